/** Journeys for tests: the real book, and arbitrary orders of events over it. */
import fc from 'fast-check';
import type { Advice, OpenPage } from '../../../core/guidance/advice.ts';
import { advise } from '../../../core/guidance/advise.ts';
import { addDays } from '../../../core/guidance/days.ts';
import { advance, NO_JOURNEY } from '../../../core/guidance/journey.ts';
import type { Journey, JourneyEvent } from '../../../core/guidance/journey-state.ts';
import { walk } from '../../../core/guidance/walk.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileRemedies } from '../../../core/knowledge/compile.ts';
import { compileJourneyBook } from '../../../core/knowledge/compile-journey.ts';
import { compileWayBook } from '../../../core/knowledge/compile-way.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
export const book = compileJourneyBook(knowledge);
export const remedies = compileRemedies(knowledge);
export const paths = Object.keys(book.paths);
export const pages = [...knowledge.pages.keys()];
/** Pages to which only others than the registered person come. */
export const pagesOfOthers = pages.filter((page) => {
  const of = paths.filter((path) => walk(book, path).some(({ step }) => step.page === page));
  return of.length > 0 && of.every((path) => book.paths[path]?.by);
});
export const prompts = [...knowledge.prompts.keys()];
export const items = compileWayBook(knowledge).items.map(({ registration }) => registration);
export const DAY = '2026-03-02';

/** An event before its day is known; `obeyed` stands for going where the advice says, and a click. */
type Happening =
  | { readonly type: 'obeyed' }
  | (JourneyEvent extends infer E ? (E extends JourneyEvent ? Omit<E, 'on'> : never) : never);

const page = fc.constantFrom(...pages);
const path = fc.constantFrom(...paths);
const prompt = fc.constantFrom(...prompts);
const item = fc.option(fc.constantFrom(...items), { nil: undefined });
const steps = paths.flatMap((id) => walk(book, id).map((step) => ({ path: id, step: step.id })));
/** Of the path of two stages more often: only there ticks can say too much. */
const step = fc.oneof(
  fc.constantFrom(...steps),
  fc.constantFrom(...steps.filter(({ path: of }) => of === 'change-unit')),
);

/** Without the keys that have no value: a journey has none. */
const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc
    .record(model)
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)));

export const place = fc.record({
  isOnPortal: fc.constant(true),
  page: fc.option(page, { nil: undefined }),
  registration: item,
  prompts: fc.subarray(prompts, { maxLength: 2 }),
}) as fc.Arbitrary<OpenPage>;

const happening = fc.oneof(
  { weight: 2, arbitrary: record({ type: fc.constant('chose'), path }) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(step, fc.boolean())
      .map(([where, done]) => ({ type: 'ticked', ...where, done })),
  },
  { weight: 3, arbitrary: record({ type: fc.constant('page'), page }) },
  { weight: 2, arbitrary: record({ type: fc.constant('page'), page, registration: item }) },
  { weight: 14, arbitrary: fc.constant({ type: 'obeyed' }) },
  { weight: 2, arbitrary: step.map((act) => ({ type: 'clicked', act })) },
  {
    weight: 3,
    arbitrary: record({
      type: fc.constant('raised'),
      prompt,
      page: fc.option(page, { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: record({ type: fc.constant('answered'), prompt }) },
  { weight: 1, arbitrary: step.map((of) => ({ type: 'refused', ...of })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(step, fc.integer({ min: -40, max: 40 }))
      .map(([of, days]) => ({ type: 'waited', ...of, since: addDays(DAY, days) })),
  },
  { weight: 1, arbitrary: record({ type: fc.constant('cleared'), path }) },
  { weight: 1, arbitrary: fc.constant({ type: 'restored' }) },
) as fc.Arbitrary<Happening>;

/** Any order of what can happen, one each day. */
export const happenings = fc
  .tuple(path, fc.array(happening, { maxLength: 24, size: 'max' }))
  .map(([first, rest]): Happening[] => [{ type: 'chose', path: first }, ...rest]);

/** A state with the event that led to it, and the state before. */
export interface Moment {
  readonly before: Journey;
  readonly event: JourneyEvent;
  readonly after: Journey;
}

/** @returns every state that the events lead through */
export function* moments(
  order: readonly Happening[],
  from: Journey = NO_JOURNEY,
): Generator<Moment> {
  let journey = from;
  for (const [i, one] of order.entries()) {
    for (const event of eventsOf(one, journey, dayAfter(DAY, i))) {
      const after = advance(journey, event, book);
      yield { before: journey, event, after };
      journey = after;
    }
  }
}

/** @returns the state after the events, all of one day */
export function replay(
  events: readonly (Happening & { readonly on?: string })[],
  from: Journey = NO_JOURNEY,
): Journey {
  return events.reduce(
    (journey, event) => advance(journey, { on: DAY, ...event } as JourneyEvent, book),
    from,
  );
}

/** @returns a place on the portal */
export function at(page?: string, registration?: string): OpenPage {
  return {
    isOnPortal: true,
    prompts: [],
    ...(page !== undefined && { page }),
    ...(registration !== undefined && { registration }),
  };
}

export const OUTSIDE: OpenPage = { isOnPortal: false, prompts: [] };

/** @returns what is advised there */
export function adviceAt(journey: Journey, where: OpenPage, today = DAY): Advice {
  return advise(journey, where, book, today);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function eventsOf(one: Happening, journey: Journey, on: string): JourneyEvent[] {
  if (one.type !== 'obeyed') return [{ ...one, on } as JourneyEvent];
  const { now, next } = advise(journey, at(), book, on);
  const wait = next.kind === 'waiting' && 'path' in next.of ? next.of : undefined;
  if (wait) return [{ type: 'ticked', ...wait, done: true, on }];
  if (!now) return [];
  const page = now.control?.page;
  return [
    ...(page === undefined ? [] : [{ type: 'page', page, on } as const]),
    { type: 'clicked', act: now.of, on },
  ];
}
