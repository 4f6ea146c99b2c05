/**
 * Makes what ships to say what comes next: paths, what is waited for at their end, and what prompts
 * mean for them. Each step stands in it once, whatever paths it belongs to, since page scripts read it.
 */
import { got } from './look-up.ts';
import type { Folder, Knowledge, PromptEffect, Thing } from './schema.ts';

/** The system that an app on the phone is. */
export const PHONE = 'app';

/** A step of a path. `{item}` in its texts stands for the item of the registration. */
export interface BookStep {
  /** What to do, in words, with the exact labels in 「」. */
  readonly action: string;
  /** Id of the page that it is done on; missing where it is done elsewhere. */
  readonly page?: string;
  /** Ids of further pages that have the first of its controls: it begins there already. */
  readonly begins?: readonly string[];
  /** Labels to click, in order. */
  readonly clicks?: readonly string[];
  /** The only checkbox of the page must be ticked before. */
  readonly tick?: true;
  /** It is done on the phone, with the code that the page shows. */
  readonly phone?: true;
  /** What must be read before, because it cannot be undone. */
  readonly warning?: string;
  /** Id of the page that comes only when it was done. */
  readonly proof?: string;
  readonly waiting?: BookWaiting;
}

/** What a step is that somebody else does. */
export interface BookWaiting {
  /** Within how many working days a document promises it; missing where none does. */
  readonly workingDays?: number;
  /** Id of the registration whose path shows how far it has come. */
  readonly progress?: string;
  /** Id of the registration whose path those go who are waited for. */
  readonly path?: string;
  /** What the person says when it has come. */
  readonly done: string;
  /** What to do when nothing happens, what comes first first. */
  readonly nothing: readonly AskWhenNothing[];
}

/** Whom to ask, and what to say. */
export interface AskWhenNothing {
  /** The name of the contact. */
  readonly contact: string;
  /** When to ask them, and for what. */
  readonly says: string;
  /** A text to send or to read out, without personal data. */
  readonly request: string;
}

/** The path of a registration. */
export interface BookPath {
  readonly name: string;
  /** What the portal calls its item; missing where any item will do, or none is needed. */
  readonly item?: string;
  /** It is gone by somebody else than the person who is registered. */
  readonly by?: true;
  /** Ids of the steps, then of what is waited for; empty where it consists of stages. */
  readonly steps: readonly string[];
  /** Ids of the registrations that it consists of. */
  readonly stages?: readonly string[];
  /** What to know before beginning. */
  readonly before: readonly string[];
  /** What there is to know at its end. */
  readonly after: string;
  /** Id of the question to read when it was sent back or refused; missing where that cannot be. */
  readonly refused?: string;
}

/** Controls of a page, by their labels. */
export interface Labels {
  readonly page: string;
  readonly labels: readonly string[];
}

/** What a prompt means for the path. */
export type BookEffect = PromptEffect;

/** All that is needed to say what comes next. */
export interface JourneyBook {
  /** By id. */
  readonly steps: Readonly<Record<string, BookStep>>;
  /** By id of the registration. */
  readonly paths: Readonly<Record<string, BookPath>>;
  /** By id of the prompt; `contact` is a name here. */
  readonly promptEffects: Readonly<Record<string, BookEffect>>;
  /** Old ids of registrations, steps and prompts, and what each is called now. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Ids of the pages that the path on the portal goes over, where another than the person's stands. */
  readonly portalPages: readonly string[];
  /** Id of the portal's home page, whose controls stand in the head of its other pages, too. */
  readonly home: string;
  /** Id of the page where every path on the portal begins. */
  readonly start: string;
}

/**
 * @param knowledge checked knowledge
 * @returns paths, and what prompts mean for them
 */
export function compileJourneyBook(knowledge: Knowledge): JourneyBook {
  const registrations = [...knowledge.registrations.values()];
  const used = new Set(registrations.flatMap(({ steps, waits = [] }) => [...steps, ...waits]));
  const pages = [...knowledge.pages.values()].sort((a, b) => a.order - b.order);
  return {
    steps: Object.fromEntries(
      [...used].map((id) => [id, compileStep(knowledge, got(knowledge.steps, id))]),
    ),
    paths: Object.fromEntries(
      registrations.map((registration) => [registration.id, compilePath(registration)]),
    ),
    promptEffects: Object.fromEntries(
      [...knowledge.prompts.values()].flatMap(({ id, effect }) =>
        effect ? [[id, compileEffect(knowledge, effect)]] : [],
      ),
    ),
    renamed: renamedIn(knowledge, ['registrations', 'steps', 'prompts']),
    portalPages: pages.filter(({ system }) => system === PORTAL).map(({ id }) => id),
    home: pages.find(({ home }) => home)?.id ?? '',
    start: pages[0]?.id ?? '',
  };
}

// ---------------------------------------------------------------------------------------------

/** The system that the portal is. */
const PORTAL = 'portal';

function compilePath({
  name,
  item,
  by,
  steps,
  waits = [],
  stages,
  warnings,
  afterwards,
  refused,
}: Thing<'registrations'>): BookPath {
  return {
    name,
    ...(item !== undefined && { item }),
    ...(by !== undefined && { by: true }),
    steps: [...steps, ...waits],
    ...(stages && { stages }),
    before: warnings,
    after: afterwards,
    ...(refused !== undefined && { refused }),
  };
}

function compileStep(knowledge: Knowledge, step: Thing<'steps'>): BookStep {
  const { system, page, action, clicks, tick, warning, proof, waiting } = step;
  // The last click is what does it, and other pages have a control of that name for other things.
  const first = clicks?.slice(0, -1) ?? [];
  const begins = [...knowledge.pages.values()]
    .filter(({ id, labels }) => id !== page && first.some((label) => labels.includes(label)))
    .map(({ id }) => id);
  return {
    action,
    ...(page !== undefined && { page }),
    ...(begins.length > 0 && { begins }),
    ...(clicks && { clicks }),
    ...(tick && { tick }),
    ...(system === PHONE && { phone: true }),
    ...(warning !== undefined && { warning }),
    ...(proof !== undefined && { proof }),
    ...(waiting && { waiting: compileWaiting(knowledge, waiting) }),
  };
}

function compileWaiting(
  knowledge: Knowledge,
  { workingDays, progress, path, done, nothing }: NonNullable<Thing<'steps'>['waiting']>,
): BookWaiting {
  return {
    ...(workingDays !== undefined && { workingDays }),
    ...(progress !== undefined && { progress }),
    ...(path !== undefined && { path }),
    done,
    nothing: nothing.map(({ contact, says, request }) => ({
      contact: got(knowledge.contacts, contact).name,
      says,
      request,
    })),
  };
}

function compileEffect(knowledge: Knowledge, effect: PromptEffect): BookEffect {
  return effect.course === 'waits'
    ? { ...effect, contact: got(knowledge.contacts, effect.contact).name }
    : effect;
}

function renamedIn(knowledge: Knowledge, folders: readonly Folder[]): Record<string, string> {
  return Object.fromEntries(
    folders.flatMap((folder) =>
      [...knowledge[folder].values()].flatMap(({ id, aliases = [] }) =>
        aliases.map((alias) => [`${folder}/${alias}`, id]),
      ),
    ),
  );
}
