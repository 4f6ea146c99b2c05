/**
 * What the extension's scripts in one frame share. Each is bundled by itself and may be started again
 * at any time, so no module of theirs is the same: they have one record at the global object of the
 * extension's isolated world, which the page cannot reach, and which is gone with the page.
 */
import type { CreateReader, TextReader } from './readers.ts';

/** The scripts that go on running in a frame, by the names of their files. */
type Script = 'top' | 'frame' | 'own' | 'way' | 'greeting' | 'other-login';

/** Those of them that wait for another script to bring what reads. */
type WaitingScript = 'frame' | 'own';

interface Running {
  readonly ended: AbortController;
  accept?: (create: CreateReader) => void;
  /** Takes what a script reads that was there before. */
  reader?: PartReader;
}

/** What was decided of words that could have been a prompt. */
export interface Judged {
  /** Id of the prompt. */
  readonly prompt: string;
  /** The block that says them. */
  readonly text: string;
  /** Where in it they begin, and where they end. */
  readonly start: number;
  readonly end: number;
  readonly isPrompt: boolean;
  /** Names of the signs that it was decided by. */
  readonly reasons: readonly string[];
}

/** Is given what was read, and reads nothing by itself. */
export type PartReader = Pick<TextReader, 'mayRead' | 'read'>;

/** Adds to a reader what tells when the document may be a page that is known. */
export type AddLookOut = <Reader extends TextReader>(
  document: Document,
  reader: Reader,
  onPage: () => void,
) => Reader;

type SharedRecord = { [script in Script]?: Running } & {
  addLookOut?: AddLookOut;
  /** What the browser's own dialogs have said, the newest last. */
  heard?: readonly string[];
  /** What was decided, the newest last. */
  judged?: readonly Judged[];
};

/** So many of those texts are kept. */
const MOST_KEPT = 5;
/** So many decisions are kept. */
const MOST_JUDGED = 20;

/** No name: under one, the page's elements and frames of that name would be found there. */
const RECORD = /* @__PURE__ */ Symbol.for('jianzaoshi-helper');

// The record is made with its first use: this module is also in the script of the main world, which
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

/** Lends what one script has brought into the frame to another one, which has no room for it. */
export function lendLookOut(add: AddLookOut): void {
  shared[RECORD] ??= {};
  shared[RECORD].addLookOut = add;
}

/** Adds the look-out that was lent to a reader. */
export const addLookOut: AddLookOut = (document, reader, onPage) =>
  shared[RECORD]?.addLookOut?.(document, reader, onPage) ?? reader;

/** @param reader takes all texts that are read from now on, until the script is ended */
export function shareReading(reader: PartReader): void {
  const running = shared[RECORD]?.way;
  if (!running) return;
  running.reader = reader;
  running.ended.signal.addEventListener('abort', () => delete running.reader);
}

/** @returns what the script that knows the way takes texts with, where it runs */
export function wayReader(): PartReader | undefined {
  return shared[RECORD]?.way?.reader;
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

/** Keeps what was decided, here only, and no longer than the page stays. */
export function keepJudged(one: Judged): void {
  const isSame = ({ prompt, text }: Judged) => prompt === one.prompt && text === one.text;
  shared[RECORD] ??= {};
  shared[RECORD].judged = [...judged().filter((other) => !isSame(other)), one].slice(-MOST_JUDGED);
}

/** @returns what was decided in this frame, the newest last */
export function judged(): readonly Judged[] {
  return shared[RECORD]?.judged ?? [];
}
