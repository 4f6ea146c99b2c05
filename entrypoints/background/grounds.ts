/** What the advice for a tab rests on, read ahead: what a page is told at once need not wait for the storage. */
import journeyBook from 'knowledge:journey-book';
import type { Journey } from '../../core/guidance/journey-state.ts';
import { journeyValue } from '../../store/journey.ts';
import { markerShown } from '../../store/settings.ts';
import { type TabState, tabState } from '../../store/tab-state.ts';

/** What the advice for a tab rests on. */
export interface Ground {
  readonly state: TabState;
  readonly journey: Journey;
  /** Whether the person wants controls to be marked. */
  readonly isMarked: boolean;
}

const journey = journeyValue(journeyBook);
const grounds = new Map<number, Promise<Ground>>();
/** By tab, when all has been kept that has happened there. */
const keeping = new Map<number, Promise<void>>();

/**
 * Reads it: the page that a tab shows may raise a prompt, or be a known one.
 * @param kept when what has just happened there is kept, so that nothing is told without it
 */
export function prepareGround(tab: number, kept?: Promise<unknown>): void {
  const all = Promise.allSettled([keeping.get(tab), kept]).then(() => {});
  keeping.set(tab, all);
  grounds.set(
    tab,
    all.then(() => read(tab)),
  );
}

/** Takes that a tab is closed. */
export function forgetGround(tab: number): void {
  keeping.delete(tab);
  grounds.delete(tab);
}

/** @returns what was read ahead, or what counts now */
export function groundOf(tab: number): Promise<Ground> {
  return grounds.get(tab) ?? read(tab);
}

/** @returns what counts when all has been kept that has happened by then */
export async function latestGroundOf(tab: number): Promise<Ground> {
  prepareGround(tab);
  for (;;) {
    const reading = groundOf(tab);
    const ground = await reading;
    const newer = grounds.get(tab) ?? reading;
    if (newer === reading) return ground;
  }
}

// ---------------------------------------------------------------------------------------------

async function read(tab: number): Promise<Ground> {
  const [state, now, isMarked] = await Promise.all([
    tabState(tab).read(),
    journey.read(),
    markerShown.read(),
  ]);
  return { state, journey: now, isMarked };
}
