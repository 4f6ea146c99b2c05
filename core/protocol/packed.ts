/** Packs texts for who keeps one and hardly ever reads it, as every page the book of its cards. */

/** As the browser's streams call it. */
const FORMAT = 'deflate-raw';

/**
 * @param text any text; what is no letter in UTF-8, as half a pair, is not kept
 * @returns it in base64, in a third of the room that the browser takes for what cards say
 */
export async function pack(text: string): Promise<string> {
  const packed = new Uint8Array(await through(new CompressionStream(FORMAT), text).arrayBuffer());
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * @param packed what `pack` has given
 * @returns the text
 * @throws in the promise, when it is nothing that `pack` has given
 */
export async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return through(new DecompressionStream(FORMAT), bytes).text();
}

// ---------------------------------------------------------------------------------------------

function through(stream: GenericTransformStream, part: BlobPart): Response {
  return new Response(new Blob([part]).stream().pipeThrough(stream));
}
