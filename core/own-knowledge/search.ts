/** Finds an organisation's own questions beside the official ones, which are found as ever. */
import { normaliseText } from '../recognition/normalise.ts';
import { createSearch, type SearchHit } from '../search/search.ts';
import type { EntryKind, IndexEntry, SearchIndex } from '../search/search-index.ts';
import type { OwnKnowledge } from './check.ts';
import { compileQuestions, isOwnId } from './compile.ts';

/** More of them would push the official ones out of sight. */
const MOST = 5;

/**
 * @param index the official index
 * @param own checked by `checkOwnKnowledge`
 * @returns the search: the official hits, all of them and in their order, and between them the
 *   organisation's own, each behind every official one that is found as well as it or better
 */
export function createSearchWithOwn(
  index: SearchIndex,
  own: OwnKnowledge,
): (query: string) => SearchHit[] {
  const searchOfficial = createSearch(index);
  const searchBoth = createSearch(withOwn(index, own));
  return (query) => {
    // What the organisation says changes how rare a word is, but not how official ones are found.
    const hits = searchOfficial(query);
    const both = searchBoth(query, Number.POSITIVE_INFINITY);
    const scores = new Map(both.map(({ id, score }) => [id, score]));
    const own = both.filter(({ id }) => isOwnId(id)).slice(0, MOST);
    // The best one last, so that it comes to stand before the others.
    for (const hit of own.reverse()) {
      const asGood = hits.findLastIndex(
        ({ id }) => !isOwnId(id) && (scores.get(id) ?? 0) >= hit.score,
      );
      hits.splice(asGood + 1, 0, { ...hit, isOwn: true });
    }
    return hits;
  };
}

// ---------------------------------------------------------------------------------------------

function withOwn(index: SearchIndex, own: OwnKnowledge): SearchIndex {
  const spell = createSpeller(index);
  const questions = compileQuestions(own);
  const first = index.questions.length;
  const entries = questions.flatMap((question, i): IndexEntry[] => {
    const { title, summary, warnings, steps } = question;
    const wordings = own.prompts.filter((prompt) => prompt.question === own.questions[i]?.id);
    const said: readonly (readonly [EntryKind, string])[] = [
      ['question', title],
      ...wordings.map(({ wording }) => ['prompt', wording] as const),
      ...[summary, ...warnings].map((text) => ['answer', text] as const),
      ...steps.map((text) => ['step', text] as const),
    ];
    return said.map(([kind, text]) => ({
      kind,
      text,
      pinyin: spell(text),
      questions: [first + i],
    }));
  });
  return {
    ...index,
    questions: [...index.questions, ...questions.map(({ id, title }) => ({ id, title }))],
    entries: [...index.entries, ...entries],
  };
}

/**
 * The dictionary of pinyin does not ship: a character is read as in the official texts. One that is
 * not in them stands for itself.
 */
function createSpeller({ entries }: SearchIndex): (text: string) => string {
  const syllables = new Map<string, string>();
  for (const { text, pinyin } of entries) {
    const spelled = pinyin.split(' ');
    [...normaliseText(text)].forEach((character, i) => {
      syllables.set(character, spelled[i] ?? character);
    });
  }
  return (text) => [...normaliseText(text)].map((one) => syllables.get(one) ?? one).join(' ');
}
