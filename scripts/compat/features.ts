/** What browsers know since when, by MDN's browser-compat-data. */
import { createRequire } from 'node:module';
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';

/** A feature of the web or of extensions. */
export interface Feature {
  /** Where it stands in the data, such as `api.Element.checkVisibility`. */
  readonly path: string;
  /** The first version of the browser that has it; infinite where none has. */
  readonly since: number;
}

/** Which browser is asked about, as the data names it. */
export type BrowserName = 'chrome' | 'firefox';

/** Looks features up. Each gives nothing for what the data does not know. */
export interface Features {
  /** @param path its place in the data, such as `css.properties.gap` */
  at(path: string): Feature | undefined;
  /**
   * Several interfaces have members of one name, and a script does not say whose it uses.
   * @returns of all members of that name the one that has been there longest
   */
  member(name: string): Feature | undefined;
  /** @returns as `member`, for events */
  event(name: string): Feature | undefined;
  /** @returns as `member`, for a key of an object that is given to a function */
  option(method: string, key: string): Feature | undefined;
  /** @returns a name of the global scope: an interface or a built-in object */
  global(name: string): Feature | undefined;
  /** @returns a function in styles, such as `color-mix` */
  styleFunction(name: string): Feature | undefined;
}

const require = createRequire(import.meta.url);
let data: CompatData | undefined;

/** Read once, and only where something is checked: it is large. */
function read(): CompatData {
  data ??= require('@mdn/browser-compat-data') as CompatData;
  return data;
}

/** @param browser of which browser the versions are */
export function createFeatures(browser: BrowserName): Features {
  const { api, css, javascript, webextensions } = read() as Required<CompatData>;
  const root = { api, css, javascript, webextensions } as unknown as Identifier;
  const table = () => new Map<string, Feature>();
  const [members, events, options, globals, functions] = [
    table(),
    table(),
    table(),
    table(),
    table(),
  ];
  const featureOf = (path: string, node: Identifier): Feature | undefined => {
    const since = firstVersion(node, browser);
    return since === undefined ? undefined : { path, since };
  };
  const note = (known: Map<string, Feature>, name: string, feature: Feature | undefined) => {
    const before = known.get(name);
    if (feature && (!before || feature.since < before.since)) known.set(name, feature);
  };

  const noteInterface = (path: string, node: Identifier) => {
    for (const [name, member] of childrenOf(node)) {
      const feature = featureOf(`${path}.${name}`, member);
      const [, event] = /^(.*)_event$/.exec(name) ?? [];
      if (event) note(events, event, feature);
      else note(members, name.replace(/_static$/, ''), feature);
      for (const [option, detail] of childrenOf(member)) {
        const [, key] = /^(?:[a-z]+_)?(\w+)_(?:parameter|option)$/.exec(option) ?? [];
        const under = `${path}.${name}.${option}`;
        if (key) note(options, `${name}(${key})`, featureOf(under, detail));
      }
    }
  };
  for (const [place, names] of [
    ['api', api],
    ['javascript.builtins', javascript['builtins']],
  ] as const) {
    for (const [name, node] of childrenOf(names as Identifier)) {
      note(globals, name, featureOf(`${place}.${name}`, node));
      noteInterface(`${place}.${name}`, node);
    }
  }
  for (const [space, node] of childrenOf(webextensions['api'] as Identifier)) {
    note(members, space, featureOf(`webextensions.api.${space}`, node));
  }
  const noteFunctions = (path: string, node: Identifier) => {
    for (const [name, inner] of childrenOf(node)) {
      note(functions, name, featureOf(`${path}.${name}`, inner));
      noteFunctions(`${path}.${name}`, inner);
    }
  };
  noteFunctions('css.types', css['types'] as Identifier);

  return {
    at: (path) => {
      let node: Identifier | undefined = root;
      for (const step of path.split('.')) node = node && stepInto(node, step);
      return node && featureOf(path, node);
    },
    member: (name) => members.get(name),
    event: (name) => events.get(name),
    option: (method, key) => options.get(`${method}(${key})`),
    global: (name) => globals.get(name),
    styleFunction: (name) => functions.get(name),
  };
}

// ---------------------------------------------------------------------------------------------

function childrenOf(node: Identifier): [string, Identifier][] {
  return Object.entries(node).filter(
    (entry): entry is [string, Identifier] =>
      entry[0] !== '__compat' && typeof entry[1] === 'object',
  );
}

function stepInto(node: Identifier, step: string): Identifier | undefined {
  return Object.hasOwn(node, step) ? (node as Record<string, Identifier>)[step] : undefined;
}

/** @returns undefined where the data has no word of it */
function firstVersion(node: Identifier, browser: BrowserName): number | undefined {
  const support = node.__compat?.support[browser];
  if (!support) return undefined;
  const statements = [support].flat();
  // What was there in part before it was there in full has been there since.
  const isOver = ({ version_removed: removed }: SimpleSupportStatement) =>
    removed !== undefined && !statements.some(({ version_added: added }) => added === removed);
  return Math.min(...statements.map((one) => (isOver(one) ? Infinity : versionOf(one))));
}

function versionOf(statement: SimpleSupportStatement): number {
  const { version_added: added, flags, prefix, alternative_name } = statement;
  if (typeof added !== 'string' || flags || prefix || alternative_name) return Infinity;
  const version = Number.parseFloat(added.replace('≤', ''));
  return Number.isNaN(version) ? Infinity : version;
}
