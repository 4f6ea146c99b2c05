/**
 * @param text any text
 * @returns it in GBK, as old pages are written; what GBK lacks becomes a question mark
 */
export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => codes().get(character) ?? [0x3f]));
}

// ---------------------------------------------------------------------------------------------

let known: Map<string, readonly number[]> | undefined;

/** Node can only read GBK; so all its characters are read once. */
function codes(): ReadonlyMap<string, readonly number[]> {
  if (known) return known;
  const decoder = new TextDecoder('gbk');
  known = new Map();
  for (let byte = 0; byte < 0x80; byte++) known.set(String.fromCharCode(byte), [byte]);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== '\ufffd') known.set(character, [first, second]);
    }
  }
  return known;
}
