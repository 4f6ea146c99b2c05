/**
 * Makes an act of the step that is next, or of the answer to a prompt: what to do, whether that is on the
 * open page, and if not, the steps that lead there from it.
 */
import type { BookEffect, JourneyBook } from '../knowledge/compile-journey.ts';
import { nameItem } from '../knowledge/item.ts';
import type { Control, OpenPage, RemedyAct, StepAct, Where } from './advice.ts';
import { openIndices, own, type PathPosition, type WalkedStep, walk } from './walk.ts';

/** Where the person is, and whether the page is about another registration than the path. */
export type From = OpenPage & { readonly isOther: boolean };

/**
 * @param position where the person stands on the walked path
 * @param effect of the prompt in the way
 * @returns the index of the step that comes next; on a detour what answers the prompt, as long as
 *   the steps before only lead to it
 */
export function indexAhead({ steps, at }: PathPosition, effect: BookEffect | undefined): number {
  if (effect?.course !== 'detour') return at;
  return Math.max(
    at,
    steps.findIndex(({ id }) => id === effect.step),
  );
}

/**
 * @param book paths and steps
 * @param path id of the walked registration
 * @param position where the person stands on it
 * @param to index of the step
 * @param from where the person is
 * @returns the step as an act, with the way there
 */
export function actOfStep(
  book: JourneyBook,
  path: string,
  position: PathPosition,
  to: number,
  from: From,
): StepAct {
  const walked = position.steps[to] as WalkedStep;
  const where = whereOf(book, walked.step.page, walked.step.begins, from);
  // What is done off the portal no page leads to.
  const isBegun = where === 'off' || (where === 'here' && controlBefore(position, to, from) < 0);
  const way = isBegun ? [] : indicesOfWay(book, position, to, from);
  return tell(
    book,
    path,
    walked,
    where,
    way.map((i) => {
      const before = position.steps[i] as WalkedStep;
      return tell(
        book,
        path,
        before,
        whereOf(book, before.step.page, before.step.begins, from),
        [],
      );
    }),
  );
}

/**
 * @param book paths and steps
 * @param from where a person is who has not chosen yet
 * @returns what every path of a registered person that goes over pages wants done on the open page, at the same place; the
 *   page may say that it has another control instead, as who is logged in sees no login
 */
export function sharedAct(book: JourneyBook, from: From): StepAct | undefined {
  const theirs = Object.keys(book.paths).filter((path) => !own(book.paths, path)?.by);
  const all = theirs.map((path) => walk(book, path));
  const over = all.filter((steps) => steps.some(({ step }) => step.page));
  const [steps = []] = over;
  const at = steps.findIndex(
    ({ step }, i) => step.page === from.page && over.every((other) => other[i]?.step === step),
  );
  const { id, of = '' } = steps[at] ?? {};
  if (id === undefined || (from.control ?? id) !== id) return undefined;
  // What is to be known before differs from path to path.
  return { ...actOfStep(book, of, { steps, at }, at, from), before: [] };
}

/**
 * @param book paths and steps
 * @param prompt its id
 * @param effect what it means for the path
 * @param path id of the walked registration, where there is one
 * @param position where the person stands on it
 * @param from where the person is
 * @returns the answer as an act; undefined where it is none
 */
export function actOfRemedy(
  book: JourneyBook,
  prompt: string,
  { act }: Extract<BookEffect, { course: 'goes-on' }>,
  path: string | undefined,
  position: PathPosition | undefined,
  from: From,
): RemedyAct | undefined {
  if (!act) return undefined;
  const { action, page, controls } = act;
  const where = whereOf(book, page, [], from);
  const to = position?.steps.findIndex(({ step }) => step.page === page) ?? -1;
  const way =
    where === 'here' || path === undefined || !position || to < 0
      ? []
      : actOfStep(book, path, position, to, from).way;
  return {
    kind: 'remedy',
    of: { prompt },
    action,
    control: { page, begins: [], labels: controls, inOrder: false },
    where,
    way,
  };
}

// ---------------------------------------------------------------------------------------------

function whereOf(
  book: JourneyBook,
  page: string | undefined,
  begins: readonly string[] | undefined,
  from: From,
): Where {
  if (page === undefined) return 'off';
  const pages = [page, ...(begins ?? [])];
  if (from.page !== undefined && !from.isOther) {
    if (pages.includes(from.page)) return 'here';
    if (pages.includes(book.home) && book.portalPages.includes(from.page)) return 'menu';
  }
  return !from.isOnPortal || page === book.start ? 'start' : 'elsewhere';
}

/** Indices of the steps that lead from the open page to the step. */
function indicesOfWay(book: JourneyBook, position: PathPosition, to: number, from: From): number[] {
  const { page, isOnPortal, isOther } = from;
  const { steps } = position;
  const before = openIndices(position).filter((i) => i < to);
  const isPassed = (i: number) => i < position.at;
  // What begins on the page that comes before needs only the later one of them once that was done.
  const isNeedless = (i: number) => {
    const { step } = steps[i] as WalkedStep;
    const after = steps[i + 1]?.step;
    const isSame = after?.page === step.page || after?.begins?.includes(step.page ?? '');
    return isPassed(i) && isSame;
  };
  if (!isOnPortal) return before;
  const control = controlBefore(position, to, from);
  if (control >= 0) return before.filter((i) => i === control || (i > control && !isNeedless(i)));
  const here = isOther ? [] : before.filter((i) => steps[i]?.step.page === page);
  const isKnown = page !== undefined && book.portalPages.includes(page);
  const first =
    here[0] ??
    (isKnown
      ? before.find((i) => book.portalPages.includes(steps[i]?.step.page ?? ''))
      : undefined);
  return first === undefined ? [] : before.filter((i) => i >= first && !isNeedless(i));
}

/**
 * What lies behind can have to be done once more: who is not logged in any more finds no way on.
 * @returns index of the step before `to` whose control the page says that it has; else below 0
 */
function controlBefore(
  { steps }: PathPosition,
  to: number,
  { page, control, isOther }: From,
): number {
  if (isOther || control === undefined) return -1;
  return steps.slice(0, to).findIndex(({ id, step }) => id === control && step.page === page);
}

function tell(
  book: JourneyBook,
  path: string,
  { id, step, of }: WalkedStep,
  where: Where,
  way: readonly StepAct[],
): StepAct {
  const { item, before = [], steps = [] } = own(book.paths, of) ?? {};
  const control = controlOf(step);
  const isFirst = steps[0] !== undefined && own(book.steps, steps[0]) === step;
  return {
    kind: 'step',
    of: { path, step: id },
    action: nameItem(step.action, item),
    ...(control && { control }),
    where,
    way,
    ...(step.warning !== undefined && { final: step.warning }),
    before: isFirst || step.warning !== undefined ? before : [],
  };
}

function controlOf({
  page,
  begins = [],
  clicks = [],
  tick,
  phone,
}: WalkedStep['step']): Control | undefined {
  if (page === undefined || (clicks.length === 0 && !phone)) return undefined;
  return {
    page,
    begins,
    labels: clicks,
    inOrder: true,
    ...(tick && { tick }),
    ...(phone && { phone }),
  };
}
