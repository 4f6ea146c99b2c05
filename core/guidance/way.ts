/** What the chosen registration wants on the page that is open. */
import type { Item, Way, WayStep } from '../knowledge/compile-way.ts';
import { openSteps, stageOf } from './stages.ts';

/**
 * @param way the path of the chosen registration
 * @param page id of the page that is open
 * @param registration id of the registration that the page is about, where it names one
 * @param done ids of the steps that the person has ticked
 * @returns the steps to look for on this page: its own ones, then the one that comes next, which
 *   often begins here
 */
export function stepsOnPage(
  way: Way,
  page: string,
  registration: string | undefined,
  done: ReadonlySet<string>,
): readonly WayStep[] {
  // What the page itself says of its stage wins.
  const said = way.steps.filter((step) => registration && stageOf(step) === registration);
  const steps = said.length > 0 ? said : openSteps(way.steps, ({ id }) => done.has(id));
  const own = steps.filter((step) => step.page === page);
  const last = own.at(-1);
  const next = last && steps[steps.indexOf(last) + 1];
  return next?.clicks.length ? [...own, next] : own;
}

/**
 * @param way the path of the chosen registration
 * @param item what the page is about
 * @returns whether the path never leads there
 */
export function isElsewhere(way: Way, item: Item): boolean {
  return way.items.length > 0 && !way.items.includes(item.registration);
}
