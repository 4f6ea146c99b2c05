/** The form of what asking reads: made by `build-book.ts` while building. */
import type { Contact } from '../knowledge/shipped.ts';
import type { PhraseTable } from '../recognition/match.ts';
import type { PackedModel } from './model.ts';

/** Something that people ask and that does not belong here. */
export interface OutsideTopic {
  readonly id: string;
  /** What it is, in a few words. */
  readonly name: string;
  /** What to know of it, and whom to ask. */
  readonly says: string;
  /** The nearest questions answer it as well, as far as they go. */
  readonly alsoAnswered?: true;
}

/** A question that may be meant. */
export interface AskedQuestion {
  readonly id: string;
  readonly title: string;
  /** It leads through a step that cannot be taken back. */
  readonly irrevocable?: true;
}

/** Plain JSON. The meanings of the model are the questions, then the topics outside. */
export interface AskingBook {
  readonly questions: readonly AskedQuestion[];
  readonly outside: readonly OutsideTopic[];
  readonly model: PackedModel;
  /** Groups of words that say the same: of each the words, normalised, joined by spaces. */
  readonly synonyms: readonly string[];
  /** Pairs: a traditional character, then the simplified one. */
  readonly traditional: string;
  /** Whom to ask where nothing is known. */
  readonly helpers: readonly Contact[];
  /** What prompts are told by, and for each prompt the position of its question. */
  readonly phrases: PhraseTable;
  readonly answeredBy: readonly number[];
  /** Prompts and names, which can be typed by their initials like the titles. */
  readonly names: readonly string[];
  /** A further syllable of characters in titles and names that are read in two ways. */
  readonly otherReadings: Readonly<Record<string, string>>;
}
