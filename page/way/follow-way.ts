/** Which page of the portal the document is, and what on it comes next on the person's way. */
import { isElsewhere, stepsOnPage } from '../../core/guidance/way.ts';
import type { Item, WayBook, WayStep } from '../../core/knowledge/compile-way.ts';
import { createTextPattern } from '../../core/recognition/landmarks.ts';
import { locate, type Standing } from '../../core/recognition/locate.ts';
import { type Choice, chooseControl, findCode } from './choose-control.ts';
import { type Place, readPage } from './read-page.ts';
import { watchPage } from './watch-page.ts';

/** What the person has chosen. */
export interface Wishes {
  /** Id of the chosen registration; empty for none. */
  readonly registration: string;
  /** Ids of the steps that are done. */
  readonly done: ReadonlySet<string>;
  /** Whether to look for what comes next at all. */
  readonly isMarked: boolean;
}

/** What is to be shown on the page. */
export type NextOnPage =
  | { readonly kind: 'step'; readonly choice: Choice; readonly step: WayStep }
  | { readonly kind: 'elsewhere'; readonly element: Element; readonly item: Item };

interface Callbacks {
  /** Takes the page whenever it has become another one. */
  onPage(page: string | undefined, registration: string | undefined): void;
  /** Takes what comes next, after each look. */
  onNext(next: NextOnPage | undefined): void;
}

/**
 * @param document the page
 * @param book what is known of pages and paths
 * @param wishes what the person has chosen, at the moment of the call
 * @param signal ends it
 * @returns asks for another look, when the wishes have changed
 */
export function followWay(
  document: Document,
  book: WayBook,
  wishes: () => Wishes,
  { onPage, onNext }: Callbacks,
  signal: AbortSignal,
): () => void {
  const pattern = createTextPattern([
    ...book.pages.flatMap(({ landmarks, labels }) => [...landmarks, ...labels]),
    ...book.items.map(({ title }) => title),
  ]);
  /** Steps whose last control was clicked while this page was open. */
  const passed = new Set<string>();
  let place = {
    page: undefined as string | undefined,
    registration: undefined as string | undefined,
  };
  let marked: { readonly step: WayStep; readonly choice: Choice } | undefined;

  const look = () => {
    const places = readPage(document, pattern);
    const page = locate(book.pages, new URL(document.baseURI), standingsOf(places));
    const item = page === undefined ? undefined : onlyItem(book.items, places);
    const registration = item?.item.registration;
    if (page !== place.page || registration !== place.registration) {
      if (page !== place.page) passed.clear();
      place = { page, registration };
      onPage(page, registration);
    }
    onNext(next(places, item));
  };

  const next = (places: readonly Place[], found: FoundItem | undefined): NextOnPage | undefined => {
    marked = undefined;
    const { registration, done, isMarked } = wishes();
    const way = book.ways[registration];
    if (!way || !isMarked || place.page === undefined) return undefined;
    if (found && isElsewhere(way, found.item)) return { kind: 'elsewhere', ...found };
    const steps = stepsOnPage(way, place.page, found?.item.registration, done);
    const there = steps.flatMap((step) => {
      const choice = step.phone ? codeOf(document) : chooseControl(places, step);
      return choice ? [{ step, choice }] : [];
    });
    marked = there.find(({ step }) => !passed.has(step.id)) ?? there[0];
    return marked && { kind: 'step', ...marked };
  };

  const ask = watchPage(document, look, signal);
  const hear = ({ isTrusted, target }: Event) => {
    if (!isTrusted || !marked || !(target instanceof Node)) return;
    if (!marked.choice.isLast || !marked.choice.element.contains(target)) return;
    passed.add(marked.step.id);
    ask();
  };
  document.addEventListener('click', hear, { capture: true, passive: true, signal });
  return ask;
}

// ---------------------------------------------------------------------------------------------

interface FoundItem {
  readonly item: Item;
  readonly element: Element;
}

function standingsOf(places: readonly Place[]): Map<string, Set<Standing>> {
  const standings = new Map<string, Set<Standing>>();
  for (const { text, standing } of places) {
    const of = standings.get(text) ?? new Set();
    standings.set(text, of.add(standing));
  }
  return standings;
}

/** A page that names several items is a list of them. */
function onlyItem(items: readonly Item[], places: readonly Place[]): FoundItem | undefined {
  const found = items.flatMap((item) => {
    const place = places.findLast(({ text }) => text === item.title);
    return place ? [{ item, element: place.element }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function codeOf(document: Document): Choice | undefined {
  const element = findCode(document);
  return element && { element, isLast: false, isTick: false };
}
