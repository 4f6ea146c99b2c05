/** What comes next, decided in one place and read everywhere. */
import type { BookEffect, BookWaiting, JourneyBook, Labels } from '../knowledge/compile-journey.ts';
import { nameItem } from '../knowledge/item.ts';
import type { Act, Advice, Named, Next, OpenPage, Waiting } from './advice.ts';
import { daysBetween, weekdaysBetween } from './days.ts';
import { indexSeen } from './journey-pages.ts';
import {
  type Journey,
  type OpenRemedy,
  openRemedy,
  positionOn,
  progressOn,
  walkedPath,
} from './journey-state.ts';
import { actOfRemedy, actOfStep, type From, indexAhead, sharedAct } from './lead.ts';
import {
  indexOfChoice,
  indicesOnPage,
  isDone,
  itemNow,
  own,
  type PathPosition,
  type WalkedStep,
  walk,
} from './walk.ts';

/**
 * @param journey of the person
 * @param openPage what they have open
 * @param book paths, and what prompts mean for them
 * @param today YYYY-MM-DD; without it nothing is late, and what was of one day only is not over
 * @returns the one answer for all surfaces
 */
export function advise(
  journey: Journey,
  openPage: OpenPage,
  book: JourneyBook,
  today?: string,
): Advice {
  const open = openRemedy(journey, book, today);
  const path = walkedPath(journey);
  const position = path === undefined ? undefined : positionAt(journey, path, openPage, book);
  const otherItem = position && otherItemOf(journey, openPage, position, book);
  const from = { ...openPage, isOther: otherItem !== undefined };
  const next = nextOf({ journey, from, book, today, open, path, position });
  const now = actNow(next, from, book);
  const back = journey.detour?.back;
  const prompts = [...new Set([open?.prompt, journey.detour?.prompt])];
  return {
    ...(open && { inWay: { prompt: open.prompt, since: open.since } }),
    told: openPage.prompts.filter((id) => id !== open?.prompt && own(book.promptEffects, id)),
    ...(path !== undefined && { path: named(book, path) }),
    ...(journey.detour && { detour: back === undefined ? {} : { back: named(book, back) } }),
    next,
    ...(now && { now }),
    ...(next.kind === 'remedy' && meanwhileOf(book, position)),
    ...(otherItem && { otherItem }),
    forbidden: [
      ...prompts.flatMap((id) => own(book.promptEffects, id)?.forbids ?? []),
      ...(otherItem ? controlsOn(position, openPage.page) : []),
    ],
    ...foldedOf(journey, path, position, now),
  };
}

// ---------------------------------------------------------------------------------------------

/**
 * What the open page shows counts, whatever was chosen or said since it came: advice begins where the
 * person is.
 */
function positionAt(
  journey: Journey,
  path: string,
  { page, registration, control }: OpenPage,
  book: JourneyBook,
): PathPosition {
  const position = positionOn(journey, path, book);
  const seen = indexSeen(book, path, position, { page, registration, control });
  const isOpen = !position.steps[position.at]?.step.waiting;
  return isOpen && seen > position.at ? { ...position, at: seen } : position;
}

interface Situation {
  readonly journey: Journey;
  readonly from: From;
  readonly book: JourneyBook;
  readonly today: string | undefined;
  readonly open: OpenRemedy | undefined;
  readonly path: string | undefined;
  readonly position: PathPosition | undefined;
}

function nextOf(situation: Situation): Next {
  const { open, book, path, position } = situation;
  const effect = own(book.promptEffects, open?.prompt);
  const first = open && effect && ofEffect(situation, open, effect);
  if (first) return first;
  if (path === undefined || !position) return ofChoice(situation);
  const walked = position.steps[position.at];
  if (!walked) return { kind: 'end', says: own(book.paths, path)?.after ?? '' };
  const { waiting } = walked.step;
  if (waiting) return { ...ofWaiting(situation, path, walked, waiting), ...undoOf(position) };
  return actOfStep(book, path, position, indexAhead(position, effect), situation.from);
}

function actNow(next: Next, from: From, book: JourneyBook): Act | undefined {
  if (next.kind === 'choose') return sharedAct(book, from);
  return 'way' in next ? (next.way[0] ?? next) : undefined;
}

function ofChoice({ from: { registration, page }, book }: Situation): Next {
  const offer = own(book.paths, registration) ? registration : pathOfOthers(book, page);
  return { kind: 'choose', ...(offer !== undefined && { offer: named(book, offer) }) };
}

/** A detour is walked as a path. */
function ofEffect(
  { from, book, path, position }: Situation,
  { prompt }: OpenRemedy,
  effect: BookEffect,
): Next | undefined {
  if (effect.course === 'detour') return undefined;
  if (effect.course === 'goes-on') {
    return actOfRemedy(book, prompt, effect, path, position, from);
  }
  // Others have to act, and do so only once they were asked.
  const { action, contact } = effect;
  return { kind: 'remedy', of: { prompt }, action, contact, where: 'off', way: [] };
}

function meanwhileOf(
  book: JourneyBook,
  position: PathPosition | undefined,
): Pick<Advice, 'meanwhile'> {
  const walked = position?.steps[position.at];
  if (!walked?.step.waiting) return {};
  return { meanwhile: nameItem(walked.step.action, own(book.paths, walked.of)?.item) };
}

function ofWaiting(
  { journey, book, today }: Situation,
  path: string,
  walked: WalkedStep,
  { workingDays, progress, path: theirs, done, nothing }: BookWaiting,
): Waiting {
  const { reached } = progressOn(journey, path);
  const since = reached?.step === walked.id ? reached.on : undefined;
  const { item, refused } = own(book.paths, walked.of) ?? {};
  const counts = since !== undefined && today !== undefined;
  return {
    kind: 'waiting',
    of: { path, step: walked.id },
    action: nameItem(walked.step.action, item),
    done,
    ...(refused !== undefined && { refused }),
    ...(since !== undefined && { since }),
    ...(counts && { days: daysBetween(since, today) }),
    ...(workingDays !== undefined && { workingDays }),
    ...(counts &&
      workingDays !== undefined && { isLate: weekdaysBetween(since, today) > workingDays }),
    nothing: nothing.map((ask) => ({ ...ask, request: nameItem(ask.request, item) })),
    ...(progress !== undefined && { progress: named(book, progress) }),
    ...(theirs !== undefined && { theirs: named(book, theirs) }),
  };
}

function undoOf({ steps, at }: PathPosition): Pick<Waiting, 'undo'> {
  const before = steps[at - 1];
  return before ? { undo: before.id } : {};
}

/** Of a path of any item, and while a detour is walked, no page is a wrong one. */
function otherItemOf(
  journey: Journey,
  { registration, page }: OpenPage,
  position: PathPosition,
  book: JourneyBook,
): Advice['otherItem'] {
  const { detour, chosen } = journey;
  const walked = walkedPath(journey);
  const theirs = pathOfOthers(book, page);
  if (theirs !== undefined && walked !== undefined && theirs !== walked) {
    // Who waits for them may be the one who does it for them.
    return position.steps[position.at]?.step.waiting === undefined
      ? { found: named(book, theirs), right: named(book, walked), isStage: false, isTheirs: true }
      : undefined;
  }
  if (detour || chosen === undefined || registration === undefined || page === undefined) {
    return undefined;
  }
  // Up to where it is chosen, a page may name any item.
  const isChosen = indicesOnPage(position, page).some((i) => i > indexOfChoice(position));
  const next = position.steps[position.at];
  const right = itemNow(book, chosen, position);
  const isStaged = own(book.paths, chosen)?.stages !== undefined;
  // Who waits may look at how far it has come by any item; only the next stage stays closed.
  if (!next || (next.step.waiting && !isStaged)) return undefined;
  if (!isChosen || right === undefined || right === registration) return undefined;
  if (own(book.paths, registration)?.item === undefined) return undefined;
  return {
    found: named(book, registration),
    right: named(book, right),
    isStage: own(book.paths, chosen)?.stages?.includes(registration) === true,
  };
}

/** The path that the page is for, where only others than the registered person come there. */
function pathOfOthers(book: JourneyBook, page: string | undefined): string | undefined {
  const ids = Object.keys(book.paths).filter((id) =>
    walk(book, id).some(({ step }) => page !== undefined && step.page === page),
  );
  return ids.every((id) => own(book.paths, id)?.by) ? ids[0] : undefined;
}

/** What the path wants clicked on the page. */
function controlsOn(position: PathPosition | undefined, page: string | undefined): Labels[] {
  const labels = position?.steps.flatMap(({ step }) =>
    step.page === page ? (step.clicks ?? []) : [],
  );
  return page !== undefined && labels?.length ? [{ page, labels: [...new Set(labels)] }] : [];
}

function foldedOf(
  journey: Journey,
  path: string | undefined,
  position: PathPosition | undefined,
  now: Act | undefined,
): Pick<Advice, 'done' | 'folded'> {
  if (path === undefined || !position) return { done: [], folded: [] };
  const { steps, at } = position;
  const progress = progressOn(journey, path);
  const done = steps.flatMap(({ id }, i) => (isDone(position, progress, i) ? [id] : []));
  // What has to be gone once more from elsewhere is told by `now`, and done all the same.
  const isHere = now?.kind === 'step' && now.where === 'here';
  const first = isHere ? steps.findIndex(({ id }) => id === now.of.step) : at;
  const behind = steps.slice(0, Math.min(first, at)).map(({ id }) => id);
  return { done, folded: done.filter((id) => behind.includes(id)) };
}

function named(book: JourneyBook, id: string): Named {
  return { id, name: own(book.paths, id)?.name ?? '' };
}
