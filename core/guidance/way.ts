/** What the chosen registration wants on the page that is open. */
import type { Item, Way, WayStep } from '../knowledge/compile-way.ts';

/**
 * @param way the path of the chosen registration
 * @param page id of the page that is open
 * @param registration id of the registration that the page is about, where it names one
 * @param done ids of the steps that are done
 * @returns the steps to look for on this page: its own ones, then the one that comes next, which
 *   often begins here
 */
export function stepsOnPage(
  way: Way,
  page: string,
  registration: string | undefined,
  done: ReadonlySet<string>,
): readonly WayStep[] {
  const stage = stageOf(way, registration, done);
  const steps = way.steps.filter(({ id }) => stage === undefined || id.startsWith(`${stage}/`));
  const own = steps.filter((step) => step.page === page);
  const last = own.at(-1);
  const next = last && steps[steps.indexOf(last) + 1];
  return next && next.clicks.length > 0 ? [...own, next] : own;
}

/**
 * @param way the path of the chosen registration
 * @param item what the page is about
 * @returns whether the path never leads there
 */
export function isElsewhere(way: Way, item: Item): boolean {
  return way.items.length > 0 && !way.items.includes(item.registration);
}

// ---------------------------------------------------------------------------------------------

/** A path of several registrations is at the one that the page is about, or the first not done. */
function stageOf(
  way: Way,
  registration: string | undefined,
  done: ReadonlySet<string>,
): string | undefined {
  const isStaged = way.steps.some(({ id }) => id.includes('/'));
  if (!isStaged) return undefined;
  if (registration !== undefined && way.items.includes(registration)) return registration;
  const open = way.steps.find(({ id }) => !done.has(id)) ?? way.steps[0];
  return open?.id.split('/')[0];
}
