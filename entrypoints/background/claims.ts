/**
 * A page shows what it is before it greets anybody. What it has counted by then may be another person's:
 * it is kept here, in memory, until it is known whose it is or the tab shows another page.
 */
import type { Happening, Journey } from '../../core/guidance/journey-state.ts';

/** What a tab's page has had count for whoever was the current person. */
export interface Claim {
  /** Their journey without it, and with it. */
  readonly before: Journey;
  readonly after: Journey;
  /** What has happened, one after the other. */
  readonly events: readonly Happening[];
}

/** A page that raises more before it greets anybody greets nobody. */
const MOST_EVENTS = 20;

/** By tab; null where it is known whose its page is. */
const claims = new Map<number, Claim | null>();

/** Takes that a tab shows another page, or is closed. */
export function forgetClaim(tab: number): void {
  claims.delete(tab);
}

/** Takes what a tab's page has had count, and the journey before and after it. */
export function noteCounted(tab: number, event: Happening, before: Journey, after: Journey): void {
  const claim = claims.get(tab);
  if (claim === null || (claim && claim.events.length >= MOST_EVENTS)) return;
  const goesOn = claim && isSame(claim.after, before);
  claims.set(tab, {
    before: goesOn ? claim.before : before,
    after,
    events: goesOn ? [...claim.events, event] : [event],
  });
}

/**
 * Takes that it is known whose the tab's page is: what happens there from now on is theirs.
 * @param journey that of the current person
 * @returns what has been counted for the current person; nothing where that has gone on meanwhile
 */
export function settleClaim(tab: number, journey: Journey): Claim | undefined {
  const claim = claims.get(tab);
  claims.set(tab, null);
  return claim && isSame(claim.after, journey) ? claim : undefined;
}

// ---------------------------------------------------------------------------------------------

function isSame(one: Journey, other: Journey): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
