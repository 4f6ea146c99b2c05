/**
 * What of a text tells what is meant: its characters, the sounds of each two neighbours, since
 * Chinese has no spaces between words and typing by pinyin gives wrong characters of the right
 * sound, its Latin words, and of which groups of words with one meaning it has any.
 */
import { isHan } from '../recognition/han.ts';
import { normaliseText } from '../recognition/normalise.ts';
import { soundOf, syllableOf } from './syllables.ts';
import type { SynonymReader } from './synonyms.ts';

/** More is not needed to tell what is meant, and a pasted page must not take long. */
export const LONGEST_QUERY = 600;

/**
 * Features of a text, and how much each counts: 1 as it was written, less as it was guessed. A pair of
 * sounds is `first second`, a Latin word is `=word`, a group of synonyms is `@position`.
 */
export type Features = Map<string, number>;

/**
 * @param raw any text
 * @param readSynonyms finds groups of synonyms; without, there are none
 * @returns its features, each once: noise is often one word over and over
 */
export function featuresOf(raw: string, readSynonyms?: SynonymReader): Features {
  const short = raw.slice(0, LONGEST_QUERY);
  const text = normaliseText(short);
  const features: Features = new Map();
  addCharacters(features, text);
  for (const group of readSynonyms?.(text) ?? []) raise(features, `@${group}`, 1);
  for (const word of latinWords(short)) raise(features, `=${word}`, 1);
  return features;
}

/**
 * Adds what Chinese characters tell.
 *
 * @param text normalised
 * @param weight how sure it is that they are meant, up to 1
 */
export function addCharacters(features: Features, text: string, weight = 1): void {
  let before: string | undefined;
  for (const character of text) {
    const sound = soundOfCharacter(character);
    if (isHan(character.charCodeAt(0))) raise(features, character, weight);
    addPair(features, before, sound, weight);
    before = sound;
  }
}

/** Adds two neighbouring sounds, unless one of them is not known. */
export function addPair(
  features: Features,
  first: string | undefined,
  second: string | undefined,
  weight: number,
): void {
  if (first !== undefined && second !== undefined) raise(features, `${first} ${second}`, weight);
}

/** @returns the words in Latin letters, in small letters of normal width */
export function latinWords(raw: string): string[] {
  return (
    raw
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}

// ---------------------------------------------------------------------------------------------

function raise(features: Features, feature: string, weight: number): void {
  if (weight > (features.get(feature) ?? 0)) features.set(feature, weight);
}

/** @returns the sound of a Chinese character; a run of digits sounds like nothing else */
function soundOfCharacter(character: string): string | undefined {
  if (character === '#') return character;
  const syllable = syllableOf(character);
  return syllable && soundOf(syllable);
}
