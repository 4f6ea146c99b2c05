/** The form of the index: made by `build-index.ts` while building, read by `search.ts`. */

/**
 * What a text of the index is. `registration`: its name, or when one needs it. `note`: a 编者提示,
 * which must be marked as such where it is shown.
 */
export type EntryKind =
  | 'question'
  | 'prompt'
  | 'label'
  | 'registration'
  | 'answer'
  | 'note'
  | 'step';

/** A text that leads to one or more questions. */
export interface IndexEntry {
  readonly kind: EntryKind;
  readonly text: string;
  /** The syllable of each character of the normalised text, joined by spaces. */
  readonly pinyin: string;
  /** Positions in `SearchIndex.questions`. */
  readonly questions: readonly number[];
}

/** What people say, its pinyin, and what the documents say for it; both texts normalised. */
export type EverydayWord = readonly [word: string, pinyin: string, term: string];

/** What is searched; plain JSON. */
export interface SearchIndex {
  readonly questions: readonly { readonly id: string; readonly title: string }[];
  readonly entries: readonly IndexEntry[];
  readonly everyday: readonly EverydayWord[];
  /** Words that belong to asking and not to what is asked, normalised. */
  readonly filler: readonly string[];
}
