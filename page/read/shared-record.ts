/**
 * What the extension's scripts in one frame share. Each is bundled by itself and may be started again
 * at any time, so no module of theirs is the same: they have one record at the global object of the
 * extension's own world, which the page cannot reach, and which is gone with the page.
 */
import type { CreateReader } from './readers.ts';

/** The scripts that go on running in a frame, by the names of their files. */
type Script = 'top' | 'frame' | 'own' | 'way';

/** Those of them that wait for another script to bring what reads. */
type WaitingScript = 'frame' | 'own';

interface Running {
  readonly ended: AbortController;
  accept?: (create: CreateReader) => void;
}

type SharedRecord = { [script in Script]?: Running } & {
  /** What the browser's own dialogs have said, the newest last. */
  heard?: readonly string[];
};

/** So many of those texts are kept. */
const MOST_KEPT = 5;

/** No name: under one, the page's elements and frames of that name would be found there. */
const RECORD = /* @__PURE__ */ Symbol.for('jianzaoshi-helper');

// The record is made with its first use: this module is also in the script of the page's world, which
// uses none of it and must leave nothing there.
const shared = globalThis as { [RECORD]?: SharedRecord };

/**
 * Ends the script of this name that was started before in this frame, if there is one.
 *
 * @param script the script that calls
 * @returns ends it, when it is started again
 */
export function takeOver(script: Script): AbortController {
  shared[RECORD] ??= {};
  shared[RECORD][script]?.ended.abort();
  const ended = new AbortController();
  shared[RECORD][script] = { ended };
  return ended;
}

/**
 * @param script the script that calls; it has called `takeOver`
 * @param accept takes what reads, when a script that is started later brings it
 */
export function acceptReader(script: WaitingScript, accept: (create: CreateReader) => void): void {
  const running = shared[RECORD]?.[script];
  if (running) running.accept = accept;
}

/**
 * @param script the script that waits for it; nothing happens where it does not run
 * @param create makes what reads
 */
export function handOverReader(script: WaitingScript, create: CreateReader): void {
  shared[RECORD]?.[script]?.accept?.(create);
}

/** Keeps what one of the browser's own dialogs says, here only, and no longer than the page stays. */
export function keepNativeText(text: string): void {
  const others = nativeTexts().filter((one) => one !== text);
  shared[RECORD] ??= {};
  shared[RECORD].heard = [...others, text].slice(-MOST_KEPT);
}

/** @returns what the browser's own dialogs have said in this frame, the newest last */
export function nativeTexts(): readonly string[] {
  return shared[RECORD]?.heard ?? [];
}
