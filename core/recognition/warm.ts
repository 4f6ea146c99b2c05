/** Having browsers run a regular expression fast the first time. */

/** A shorter text is looked through before the expression has been made ready. UTF-16 units. */
const LONG = 4_000;
/** In the encoding of the texts that follow. */
const SAMPLE = '\u4e00';

/**
 * Browsers step through an expression slowly when it is run for the first time, as most are run once,
 * and make machine code of it for the next. A long text takes ten times as long as that.
 *
 * @param pattern is run on `text` next
 */
export function warm(pattern: RegExp, text: string): void {
  if (text.length < LONG) return;
  for (let i = 0; i < 2; i++) pattern.test(SAMPLE);
  pattern.lastIndex = 0;
}
