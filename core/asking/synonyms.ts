/**
 * Words that say the same, such as 驳回, 打回, 没批: what was learnt of one then counts for all of them.
 * Unlike characters and sounds, they share nothing that can be seen.
 */

/** The positions of the groups that a text has a word of. */
export type SynonymReader = (text: string) => readonly number[];

/**
 * @param groups of each the words, normalised, joined by spaces
 * @returns the reader; it takes normalised texts
 */
export function createSynonymReader(groups: readonly string[]): SynonymReader {
  const words = groups.map((group) => group.split(' '));
  return (text) =>
    words.flatMap((group, i) => (group.some((word) => text.includes(word)) ? [i] : []));
}
