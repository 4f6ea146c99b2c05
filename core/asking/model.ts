/**
 * Which meanings the features of a text speak for: a linear classifier. `train.ts` makes it while
 * building; what ships is `PackedModel`, a few strings that compress well.
 */
import type { Features } from './features.ts';
import { allSyllables, soundOf } from './syllables.ts';

/** What ships. Features stand in the order: characters, pairs, words, synonyms. */
export interface PackedModel {
  readonly characters: string;
  /** For each first sound that has any: its sign, then those of the second ones; groups joined by spaces. */
  readonly pairs: string;
  readonly words: readonly string[];
  /** A sign for each group that tells anything: its position. */
  readonly synonyms: string;
  /** A sign for each feature: how rare it is. */
  readonly rarity: string;
  /** For each feature, a sign for each meaning that it speaks for or against; joined by spaces. */
  readonly meanings: string;
  /** A sign for each of those: how much. */
  readonly weights: string;
}

/** What a feature tells. */
interface Told {
  /** The greater, the fewer ways of asking have it. */
  readonly rarity: number;
  /** How much it speaks for each meaning, by position. */
  readonly weights: readonly (readonly [meaning: number, weight: number])[];
}

/** What each feature tells. */
export type Model = ReadonlyMap<string, Told>;

/** What a sign of a weight and of a rarity stands for. */
export const WEIGHT_STEP = 1.5;
export const RARITY_STEP = 0.25;
/** Greatest number of steps of a weight, either way. */
export const MOST_STEPS = 8;

/** Signs begin here: past those that JSON escapes. */
const FIRST_SIGN = 0x5d;
const FIRST_SOUND = 0x100;

/** @returns the sign for a number from 0 on */
export function signOf(value: number): string {
  return String.fromCharCode(FIRST_SIGN + value);
}

/** @returns for each sound its sign */
export function soundSigns(): ReadonlyMap<string, string> {
  const sounds = [...new Set(['#', ...allSyllables().map(soundOf)])];
  return new Map(sounds.map((sound, i) => [sound, String.fromCharCode(FIRST_SOUND + i)]));
}

/** @returns the model, unpacked; that takes some milliseconds */
export function unpackModel(packed: PackedModel): Model {
  const features = featuresIn(packed);
  const rows = packed.meanings.split(' ');
  let at = 0;
  return new Map(
    features.map((feature, i) => {
      const weights = Array.from(rows[i] ?? '', (sign): [number, number] => [
        numberOf(sign),
        (numberOf(packed.weights.charAt(at++)) - MOST_STEPS) * WEIGHT_STEP,
      ]);
      return [feature, { rarity: numberOf(packed.rarity.charAt(i)) * RARITY_STEP, weights }];
    }),
  );
}

/**
 * @param model what each feature tells
 * @param count how many meanings there are
 * @param features those of a text; unknown ones tell nothing
 * @returns for each meaning how much speaks for it; comparable between texts of any length
 */
export function scoresOf(model: Model, count: number, features: Features): number[] {
  const scores = Array.from({ length: count }, () => 0);
  let length = 0;
  for (const [feature, share] of features) {
    const told = model.get(feature);
    if (!told) continue;
    length += (share * told.rarity) ** 2;
    for (const [meaning, weight] of told.weights) {
      scores[meaning] = (scores[meaning] ?? 0) + share * weight;
    }
  }
  const scale = Math.sqrt(length) || 1;
  return scores.map((score) => score / scale);
}

// ---------------------------------------------------------------------------------------------

function numberOf(sign: string): number {
  return sign.charCodeAt(0) - FIRST_SIGN;
}

function featuresIn({ characters, pairs, words, synonyms }: PackedModel): string[] {
  const sounds = new Map([...soundSigns()].map(([sound, sign]) => [sign, sound]));
  return [
    ...characters,
    ...pairs
      .split(' ')
      .flatMap(([first = '', ...seconds]) =>
        seconds.map((second) => `${sounds.get(first)} ${sounds.get(second)}`),
      ),
    ...words.map((word) => `=${word}`),
    ...Array.from(synonyms, (sign) => `@${numberOf(sign)}`),
  ];
}
