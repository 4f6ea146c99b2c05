/**
 * Traditional characters beyond those that pages are normalised by: people ask with many more words
 * than the portal uses.
 */

/**
 * @param pairs a traditional character, then the simplified one, and so on
 * @returns writes a text in simplified characters, as far as the pairs go; its length stays the same
 */
export function createSimplifier(pairs: string): (text: string) => string {
  const table = new Map<string, string>();
  for (let i = 0; i < pairs.length; i += 2) table.set(pairs.charAt(i), pairs.charAt(i + 1));
  return (text) =>
    text.replace(/[\u3400-\u9fff]/g, (character) => table.get(character) ?? character);
}
