/** The texts of the browser's own dialogs: kept in the frame's memory only, and gone with the page. */

/** The last so many are kept. */
const MOST_KEPT = 5;

/** Scripts of the extension in one frame share nothing but their global object. */
const shared = globalThis as { jianzaoshiHeard?: readonly string[] };

/** Keeps the text of one. */
export function keepNativeText(text: string): void {
  const others = nativeTexts().filter((one) => one !== text);
  shared.jianzaoshiHeard = [...others, text].slice(-MOST_KEPT);
}

/** @returns the texts that are kept, the newest last */
export function nativeTexts(): readonly string[] {
  return shared.jianzaoshiHeard ?? [];
}
