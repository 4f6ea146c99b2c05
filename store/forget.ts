/** Forgets what is remembered, of the kinds that the person chooses. */
import { browser } from 'wxt/browser';
import { JOURNEY } from './journey.ts';
import { isFormatVersion, isOfOlderJourney } from './migrations.ts';
import { OWN_KNOWLEDGE } from './own-knowledge.ts';
import { seenWarnings } from './seen-warnings.ts';

/** What can be forgotten apart from the rest. */
export type KeptKind = 'progress' | 'settings' | 'own';

/** By kind, the keys that it is stored under; what is of none of them counts as a setting. */
const KEYS: Readonly<Partial<Record<KeptKind, readonly string[]>>> = {
  progress: [JOURNEY, seenWarnings.key],
  own: [OWN_KNOWLEDGE],
};

/**
 * Forgets all that the person has set, ticked off, moved or imported, as far as it is of these kinds.
 * @param kinds with all of them, nothing is left
 */
export async function forget(kinds: readonly KeptKind[]): Promise<void> {
  const stored = Object.keys(await browser.storage.local.get());
  const chosen = stored.filter((key) => !isFormatVersion(key) && kinds.includes(kindOf(key)));
  await browser.storage.local.remove(chosen);
}

// ---------------------------------------------------------------------------------------------

function kindOf(key: string): KeptKind {
  if (isOfOlderJourney(key)) return 'progress';
  const kinds = Object.keys(KEYS) as KeptKind[];
  return kinds.find((kind) => KEYS[kind]?.includes(key)) ?? 'settings';
}
