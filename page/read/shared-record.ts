/**
 * What the extension's scripts in one frame share. Each is bundled by itself and may be started again
 * at any time, so no module of theirs is the same: they have one record at the global object of the
 * extension's isolated world, which the page cannot reach, and which is gone with the page.
 */
import type { CreateReader, TextReader, WaitingReader } from './readers.ts';

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

/** What reads a document, as every frame has it. */
export interface Reading {
  /** See `createWaitingReader`. */
  createWaitingReader(prefilter: string | undefined, sendFor: () => void): WaitingReader;
  /** As `watchText` does; tells besides when the document may be a page that is known. */
  watch(document: Document, reader: TextReader, onPage: () => void, signal: AbortSignal): void;
}

type SharedRecord = { [script in Script]?: Running } & {
  reading?: Reading;
  /** For each document that is watched, what was found in it. */
  shadows?: WeakMap<Document, ReadonlySet<ShadowRoot>>;
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

/** Lends what one script has brought into the frame to the others, so that no frame has it twice. */
export function lendReading(reading: Reading): void {
  shared[RECORD] ??= {};
  shared[RECORD].reading = reading;
}

/**
 * @returns what was lent
 * @throws Error in a frame in which the script that lends it has not run before
 */
export function lentReading(): Reading {
  const { reading } = shared[RECORD] ?? {};
  if (!reading) throw new Error('nothing reads this frame');
  return reading;
}

/**
 * Keeps what is found of a document's shadow roots, unless another script in the frame does so already.
 * @param found grows with what is found
 * @param signal ends it
 */
export function shareShadows(
  document: Document,
  found: ReadonlySet<ShadowRoot>,
  signal: AbortSignal,
): void {
  shared[RECORD] ??= {};
  shared[RECORD].shadows ??= new WeakMap();
  const { shadows } = shared[RECORD];
  if (shadows.has(document)) return;
  shadows.set(document, found);
  signal.addEventListener('abort', () => shadows.delete(document));
}

/** @returns the shadow roots of a document; undefined where no script watches it */
export function sharedShadows(document: Document): ReadonlySet<ShadowRoot> | undefined {
  return shared[RECORD]?.shadows?.get(document);
}

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
