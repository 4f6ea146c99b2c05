/** Which page of the portal the document is, and where on it stands what the advice says. */
import type { ActHere, PageAdvice } from '../../core/guidance/page-advice.ts';
import type { ShownPage } from '../../core/guidance/shown-page.ts';
import type { Item, WayBook, WayStep } from '../../core/knowledge/compile-way.ts';
import { identifyPage, ROOT, type TextRole } from '../../core/recognition/identify-page.ts';
import { createTextFinder, type TextFinder } from '../../core/recognition/landmarks.ts';
import { clock } from '../read/clock.ts';
import { real } from '../read/real.ts';
import type { PartReader } from '../read/shared-record.ts';
import { addressOf } from './address.ts';
import { type Choice, chooseControl, findCode } from './choose-control.ts';
import { createPageReader, isShown, type KnownText } from './read-page.ts';
import { isReachable } from './sight.ts';
import { watchPage } from './watch-page.ts';

/** What is to be shown on the page. */
export type NextOnPage =
  | { readonly kind: 'act'; readonly choice: Choice; readonly step?: WayStep }
  | { readonly kind: 'elsewhere'; readonly element: Element; readonly item: Item }
  /** The way to the site's home page, whose menu has what is not here. */
  | { readonly kind: 'home'; readonly element: Element };

interface Callbacks {
  /** Takes the place whenever it has become another one. */
  onPlace(place: ShownPage): void;
  /** Takes what is to be shown, after each look. */
  onNext(next: NextOnPage | undefined): void;
  /** Takes the act whose last control the person has clicked. */
  onClicked(act: ActHere): void;
}

/** What follows the way in a document. */
interface FollowedWay {
  /** To be called when the advice has changed. */
  showAnew(): void;
  /** To be given all that is read of the page: what is new or has changed is not read here. */
  readonly reader: PartReader;
}

/**
 * @param document the page
 * @param book what is known of pages and paths
 * @param advice what is to be marked, at the moment of the call; nothing without it
 * @param signal ends it
 */
export function followWay(
  document: Document,
  book: WayBook,
  advice: () => PageAdvice | undefined,
  { onPlace, onNext, onClicked }: Callbacks,
  signal: AbortSignal,
): FollowedWay {
  let place: ShownPage = {};
  let reading: Reading | undefined;
  let marked: { readonly act: ActHere; readonly choice: Choice } | undefined;

  const say = ({ page, registration, step }: ShownPage) => {
    const isSame = page === place.page && registration === place.registration;
    if (isSame && (step === undefined || step === place.step)) return;
    place = {
      ...(page !== undefined && { page }),
      ...(registration !== undefined && { registration }),
      ...(step !== undefined && { step }),
    };
    onPlace(place);
  };
  const show = () => {
    marked = undefined;
    const now = advice();
    if (!now || !reading) {
      onNext(undefined);
      return;
    }
    const { next, act, other } = findAdvised(document, book, now, reading);
    if (next?.kind === 'act' && act) marked = { act, choice: next.choice };
    if (other !== undefined) say({ ...place, step: other });
    onNext(next);
  };
  const look = () => {
    const before = { place, control: marked?.choice.element };
    const places = reader.places();
    const page = identifyPage(book.pages, addressOf(document), rolesOf(places));
    const item = page === undefined ? undefined : onlyItem(book.items, places);
    reading = page === undefined ? undefined : { page, places, item };
    say({ ...(page && { page }), ...(item && { registration: item.item.registration }) });
    show();
    return before.place !== place || before.control !== marked?.choice.element;
  };

  const reader = createPageReader(document, textsOf(book, addressOf(document).hostname), () =>
    watch.lookSoon(),
  );
  reader.readAll();
  const watch = watchPage(document, { look, ...reader }, clock, signal);
  const hear = ({ isTrusted, target }: Event) => {
    if (!isTrusted || !marked || !(target instanceof Node)) return;
    if (!marked.choice.isLast || !real(marked.choice.element).contains(target)) return;
    onClicked(marked.act);
  };
  real(document).addEventListener('click', hear, { capture: true, passive: true, signal });
  // What was read last still holds: whatever changes of the page has it read anew.
  return { showAnew: () => watch.quietly(show), reader };
}

/** @returns how each text stands, as `identifyPage` takes it */
export function rolesOf(places: readonly KnownText[]): Map<string, Set<TextRole>> {
  const roles = new Map<string, Set<TextRole>>();
  for (const { text, role } of places) {
    const of = roles.get(text) ?? new Set();
    roles.set(text, of.add(role));
  }
  return roles;
}

// ---------------------------------------------------------------------------------------------

/** Those of pages that can be on the host. */
function textsOf({ pages, items }: WayBook, host: string): TextFinder {
  const onHost = pages.filter(({ hosts }) => hosts.includes(host));
  return createTextFinder([
    ...onHost.flatMap(({ landmarks, labels }) => [...landmarks, ...labels]),
    ...items.map(({ title }) => title),
  ]);
}

/** What was read of a page. */
interface Reading {
  readonly page: string;
  readonly places: readonly KnownText[];
  readonly item: FoundItem | undefined;
}

/** What was found of the advice on the page. */
interface Found {
  readonly next?: NextOnPage | undefined;
  /** The act whose control is next. */
  readonly act?: ActHere;
  /** Id of another step whose control stands there instead. */
  readonly other?: string | undefined;
}

function findAdvised(
  document: Document,
  book: WayBook,
  { act, right, forbidden }: PageAdvice,
  { page, places, item }: Reading,
): Found {
  if (right !== undefined) return { next: item && { kind: 'elsewhere', ...item } };
  if (!act) return {};
  const allowed = places.filter(({ text }) => !forbidden.includes(text));
  if ('prompt' in act) {
    const choice = firstOf(act.labels, (label) => chooseControl(allowed, { clicks: [label] }));
    return { act, next: choice && { kind: 'act', choice } };
  }
  const choiceOf = (step: WayStep) =>
    step.phone ? codeOf(document) : chooseControl(allowed, step);
  const steps = book.ways[act.path]?.steps ?? [];
  const step = steps.find(({ id }) => id === act.step);
  const choice = step && choiceOf(step);
  if (choice) return { act, next: { kind: 'act', choice, step } };
  // Which control it is only a person knows: that of a step before it says nothing.
  if (step && step.page === page && !step.clicks.length && !step.phone) return {};
  // Several steps are done on the page, or begin there: which it is, only its controls say.
  const others = stepsOn(steps, page, act.step).filter((one) => one !== step);
  const other = others.find(choiceOf)?.id;
  const isElsewhere = step !== undefined && step.page !== page;
  const home = other === undefined && isElsewhere ? homeLink(document) : undefined;
  return { other, next: home && { kind: 'home', element: home } };
}

interface FoundItem {
  readonly item: Item;
  readonly element: Element;
}

/** A page that names several items is a list of them. */
function onlyItem(items: readonly Item[], places: readonly KnownText[]): FoundItem | undefined {
  const found = items.flatMap((item) => {
    const place = places.findLast(({ text }) => text === item.title);
    return place ? [{ item, element: place.element }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Of the stage of a step, those that are done on the page, each with the one after it, which often begins there. */
function stepsOn(all: readonly WayStep[], page: string, of: string): readonly WayStep[] {
  const steps = all.filter(({ id }) => stageOf(id) === stageOf(of));
  return steps.filter((step, i) => step.page === page || steps[i - 1]?.page === page);
}

/** That of a stage's step begins with the id of the stage. */
function stageOf(step: string): string | undefined {
  return step.split('/').at(-2);
}

/** Told by its address, as the home page itself; there is none on that page. */
function homeLink(document: Document): Element | undefined {
  const { hostname, pathname } = addressOf(document);
  if (ROOT.test(pathname)) return undefined;
  return [...real(document).querySelectorAll<HTMLAnchorElement>('a[href]')].find(
    (link) =>
      link.hostname === hostname && ROOT.test(link.pathname) && isShown(link) && isReachable(link),
  );
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found) return found;
  }
  return undefined;
}

function codeOf(document: Document): Choice | undefined {
  const element = findCode(document);
  return element && { element, isLast: false, isTick: false };
}
