/**
 * What `fuzz.spec.ts` and `fuzz.long.ts` run in their documents: puts the words of prompts into random
 * trees, by ways in which a person sees them and by ways in which nobody does, and tells where the
 * reader was of another opinion.
 */

/** What is tried. */
interface Fuzz {
  /** The same one makes the same trees. */
  readonly seed: number;
  /** How many trees. */
  readonly count: number;
  /** Ids of prompts, and what the page says; one of them is the sentinel. */
  readonly prompts: readonly (readonly [id: string, wording: string])[];
}

/** Tries it. @returns each fault in words, and how many trees were to be seen */
export type RunFuzz = (
  fuzz: Fuzz,
) => Promise<{ readonly faults: readonly string[]; readonly seen: number }>;

/** Puts something into a new element. @returns that element */
type Wrap = (inner: Node) => Element;

const { raised } = window as unknown as { raised: string[] };

/** Names of fields that hide the properties of their form. */
const NAMES =
  'children parentElement parentNode assignedSlot textContent ownerDocument shadowRoot nodeType localName isConnected closest matches contains firstChild classList style id'.split(
    ' ',
  );

let random: () => number = Math.random;
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

function element(name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const made = document.createElementNS('http://www.w3.org/1999/xhtml', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function wrapIn(name: string, attributes: Readonly<Record<string, string>> = {}): Wrap {
  return (inner) => {
    const around = element(name, attributes);
    around.append(inner);
    return around;
  };
}

const styled = (style: string): Wrap => wrapIn('div', { style });

/** With a root whose markup is this. */
function hosted(markup: string): (host: Element) => ShadowRoot {
  return (host) => {
    const root = host.attachShadow({ mode: 'open' });
    const slot = element(markup);
    root.append(slot);
    return root;
  };
}

function namedForm(inner: Node): Element {
  const form = element('form');
  const append = Element.prototype.append.bind(form);
  for (let i = 0; i < 3; i++) append(element('input', { type: 'hidden', name: oneOf(NAMES) }));
  append(inner);
  return form;
}

/** Ways of standing in which a person sees it. */
const SEEN: readonly Wrap[] = [
  ...['div', 'p', 'section', 'span', 'b', 'center', 'article', 'x-box', 'font', 'ins'].map((name) =>
    wrapIn(name),
  ),
  namedForm,
  namedForm,
  wrapIn('details', { open: '' }),
  styled('position: fixed; top: 0; left: 0'),
  styled('position: absolute; top: 10px; left: 10px; z-index: 3'),
  styled('display: contents'),
  styled('opacity: 0.9'),
  styled('display: flex'),
  styled('overflow: auto; height: 80px'),
  styled('transform: translate(3px)'),
  // In a table it would be as narrow as what it cuts.
  styled('overflow: clip visible; min-width: 900px'),
  styled('filter: opacity(0.9) grayscale(1)'),
  styled('columns: 2'),
  wrapIn('fieldset'),
  wrapIn('div', { role: 'dialog' }),
  // In a root, in a slot, and in one made in other ways.
  (inner) => {
    const host = element('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    return host;
  },
  (inner) => {
    const host = element('section');
    hosted('slot')(host);
    host.append(inner);
    return host;
  },
  (inner) => {
    const host = element('div');
    if ('setHTMLUnsafe' in host)
      host.setHTMLUnsafe('<div><template shadowrootmode="open"><slot></slot></template></div>');
    const within = host.firstElementChild ?? host;
    within.shadowRoot?.append(inner);
    if (!inner.parentNode) within.append(inner);
    return host;
  },
  // In the cell of a table that is nothing but layout.
  (inner) => {
    const table = element('table');
    const row = element('tr');
    const cell = element('td');
    cell.append(inner);
    row.append(cell);
    table.append(row);
    return table;
  },
];

/** Ways in which nobody sees it. */
const UNSEEN: readonly Wrap[] = [
  styled('display: none'),
  styled('visibility: hidden'),
  styled('opacity: 0'),
  styled('position: absolute; clip-path: inset(50%)'),
  styled('margin-top: 1500px; clip-path: circle(0)'),
  styled('filter: opacity(2%)'),
  styled('mask-image: linear-gradient(transparent, transparent)'),
  styled('transform: scale(0)'),
  styled('transform: translate(0); height: 0; overflow: hidden'),
  wrapIn('div', { hidden: '' }),
  wrapIn('details'),
  wrapIn('dialog'),
  wrapIn('script', { type: 'text/plain' }),
  wrapIn('noscript'),
  (inner) => {
    const template = element('template') as HTMLTemplateElement;
    template.content.append(inner);
    return template;
  },
  // No slot takes it.
  (inner) => {
    const host = element('div');
    hosted('p')(host);
    host.append(inner);
    return host;
  },
];

/** What stands beside it and says nothing. */
const BESIDE: readonly (() => Node)[] = [
  () => element('hr'),
  () => element('img', { name: oneOf(NAMES), alt: '' }),
  () => element('iframe', { name: oneOf(NAMES), style: 'width: 20px; height: 20px' }),
  () => document.createComment('该'),
  () => document.createTextNode(' \n'),
  () => document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
  () => document.createElementNS('urn:nobody', 'odd'),
  () => element('object'),
  () => element('canvas', { width: '5', height: '5' }),
];

/** The words in random boxes, maybe in several texts. */
function treeOf(words: string, isSeen: boolean): { readonly tree: Element; readonly way: string } {
  const cut = Math.floor(random() * words.length);
  const say = element(oneOf(['p', 'div']));
  say.append(words.slice(0, cut));
  if (random() < 0.3) say.append(document.createComment(''));
  say.append(words.slice(cut));
  const depth = Math.floor(random() * 5);
  const hiding = isSeen ? -1 : Math.floor(random() * (depth + 1));
  let tree: Element = say;
  for (let i = 0; i <= depth; i++) {
    tree = oneOf(i === hiding ? UNSEEN : SEEN)(tree);
    const isNamed = tree.constructor === HTMLFormElement;
    if (
      random() < 0.3 &&
      !isNamed &&
      tree.namespaceURI?.endsWith('xhtml') &&
      !/^t|details/.test(tree.localName)
    ) {
      Element.prototype.append.call(tree, oneOf(BESIDE)());
    }
  }
  const outer = element('div');
  outer.append(tree);
  return { tree: outer, way: outer.outerHTML };
}

/** Where trees are put: the body, or in an SVG document what holds HTML. */
function place(): Element {
  return document.querySelector('foreignObject') ?? document.body ?? document.documentElement;
}

/** How much further the clock of the document is, in milliseconds. */
let ahead = 0;
const now = performance.now.bind(performance);
performance.now = () => now() + ahead;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until all of these were raised, or for 3 s. */
async function waitFor(ids: readonly string[]): Promise<void> {
  const end = performance.now() + 3_000;
  while (!ids.every((id) => raised.includes(id)) && performance.now() < end) await frame();
}

/** One row of trees, each with a prompt of its own. @returns what was wrong with it */
async function tryRow(prompts: Fuzz['prompts'], faults: string[]): Promise<number> {
  const [sentinel, ...others] = prompts;
  raised.length = 0;
  const trees: Element[] = [];
  const ways = new Map<string, string>();
  const seen: string[] = [];
  for (const [id, words] of others) {
    const isSeen = random() < 0.5;
    const { tree, way } = treeOf(words, isSeen);
    if (isSeen) seen.push(id);
    ways.set(id, `${isSeen ? 'seen' : 'not seen'}: ${way}`);
    trees.push(tree);
    place().append(tree);
    // Each comes by itself.
    await Promise.resolve();
  }
  await waitFor(seen);
  const last = element('p');
  last.append(sentinel?.[1] ?? '');
  trees.push(last);
  place().append(last);
  await waitFor([sentinel?.[0] ?? '']);
  for (const [id] of others) {
    if (raised.includes(id) !== seen.includes(id)) faults.push(ways.get(id) ?? id);
  }
  if (!raised.includes(sentinel?.[0] ?? '')) faults.push('the reader has stopped');
  for (const tree of trees) tree.remove();
  // Until it is known that they have gone; and so much later that the same words are new ones.
  for (let i = 0; i < 20; i++) await frame();
  ahead += 1_000;
  return seen.length;
}

const fuzz: RunFuzz = async ({ seed, count, prompts }) => {
  let state = seed;
  random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const faults: string[] = [];
  addEventListener('error', ({ message }) => faults.push(message));
  let seen = 0;
  for (let done = 0; done < count && faults.length === 0; done += prompts.length - 1) {
    seen += await tryRow(prompts, faults);
  }
  return { faults, seen };
};
Object.assign(window, { fuzz });
