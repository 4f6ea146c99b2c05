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

interface SharedRecord {
  readonly running: Map<Script, Running>;
  /** What the browser's own dialogs have said, the newest last. */
  nativeTexts: readonly string[];
}

/** So many of those are kept. */
const MOST_KEPT = 5;

/**
 * Ends the script of this name that was started before in this frame, if there is one.
 *
 * @param script the script that calls
 * @returns ends it, when it is started again
 */
export function takeOver(script: Script): AbortController {
  const { running } = record();
  running.get(script)?.ended.abort();
  const ended = new AbortController();
  running.set(script, { ended });
  return ended;
}

/**
 * @param script the script that calls; it has called `takeOver`
 * @param accept takes what reads, once a script that is started later has brought it
 */
export function acceptReader(script: WaitingScript, accept: (create: CreateReader) => void): void {
  const running = record().running.get(script);
  if (running) running.accept = accept;
}

/**
 * @param script the script that waits for it; nothing happens where it does not run
 * @param create makes what reads
 */
export function handOverReader(script: WaitingScript, create: CreateReader): void {
  record().running.get(script)?.accept?.(create);
}

/** Keeps what one of the browser's own dialogs says; nothing keeps it longer than the frame. */
export function keepNativeText(text: string): void {
  const shared = record();
  const others = shared.nativeTexts.filter((one) => one !== text);
  shared.nativeTexts = [...others, text].slice(-MOST_KEPT);
}

/** @returns what the browser's own dialogs have said in this frame, the newest last */
export function nativeTexts(): readonly string[] {
  return record().nativeTexts;
}

// ---------------------------------------------------------------------------------------------

function record(): SharedRecord {
  const shared = globalThis as { jianzaoshiRecord?: SharedRecord };
  shared.jianzaoshiRecord ??= { running: new Map(), nativeTexts: [] };
  return shared.jianzaoshiRecord;
}
