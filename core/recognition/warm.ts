/**
 * Warming up a regular expression: it is run on one character a few times, so that the browser has made
 * machine code of it when it is run on a long text.
 */

/** A shorter text is looked through before the expression has been compiled. UTF-16 units. */
const LONG = 4_000;
/** Not of one byte a character: browsers compile for each encoding of texts by itself. */
const SAMPLE = '\u4e00';

/**
 * Browsers interpret an expression when it is run for the first time, since most are run once, and
 * compile it for the next. Interpreted, a long text takes ten times as long as compiling does.
 *
 * @param pattern is run on `text` next, from its start
 * @param text decides whether it is worth it: a short one is not
 */
export function warm(pattern: RegExp, text: string): void {
  if (text.length < LONG) return;
  for (let i = 0; i < 2; i++) pattern.test(SAMPLE);
  pattern.lastIndex = 0;
}
