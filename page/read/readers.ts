/** What takes the text of a document, and whom it tells of the prompts in it. */
import type { Box } from '../../core/place.ts';

/** How words came onto the page. */
export interface Arrival {
  /** After the page had loaded. */
  readonly appeared: boolean;
  /** By themselves or in a box of their own, not as a part of a longer text. */
  readonly alone: boolean;
}

/** What is read as a whole: the document, with what it says when it has loaded; later, parts of it. */
export type ReadPart = Document | Element | ShadowRoot;

/** What is done with the text of a document. */
export interface TextReader {
  /** Whether a text is worth reading at all. */
  mayRead(raw: string): boolean;
  /**
   * Takes the document when it has loaded, and then each part of it that is new or has changed, with all that
   * it says; that may be nothing, and nothing that is worth reading.
   */
  read(part: ReadPart, raw: string, arrival: Arrival): void;
  /** Whether `changed` has any use at the moment. */
  wantsChanges(): boolean;
  /** Takes what the page has changed, before any of it is read. */
  changed(nodes: ReadonlySet<Node>): void;
  /** Takes that the page has replaced its document, and with it every listener. */
  replaced(): void;
}

/** Takes all that a document says: on the page, and in the browser's own dialogs. */
export interface DocumentReader extends TextReader {
  hear(message: string): void;
}

/** A reader that lets the real one be sent for when there is something to read. */
export interface WaitingReader extends DocumentReader {
  /** Hands over to the real one. The first counts. */
  handOver(create: () => DocumentReader): void;
}

/** Tells where words stand at that moment; a box without a size where they are gone. */
export type MeasureBox = () => Box;

/** Takes the id of a prompt that the page raises, and where its words stand, if on the page itself. */
export type OnPrompt = (prompt: string, words?: MeasureBox) => void;

/** Makes what reads a document until the signal, and tells of the prompts in it. */
export type CreateReader = (
  document: Document,
  onPrompt: OnPrompt,
  signal: AbortSignal,
) => DocumentReader;
