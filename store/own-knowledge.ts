/** An organisation's own knowledge: by policy, or imported by the person. */
import { checkOwnKnowledge, type OwnKnowledge } from '../core/own-knowledge/check.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** Its key in the local area. */
export const OWN_KNOWLEDGE = 'own-knowledge';

/** Its name in the policy. */
export const OWN_KNOWLEDGE_POLICY = 'ownKnowledge';

/**
 * @param officialTexts the normalised texts by which official prompts are told
 * @returns the knowledge, checked in full whenever it is read; null while there is none
 */
export function ownKnowledge(officialTexts: readonly string[]): StoredValue<OwnKnowledge | null> {
  return storedValue<OwnKnowledge | null>(
    OWN_KNOWLEDGE,
    null,
    (stored) => {
      if (stored === undefined) return undefined;
      const result = checkOwnKnowledge(stored, officialTexts);
      return 'knowledge' in result ? result.knowledge : undefined;
    },
    { policy: OWN_KNOWLEDGE_POLICY },
  );
}
