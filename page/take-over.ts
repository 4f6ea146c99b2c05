/** Scripts of the extension in one frame share nothing but their global object. */

const shared = globalThis as { jianzaoshiStarted?: Map<string, AbortController> };

/**
 * Ends the script of this name that was started before in this frame, if there is one.
 *
 * @param name the script's
 * @returns ends the script that calls, when it is started again
 */
export function takeOver(name: string): AbortController {
  shared.jianzaoshiStarted ??= new Map();
  shared.jianzaoshiStarted.get(name)?.abort();
  const ended = new AbortController();
  shared.jianzaoshiStarted.set(name, ended);
  return ended;
}
