/**
 * Which of our questions did they mean, and are we sure? `createAsking` takes the book that
 * `build-book.ts` made while building, and gives the function that is called with each key stroke.
 */
import { normaliseText } from '../recognition/normalise.ts';
import { findPrompts } from '../recognition/recognise.ts';
import type { AskingBook, OutsideTopic } from './book.ts';
import { type Features, featuresOf, LONGEST_QUERY, latinWords } from './features.ts';
import { createLetterReader, isPinyin } from './letters.ts';
import { createMarker, type Ranges } from './marks.ts';
import { type Model, scoresOf, unpackModel } from './model.ts';
import { createSynonymReader } from './synonyms.ts';
import { createSimplifier } from './traditional.ts';

/** A question that may be meant. */
export interface Hit {
  /** Id of the question; an answer has it once. */
  readonly id: string;
  readonly title: string;
  /** Whether it is an organisation's own. */
  readonly isOwn?: true;
  /** Where telling words of what was asked stand in the title. */
  readonly ranges: Ranges;
  /** From 0 to 1. */
  readonly likelihood: number;
}

/**
 * What is answered. `sure`: the first hit is meant. `unsure`: one of the hits may be. `outside`: it is
 * nothing of ours; hits, if any, answer it as well. `nothing`: hardly a word of it is known.
 */
export interface Answer {
  readonly kind: 'sure' | 'unsure' | 'outside' | 'nothing';
  /** The likeliest first. */
  readonly hits: readonly Hit[];
  /** Only where the kind is `outside`. */
  readonly outside?: OutsideTopic;
}

/** Answers what was asked, with at most so many hits; the same for the same words. Never throws. */
export type Ask = (query: string, limit?: number) => Answer;

/** How likely every meaning is, questions first, and the features that say so. */
export interface Weighed {
  readonly features: Features;
  readonly likelihoods: readonly number[];
  /** How many of the features tell anything, without those that were guessed. */
  readonly told: number;
}

// Measured with `npm run knowledge:report`: so that hardly anything wrong is said as if it were sure,
// and nine of ten right answers are.
/** So likely, and so many times as likely as the next one; or less likely, but far ahead. */
const SURE = { likelihood: 0.27, lead: 1.3 };
const AHEAD = { likelihood: 0.1, lead: 1.8 };
/** So many times further ahead what cannot be taken back must be of what can: rather ask than send somebody there. */
const IRREVOCABLE = 2;
/** A word or two tell little: of so few features, what is said must be likelier than all else. */
const SHORT = { features: 5, sure: 0.55, outside: 0.25, possible: 0.1 };
/** What is less likely is chance. */
const POSSIBLE = 0.05;
/** How likely all that is outside must be together. */
const OUTSIDE = 0.45;
/** Unless one question alone is so likely, and no topic more. */
const NOT_OUTSIDE = 0.3;
/** A question this likely is shown although the rest is outside. */
const ALSO_ANSWERS = 0.15;
/** What is less likely than this part of the best is not worth reading. */
const WORTH_SHOWING = 0.01;

/** By how much more a prompt speaks for its question than anything else does. */
const PASTED = 2;
/** From so many Latin words on, a text can be English. */
const ENGLISH = 3;
const USUAL_LIMIT = 3;

/**
 * @param book what can be typed by pinyin
 * @param model its model
 * @returns the features of any text, also of the words that its letters may stand for
 */
export function createFeatureReader(book: AskingBook, model: Model): (query: string) => Features {
  const texts = [...book.names, ...book.questions.map(({ title }) => title)];
  const simplify = createSimplifier(book.traditional);
  const readSynonyms = createSynonymReader(book.synonyms);
  const readLetters = createLetterReader(texts, book.otherReadings, (feature) =>
    model.has(feature),
  );
  return (query) => {
    const short = simplify(query.slice(0, LONGEST_QUERY));
    const features = featuresOf(short, readSynonyms);
    const words = latinWords(short);
    const known = words.filter((word) => model.has(`=${word}`));
    // A sentence in English is not pinyin, although some of its words could be.
    if (words.length >= ENGLISH && known.length * 2 > words.length) return features;
    // Nor is a name such as OFD, unless it is whole syllables as well.
    const names = new Set(known.filter((word) => !isPinyin(word)));
    const unknown = short.replace(/[a-z]+/gi, (word) =>
      names.has(word.toLowerCase()) ? '#' : word,
    );
    for (const run of normaliseText(unknown).match(/[a-z]+/g) ?? []) readLetters(features, run);
    return features;
  };
}

/** @returns how likely each meaning of the book is, for any text of which something is known */
export function createWeighing(book: AskingBook): (query: string) => Weighed | undefined {
  const model = unpackModel(book.model);
  const count = book.questions.length + book.outside.length;
  const readFeatures = createFeatureReader(book, model);
  const findPrompt = findPrompts(book.phrases);
  return (query) => {
    const features = readFeatures(query);
    const known = [...features].filter(([feature]) => model.has(feature));
    if (known.length === 0) return undefined;
    const scores = scoresOf(model, count, features);
    // Who pastes a prompt means it, whatever stands around it.
    for (const { prompt } of findPrompt(query.slice(0, LONGEST_QUERY))) {
      const question = book.answeredBy[book.phrases.prompts.indexOf(prompt)];
      if (question !== undefined) scores[question] = Math.max(...scores) + PASTED;
    }
    const told = known.filter(([, weight]) => weight === 1).length;
    return { features, likelihoods: softmax(scores), told };
  };
}

/** @returns the function that answers; making it takes some milliseconds, so do it once */
export function createAsking(book: AskingBook): Ask {
  const weigh = createWeighing(book);
  const mark = createMarker(book);
  return (query, limit = USUAL_LIMIT) => {
    const weighed = weigh(query);
    if (!weighed) return { kind: 'nothing', hits: [] };
    return decide(book, weighed, limit, (title) => mark(title, weighed.features));
  };
}

// ---------------------------------------------------------------------------------------------

function decide(
  { questions, outside }: AskingBook,
  { likelihoods, told }: Weighed,
  limit: number,
  mark: (title: string) => Ranges,
): Answer {
  const ranked = questions
    .map((question, i) => ({ ...question, likelihood: likelihoods[i] ?? 0 }))
    .sort((a, b) => b.likelihood - a.likelihood);
  const [first = 0, second = 0] = ranked.map(({ likelihood }) => likelihood);
  const [mayHarm, next] = ranked.map(({ irrevocable }) => irrevocable === true);
  const [topic, ofTopic] = likeliestOf(outside, likelihoods.slice(questions.length));
  const allOutside = sum(likelihoods.slice(questions.length));
  const hits = (least: number) =>
    ranked
      .filter(({ likelihood }) => likelihood >= least)
      .slice(0, Math.max(0, limit))
      .map(({ irrevocable: _, ...hit }) => ({ ...hit, ranges: mark(hit.title) }));

  const isShort = told < SHORT.features;
  const isOutside =
    (!isShort || ofTopic >= SHORT.outside) &&
    (ofTopic > first || (allOutside > OUTSIDE && first < NOT_OUTSIDE));
  if (topic && isOutside) {
    const worth = topic.alsoAnswered ? first * WORTH_SHOWING : ALSO_ANSWERS;
    return { kind: 'outside', outside: topic, hits: hits(worth) };
  }
  if (first < (isShort ? SHORT.possible : POSSIBLE)) return { kind: 'nothing', hits: [] };
  const least = isShort ? SHORT.sure : 0;
  const care = mayHarm && !next ? IRREVOCABLE : 1;
  const isSure = [SURE, AHEAD].some(
    ({ likelihood, lead }) => first >= Math.max(likelihood, least) && first >= second * lead * care,
  );
  return { kind: isSure ? 'sure' : 'unsure', hits: hits(first * WORTH_SHOWING) };
}

function likeliestOf(
  topics: readonly OutsideTopic[],
  likelihoods: readonly number[],
): [topic: OutsideTopic | undefined, likelihood: number] {
  const likelihood = Math.max(0, ...likelihoods);
  return [topics[likelihoods.indexOf(likelihood)], likelihood];
}

function softmax(scores: readonly number[]): number[] {
  const greatest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - greatest));
  const all = sum(powers);
  return powers.map((power) => power / all);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
