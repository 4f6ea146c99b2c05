/** Turns what a person typed or pasted into terms. */
import { normaliseText } from '../recognition/normalise.ts';
import { createPinyinReader, type Spelling } from './pinyin.ts';
import type { SearchIndex } from './search-index.ts';
import { addTerms, addTypedTerms, type Terms } from './terms.ts';

/** More is not needed to tell what is meant, and a pasted page must not take long. */
const LONGEST_QUERY = 600;

const LETTER = /[a-z]/;
const WEIGHT_OF_FILLER = 0.1;
/** What the documents say for what was typed counts a little less than the typed words do. */
const WEIGHT_OF_STANDING_FOR = 0.7;

/** @returns the reader: for any text, its terms and how much each counts */
export function createQueryReader(index: SearchIndex): (query: string) => Terms {
  const { everyday, filler } = index;
  const readPinyin = createPinyinReader(spellingsOf(index));

  return (query) => {
    const text = normaliseText(query.slice(0, LONGEST_QUERY));
    const terms: Terms = new Map();
    addTypedTerms(terms, text, weightsOf(text, filler));
    addEveryday(text, WEIGHT_OF_STANDING_FOR);
    for (const [letters] of text.matchAll(/[a-z]+/g)) {
      for (const { text: words, likelihood } of readPinyin(letters)) {
        addTerms(terms, words, WEIGHT_OF_STANDING_FOR * likelihood);
        addEveryday(words, WEIGHT_OF_STANDING_FOR * likelihood);
      }
    }
    return terms;

    function addEveryday(said: string, weight: number): void {
      for (const [word, , term] of everyday) {
        // What was typed in few characters must not outweigh the rest by standing for many.
        const share = Math.min(1, Math.max(1, word.length - 1) / Math.max(1, term.length - 1));
        if (said.includes(word)) addTerms(terms, term, weight * share);
      }
    }
  };
}

// ---------------------------------------------------------------------------------------------

function spellingsOf({ entries, everyday }: SearchIndex): Spelling[] {
  const ofEntries = entries.map(({ text, pinyin }) => spelling(normaliseText(text), pinyin));
  return ofEntries.concat(everyday.map(([word, pinyin]) => spelling(word, pinyin)));
}

function spelling(text: string, pinyin: string): Spelling {
  return { text, syllables: pinyin.split(' ') };
}

/** For each character, how much it counts as it was typed. Letters count as what they stand for. */
function weightsOf(text: string, filler: readonly string[]): number[] {
  const weights = Array.from({ length: text.length }, (_, i) =>
    LETTER.test(text.charAt(i)) ? WEIGHT_OF_FILLER : 1,
  );
  for (const word of filler) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      weights.fill(WEIGHT_OF_FILLER, at, at + word.length);
    }
  }
  return weights;
}
