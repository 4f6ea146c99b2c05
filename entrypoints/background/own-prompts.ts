/** Pages get an organisation's prompts checked and made ready: their script has no room for that. */
import phrases from 'knowledge:phrases';
import { compileOwnKnowledge, type OwnPrompts } from '../../core/own-knowledge/compile.ts';
import { ownKnowledge } from '../../store/own-knowledge.ts';

/** @returns the organisation's own prompts; null while there are none, or storage fails */
export async function readOwnPrompts(): Promise<OwnPrompts | null> {
  const officialTexts = phrases.texts.map(([text]) => text);
  const own = await ownKnowledge(officialTexts)
    .read()
    .catch(() => null);
  return own && own.prompts.length > 0 ? compileOwnKnowledge(own) : null;
}
