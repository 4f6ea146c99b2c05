/** Forgets what is remembered, of the kinds that the person chooses. */
import { browser } from 'wxt/browser';
import { own } from '../core/guidance/walk.ts';
import { JOURNEY } from './journey.ts';
import { inTurn } from './lock.ts';
import { isFormatVersion, isOfOlderJourney } from './migrations.ts';
import { OWN_KNOWLEDGE } from './own-knowledge.ts';
import { currentPerson, JOURNEY_TURN, OTHER_JOURNEYS, ROSTER_TURN, roster } from './roster.ts';
import { seenWarnings } from './seen-warnings.ts';

/** What can be forgotten apart from the rest. */
export type KeptKind = 'progress' | 'settings' | 'own' | 'roster';

/** By key, the kinds without all of which it stays; what has none counts as a setting. */
const KINDS: Readonly<Record<string, readonly KeptKind[]>> = {
  [JOURNEY]: ['progress'],
  [OTHER_JOURNEYS]: ['progress'],
  [seenWarnings.key]: ['progress'],
  [OWN_KNOWLEDGE]: ['own'],
  [roster.key]: ['roster'],
  // Whose journey is stored, as long as there is one: the background ends both with the person.
  [currentPerson.key]: ['progress', 'roster'],
};

/**
 * Forgets all that the person has set, ticked off, moved or imported, as far as it is of these kinds.
 * @param kinds with all of them, nothing is left
 */
export async function forget(kinds: readonly KeptKind[]): Promise<void> {
  // In turn with what is being written: it would be there again.
  await inTurn(ROSTER_TURN, () =>
    inTurn(JOURNEY_TURN, async () => {
      const stored = Object.keys(await browser.storage.local.get());
      const chosen = stored.filter(
        (key) => !isFormatVersion(key) && kindsOf(key).every((kind) => kinds.includes(kind)),
      );
      await browser.storage.local.remove(chosen);
    }),
  );
}

// ---------------------------------------------------------------------------------------------

function kindsOf(key: string): readonly KeptKind[] {
  if (isOfOlderJourney(key)) return ['progress'];
  return own(KINDS, key) ?? ['settings'];
}
