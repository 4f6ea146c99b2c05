/**
 * Reads the text of a document, at load and whenever it changes.
 *
 * What changed is read as raw text, which browsers hand out fast, and looked through for hints of
 * a prompt; only where there is one, elements are asked. What has changed is noted by `changes.ts`,
 * and when it is read is up to `schedule.ts`.
 */
import { createChanges, type Part } from './changes.ts';
import { clock } from './clock.ts';
import { isElement } from './node-kinds.ts';
import type { TextReader } from './readers.ts';
import { real } from './real.ts';
import { createSchedule, type PartKind, type Schedule } from './schedule.ts';
import { createShadowFinder } from './shadow-roots.ts';

/** What says more came as a part of the page, not as a message. UTF-16 units. */
const LONGEST_MESSAGE = 600;
/** What says more is read in parts, so that a slice can end in between. UTF-16 units. */
const LONGEST_PART = 1_000_000;
/** A page that is still loading after so long waits for something else. Milliseconds. */
const LOADING = 400;

const CHANGES = { subtree: true, childList: true, characterData: true } as const;

/**
 * @param document the document to read; it may still be loading
 * @param reader takes what it says
 * @param signal ends everything
 */
export function watchText(document: Document, reader: TextReader, signal: AbortSignal): void {
  let loaded = real(document).readyState !== 'loading';
  let started = false;
  /** Most frames never change: it is made with the first change. */
  let changing: Changing | undefined;

  const read = (part: Part, kind: PartKind) => {
    const raw = real(part).textContent ?? '';
    if (isElement(part) && raw.length > LONGEST_PART) return real(part).children;
    shadows.search(part);
    const appeared = loaded && kind !== 'all' && raw.length <= LONGEST_MESSAGE;
    reader.read(part, raw, { appeared, alone: appeared && kind !== 'beside' });
    return undefined;
  };
  const change = () => {
    changing ??= createChanging(document, reader, read, shadows.arePossible, signal);
    return changing;
  };
  const observer = new MutationObserver((records) => {
    const { changes, schedule } = change();
    if (changes.note(records)) schedule.runSoon();
  });
  const shadows = createShadowFinder(document, loaded, signal, (shadow) => {
    observer.observe(shadow, CHANGES);
    change().schedule.insert(shadow);
  });

  const start = () => {
    if (started || signal.aborted) return;
    started = true;
    observer.observe(document, CHANGES);
    shadows.searchAll();
    // Most documents say nothing of interest. They are not asked for an element: the first one that
    // a document hands out costs more than reading it.
    const raw = textOf(document);
    if (raw.length <= LONGEST_PART) {
      if (raw !== '') reader.read(document, raw, { appeared: false, alone: false });
      return;
    }
    const { changes, schedule } = change();
    changes.addAll();
    schedule.run();
  };
  if (loaded) {
    start();
  } else {
    const finish = () => {
      start();
      loaded = true;
    };
    real(document).addEventListener('DOMContentLoaded', finish, { once: true, signal });
    clock.after(LOADING, start);
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

// ---------------------------------------------------------------------------------------------

/** What becomes of changes. */
interface Changing {
  readonly changes: ReturnType<typeof createChanges>;
  readonly schedule: Schedule<Part>;
}

function createChanging(
  document: Document,
  reader: TextReader,
  read: (part: Part, kind: PartKind) => Iterable<Part> | undefined,
  mayHaveShadows: () => boolean,
  signal: AbortSignal,
): Changing {
  const schedule = createSchedule<Part>({ begin: () => changes.tell(), read }, clock, signal);
  const changes = createChanges(document, reader, schedule, mayHaveShadows);
  return { changes, schedule };
}

function textOf(document: Document): string {
  const all = new Range();
  all.selectNodeContents(document);
  return all.toString();
}
