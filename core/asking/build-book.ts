/**
 * Makes what asking reads from checked knowledge. Runs while building only: the dictionary of pinyin
 * is far greater than all that ships, and learning takes a second.
 */
import { Converter } from 'opencc-js/t2cn';
import { customPinyin, pinyin } from 'pinyin-pro';
import { compileContacts, compilePhrases } from '../knowledge/compile.ts';
import { got } from '../knowledge/look-up.ts';
import { walkPath } from '../knowledge/path.ts';
import type { Knowledge, Thing } from '../knowledge/schema.ts';
import { normaliseText } from '../recognition/normalise.ts';
import type { AskedQuestion, AskingBook, OutsideTopic } from './book.ts';
import { featuresOf } from './features.ts';
import { syllableOf } from './syllables.ts';
import { createSynonymReader } from './synonyms.ts';
import { type Example, train } from './train.ts';

const simplify = Converter({ from: 't', to: 'cn' });

// Words that the dictionary reads wrongly.
customPinyin({ 重置: 'chóng zhì', 重新启动: 'chóng xīn qǐ dòng' });

/** Titles and prompts are pasted, whole or with mistakes, so they count as if they were there so often. */
const PASTED = 2;

/** Those who can be asked anything: ids of contacts. */
const HELPERS = ['provincial-authority', 'hotline'];

/**
 * @param knowledge checked knowledge
 * @param examples what is learnt from; all ways of asking, unless some are left out to be asked
 * @returns what asking reads, ready for JSON; the same knowledge gives the same
 */
export function buildAskingBook(
  knowledge: Knowledge,
  examples: readonly Example[] = examplesOf(knowledge),
): AskingBook {
  const irrevocable = irrevocableIn(knowledge);
  const questions = questionsInOrder(knowledge).map(
    ({ id, title }): AskedQuestion => ({
      id,
      title,
      ...(irrevocable.has(id) && { irrevocable: true }),
    }),
  );
  const outside = [...knowledge.outside.values()].map(
    ({ id, name, says, alsoAnswered }): OutsideTopic => ({
      id,
      name,
      says,
      ...(alsoAnswered && { alsoAnswered }),
    }),
  );
  const names = [
    ...[...knowledge.prompts.values()].map(({ wording }) => wording),
    ...[...knowledge.registrations.values()].map(({ name }) => name),
  ];
  const phrases = compilePhrases(knowledge);
  const position = new Map(questions.map(({ id }, i) => [id, i]));
  const synonyms = synonymsOf(knowledge);
  const readSynonyms = createSynonymReader(synonyms);
  const model = train(examples, questions.length + outside.length, (text) =>
    featuresOf(text, readSynonyms),
  );
  return {
    questions,
    outside,
    model,
    synonyms,
    traditional: traditionalFor(model.characters + synonyms.join('')),
    helpers: compileContacts(knowledge, HELPERS),
    phrases,
    answeredBy: phrases.prompts.map((id) => position.get(got(knowledge.prompts, id).question) ?? 0),
    names,
    otherReadings: otherReadingsIn([...questions.map(({ title }) => title), ...names]),
  };
}

/**
 * @param knowledge checked knowledge
 * @returns the ids of all that can be meant, by position: questions, then topics outside
 */
export function meaningsOf(knowledge: Knowledge): string[] {
  return [...questionsInOrder(knowledge).map(({ id }) => id), ...knowledge.outside.keys()];
}

/**
 * @param knowledge checked knowledge
 * @returns every way of asking that is written down, in simplified characters, with the position of what is meant: that of the
 *   question, or of the topic outside behind all questions
 */
export function examplesOf(knowledge: Knowledge): Example[] {
  const questions = questionsInOrder(knowledge);
  const position = new Map(questions.map(({ id }, i) => [id, i]));
  const all = [
    ...questions.flatMap(({ title, asked = [] }, meaning) => [
      { text: title, meaning, times: PASTED },
      ...asked.map((text) => ({ text, meaning })),
    ]),
    ...[...knowledge.prompts.values()].map(({ wording, question }) => ({
      text: wording,
      meaning: position.get(question) ?? 0,
      times: PASTED,
    })),
    ...[...knowledge.outside.values()].flatMap(({ asked }, i) =>
      asked.map((text) => ({ text, meaning: questions.length + i })),
    ),
  ];
  return all.map((example) => ({ ...example, text: simplify(example.text) }));
}

/**
 * @param knowledge checked knowledge
 * @returns the groups of words that say the same, as `AskingBook` has them
 */
export function synonymsOf({ synonyms }: Knowledge): string[] {
  return [...synonyms.values()].map(({ words }) => words.map(normaliseText).join(' '));
}

// ---------------------------------------------------------------------------------------------

/**
 * The questions how to do what has a step that warns before it: what cannot be taken back. Who asks how
 * others do it does not set out to do it.
 */
function irrevocableIn(knowledge: Knowledge): ReadonlySet<string> {
  return new Set(
    [...knowledge.registrations.values()].flatMap((registration) =>
      registration.by === undefined &&
      walkPath(knowledge, registration).some(({ step }) => step.warning)
        ? registration.question
        : [],
    ),
  );
}

/** In the order of the documents, which is that of questions found equally well; our own come last. */
function questionsInOrder({ questions }: Knowledge): Thing<'questions'>[] {
  const numberOf = ({ published }: Thing<'questions'>) =>
    published[0]?.number ?? Number.MAX_SAFE_INTEGER;
  return [...questions.values()].sort((a, b) => numberOf(a) - numberOf(b));
}

/** Of the characters that are common where traditional ones are written, those that tell something. */
function traditionalFor(characters: string): string {
  const telling = new Set(characters);
  return [...BIG5]
    .flatMap((character) => {
      const simplified = simplify(character);
      const isNeeded = telling.has(simplified) && normaliseText(character) !== simplified;
      return isNeeded ? character + simplified : [];
    })
    .join('');
}

/** The first level of Big5, as every decoder knows it. */
const BIG5 = new TextDecoder('big5').decode(
  Uint8Array.from({ length: 2 * 5401 }, (_, i) => {
    const at = i >> 1;
    const trail = at % 157;
    if (i % 2 === 0) return 0xa4 + Math.floor(at / 157);
    return trail < 63 ? 0x40 + trail : 0xa1 + trail - 63;
  }),
);

function otherReadingsIn(texts: readonly string[]): Record<string, string> {
  const others = new Map<string, string>();
  for (const text of texts) {
    const normalised = normaliseText(text);
    const read = pinyin(normalised, { type: 'array', toneType: 'none', v: true });
    normalised.split('').forEach((character, i) => {
      const usual = syllableOf(character);
      const here = read[i];
      if (usual !== undefined && here !== undefined && here !== usual) others.set(character, here);
    });
  }
  return Object.fromEntries([...others].sort(([a], [b]) => (a < b ? -1 : 1)));
}
