/**
 * When the parts of a document are read: in slices, between which the page has time for itself, and
 * what changes all the time only so often.
 */
import type { Clock } from './clock.ts';
import { real } from './real.ts';

/** A longer slice would delay what the person does. Milliseconds. */
const SLICE = 4;
/**
 * After a slice the page has this time for itself, and what it changes meanwhile is read together:
 * many changes at once cost far less than each by itself. Milliseconds.
 */
const PAUSE = 10;
/** A page that changes in so many pauses in a row is left more and more time, up to the longest. */
const PATIENT = 4;
const LONGEST_PAUSE = 150;
/** What changes so soon after a pause goes on changing. Milliseconds. */
const SOON = 40;

/**
 * What changes more often than this within a second is read only so many times a second: clocks,
 * logs, video overlays.
 */
const READS_PER_SECOND = 3;
const SECOND = 1_000;
/** How long the next reading of such a part is put off. Milliseconds. */
const PUT_OFF = 600;

/** More parts than this wait for nothing: the document is read instead. */
export const LONGEST_QUEUE = 2_000;

/** How a part came: added by itself, added beside others, changed, or all there is. */
export type PartKind = 'added' | 'beside' | 'changed' | 'all';

/** What is read as a whole: an element or a shadow root. What has left the document is not read. */
type Readable = object & Pick<Node, 'isConnected'>;

/** What is done when the time has come. */
interface Work<Part> {
  /** Is called at the beginning of each slice. */
  begin(): void;
  /** Reads a part. @returns the parts to read in its place, where it is too large for one slice */
  read(part: Part, kind: PartKind): Iterable<Part> | undefined;
}

/** What waits to be read, and when it is. */
export interface Schedule<Part> extends Pick<Waiting<Part>, 'add' | 'goesOn' | 'size'> {
  /** Has a part read soon of which a document has only so many: there is always room for it. */
  insert(part: Part): void;
  /** @returns whether something waits that is not put off */
  isWanted(): boolean;
  /** Begins a slice now. */
  run(): void;
  /** Begins a slice when the page has had its time for itself, which may be now. */
  runSoon(): void;
}

/**
 * @param work what is done
 * @param clock the time by which it is done
 * @param signal ends it
 */
export function createSchedule<Part extends Readable>(
  { begin, read }: Work<Part>,
  clock: Clock,
  signal: AbortSignal,
): Schedule<Part> {
  const { queue, later, takeUp, ...waiting } = createWaiting<Part>();
  const isBusy = createRateLimit<Part>();
  const pauses = createPauses();
  let cancelNext: (() => void) | undefined;
  let cancelTakeUp: (() => void) | undefined;

  const run = () => {
    if (signal.aborted) return;
    cancelNext?.();
    cancelNext = undefined;
    begin();
    const start = clock.now();
    let now = start;
    pauses.begin(now);
    for (const [part, kind] of queue) {
      queue.delete(part);
      if (!real(part).isConnected) continue;
      if ((kind === 'changed' || kind === 'all') && isBusy(part, now)) later.set(part, kind);
      else for (const inner of read(part, kind) ?? []) queue.set(inner, innerKind(kind));
      now = clock.now();
      if (now - start > SLICE) break;
    }
    const pause = pauses.end(now, queue.size === 0);
    if (queue.size > 0) cancelNext ??= clock.after(pause, run);
    if (later.size > 0) cancelTakeUp ??= clock.after(PUT_OFF, runTakenUp);
  };
  const runSoon = () => {
    if (cancelNext) return;
    const rest = pauses.left(clock.now());
    if (rest > 0) cancelNext = clock.after(rest, run);
    else run();
  };
  const runTakenUp = () => {
    cancelTakeUp = undefined;
    takeUp();
    if (queue.size > 0) runSoon();
  };
  signal.addEventListener('abort', () => {
    cancelNext?.();
    cancelTakeUp?.();
  });
  const insert = (part: Part) => {
    queue.set(part, 'added');
    cancelNext ??= clock.after(0, run);
  };
  return { ...waiting, insert, isWanted: () => queue.size > 0, run, runSoon };
}

// ---------------------------------------------------------------------------------------------

/** What was there before is not new for being read in parts. */
function innerKind(kind: PartKind): PartKind {
  return kind === 'all' ? 'all' : 'beside';
}

/** The parts that wait to be read. */
interface Waiting<Part> {
  /** Those whose turn comes next, in its order. */
  readonly queue: Map<Part, PartKind>;
  /** Those that are put off. */
  readonly later: Map<Part, PartKind>;
  /**
   * Has a part read; what is put off need not change once more for that.
   * @returns whether there was room; if not, nothing waits any more, and all is to be read instead
   */
  add(part: Part, kind: PartKind): boolean;
  /**
   * Takes that a part goes on changing. When its time has come, it is read and put off again at
   * once: to find out anew that it changes too often takes longer than it.
   * @returns whether it is put off at all
   */
  goesOn(part: Part): boolean;
  /** Gives what is put off its turn. */
  takeUp(): void;
  /** @returns how many parts wait, those that are put off included */
  size(): number;
}

function createWaiting<Part>(): Waiting<Part> {
  const queue = new Map<Part, PartKind>();
  const later = new Map<Part, PartKind>();
  let restless: Part | undefined;
  const size = () => queue.size + later.size;
  return {
    queue,
    later,
    add(part, kind) {
      if (kind !== 'changed' || !later.has(part)) queue.set(part, kind);
      if (size() <= LONGEST_QUEUE) return true;
      queue.clear();
      later.clear();
      restless = undefined;
      return false;
    },
    goesOn(part) {
      const isPutOff = later.has(part);
      if (isPutOff) restless = part;
      return isPutOff;
    },
    takeUp() {
      for (const [part, kind] of later) queue.set(part, kind);
      later.clear();
      if (restless) later.set(restless, 'changed');
      restless = undefined;
    },
    size,
  };
}

/** @returns whether a part has been read so often within this second that it can wait */
function createRateLimit<Part extends WeakKey>(): (part: Part, now: number) => boolean {
  const reads = new WeakMap<Part, { count: number; since: number }>();
  return (part, now) => {
    const before = reads.get(part);
    if (!before || now - before.since > SECOND) {
      reads.set(part, { count: 1, since: now });
      return false;
    }
    before.count += 1;
    if (before.count <= READS_PER_SECOND) return false;
    if (now - before.since < PUT_OFF) return true;
    before.since = now;
    return false;
  };
}

/** The time that the page has for itself, in milliseconds. */
function createPauses() {
  let until = -SOON;
  /** So many slices have followed each other as soon as they could. */
  let row = 0;
  return {
    /** @returns how much of it is left; nothing from 0 on */
    left: (now: number) => until - now,
    /** Takes that a slice begins. */
    begin(now: number) {
      row = now - until < SOON ? row + 1 : 0;
    },
    /** Takes that a slice has ended. @returns how long the page has now */
    end(now: number, isAllRead: boolean) {
      const isLong = isAllRead && row > PATIENT;
      const pause = isLong ? Math.min(LONGEST_PAUSE, PAUSE * (row - PATIENT)) : PAUSE;
      until = now + pause;
      return pause;
    },
  };
}
