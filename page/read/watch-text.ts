/**
 * Reads the text of a document, at load and whenever it changes.
 *
 * What changed is read as raw text, which browsers hand out fast, and looked through for hints of
 * a prompt; only where there is one, elements are asked. One queue, one clock: `performance.now`.
 */
import { isElement, isShadowRoot } from './node-kinds.ts';
import type { TextReader } from './readers.ts';
import { blockOf } from './reading.ts';
import { createShadowFinder } from './shadow-roots.ts';

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

/** From so many on, what comes into one element at once may be a list. */
const LIST = 3;
/** From so many changes in one element on, they are read as one text. */
const MANY = 16;
/** More parts than this wait for nothing: the document is read instead. */
const LONGEST_QUEUE = 2_000;
/** Documents of more elements are read in parts, so that a slice can end in between. */
const MOST_ELEMENTS = 20_000;
/** What says more came as a part of the page, not as a message. UTF-16 units. */
const LONGEST_MESSAGE = 600;
/** A page that is still loading after so long waits for something else. Milliseconds. */
const LOADING = 400;

/** What is read as a whole. */
type Root = Element | ShadowRoot;
/** Added by itself, added beside others, changed, or all there is. */
type Kind = 'added' | 'beside' | 'changed' | 'all';

const CHANGES = { subtree: true, childList: true, characterData: true } as const;

/**
 * @param document the document to read; it may still be loading
 * @param reader takes what it says
 * @param signal ends everything
 */
export function watchText(document: Document, reader: TextReader, signal: AbortSignal): void {
  const queue = new Map<Root, Kind>();
  const later = new Map<Root, Kind>();
  const changed = new Set<Node>();
  const reads = new WeakMap<Root, { count: number; since: number }>();
  let next: ReturnType<typeof setTimeout> | undefined;
  let wait: ReturnType<typeof setTimeout> | undefined;
  let rewritten: Element | undefined;
  let isRewrittenStill = false;
  let row = 0;
  let restsUntil = -SOON;
  let wants = false;
  let loaded = document.readyState !== 'loading';
  let started = false;

  const observer = new MutationObserver((records) => {
    if (isOnlyRewritten(records)) return;
    wants = reader.wantsChanges();
    // Records that are kept cost the browser far more than what is noted of them.
    for (let i = 0; i < records.length; ) i = note(records, i);
    workSoon();
  });
  const shadows = createShadowFinder(document, loaded, signal, (shadow) => {
    observer.observe(shadow, CHANGES);
    queue.set(shadow, 'added');
    next ??= setTimeout(work);
  });

  /** A text that is written anew, over and over: it waits to be read already. */
  function isOnlyRewritten(records: readonly MutationRecord[]): boolean {
    if (rewritten === undefined || rewritten.childElementCount > 0) return false;
    for (let i = 0; i < records.length; i++) if (records[i]?.target !== rewritten) return false;
    isRewrittenStill = true;
    return true;
  }

  /** Takes the records that follow each other in one element. @returns the index of the next one */
  function note(records: readonly MutationRecord[], i: number): number {
    const { target } = records[i] as MutationRecord;
    let next = i + 1;
    while (next < records.length && records[next]?.target === target) next += 1;
    if (target === document) reader.replaced();
    // Most changes are of one text, and how often it was rewritten does not matter.
    const { firstChild } = target;
    if (firstChild !== null && firstChild === target.lastChild && isElement(target)) {
      enqueue(target, 'changed');
      if (!wants) rewritten = target;
      return next;
    }
    const first = records[i]?.addedNodes[0];
    const last = records[next - 1]?.addedNodes;
    const changes = next - i - 1 + (last?.length ?? 0);
    if (changes >= MANY && isOfNoInterest(target, changes, first, last?.[last.length - 1])) {
      return next;
    }
    for (; i < next; i++) noteOne(records[i] as MutationRecord, target, changes >= LIST);
    return next;
  }

  function noteOne({ addedNodes, type }: MutationRecord, target: Node, beside: boolean): void {
    if (type === 'characterData') {
      enqueue(target, 'changed');
      return;
    }
    if (wants) changed.add(target);
    const kind = beside ? 'beside' : 'added';
    for (let i = 0; i < addedNodes.length; i++) enqueue(addedNodes[i] as Node, kind);
  }

  /** What was changed in a row is one text, and most such texts hold nothing. */
  function isOfNoInterest(
    target: Node,
    changes: number,
    first: Node | undefined,
    last: Node | undefined,
  ): boolean {
    if (wants || shadows.arePossible()) return false;
    if (first?.parentNode === target && last?.parentNode === target) {
      return !reader.mayRead(textBetween(first, last));
    }
    // As much has changed as there is: a list was sorted, or filled anew.
    const isAll = isElement(target) && target.childElementCount <= changes;
    return isAll && !reader.mayRead(target.textContent ?? '');
  }

  function enqueue(node: Node, kind: Kind): void {
    if (wants) changed.add(node);
    const root = isShadowRoot(node) ? node : (blockOf(node) ?? shadowAround(node));
    // What was added into a sentence changes the block around it.
    const what = root === node ? kind : 'changed';
    if (root && !(what === 'changed' && later.has(root))) queue.set(root, what);
    if (queue.size > LONGEST_QUEUE) {
      queue.clear();
      changed.clear();
      enqueueAll();
    }
  }

  function enqueueAll(): void {
    if (document.documentElement) queue.set(document.documentElement, 'all');
    if (wants) changed.add(document);
  }

  function workSoon(): void {
    if (next !== undefined || (queue.size === 0 && changed.size === 0)) return;
    const rest = restsUntil - performance.now();
    if (rest > 0) next = setTimeout(work, rest);
    else work();
  }

  function work(): void {
    if (signal.aborted) return;
    clearTimeout(next);
    next = undefined;
    if (changed.size > 0) {
      reader.changed(changed);
      changed.clear();
    }
    const begin = performance.now();
    let now = begin;
    row = now - restsUntil < SOON ? row + 1 : 0;
    for (const [root, kind] of queue) {
      queue.delete(root);
      if (!root.isConnected) continue;
      if ((kind === 'changed' || kind === 'all') && isBusy(root, now)) later.set(root, kind);
      else readRoot(root, kind);
      now = performance.now();
      if (now - begin > SLICE) break;
    }
    const isLong = queue.size === 0 && row > PATIENT;
    const pause = isLong ? Math.min(LONGEST_PAUSE, PAUSE * (row - PATIENT)) : PAUSE;
    restsUntil = now + pause;
    if (queue.size > 0) next = setTimeout(work, pause);
    if (later.size > 0) wait ??= setTimeout(takeUp, PUT_OFF);
    if (rewritten && !isPutOff(rewritten)) rewritten = undefined;
  }

  function isPutOff(element: Element): boolean {
    const root = blockOf(element);
    return root !== null && later.has(root);
  }

  function takeUp(): void {
    wait = undefined;
    for (const [root, kind] of later) queue.set(root, kind);
    later.clear();
    // What goes on is put off again at once: to find out anew that it does takes longer than it.
    const root = isRewrittenStill && !reader.wantsChanges() && rewritten && blockOf(rewritten);
    if (root) later.set(root, 'changed');
    isRewrittenStill = false;
    workSoon();
  }

  /** Whether this part has been read so often within this second that it can wait. */
  function isBusy(root: Root, now: number): boolean {
    const before = reads.get(root);
    if (!before || now - before.since > SECOND) {
      reads.set(root, { count: 1, since: now });
      return false;
    }
    before.count += 1;
    if (before.count <= READS_PER_SECOND) return false;
    if (now - before.since < PUT_OFF) return true;
    before.since = now;
    return false;
  }

  function readRoot(root: Root, kind: Kind): void {
    shadows.search(root);
    if (kind === 'all' && isElement(root) && isLong(root)) {
      for (const child of root.children) queue.set(child, 'beside');
      return;
    }
    const raw = root.textContent ?? '';
    if (raw !== '') {
      const appeared = loaded && kind !== 'all' && raw.length <= LONGEST_MESSAGE;
      reader.read(root, raw, { appeared, alone: appeared && kind !== 'beside' });
    }
  }

  function start(): void {
    if (started || signal.aborted) return;
    started = true;
    observer.observe(document, CHANGES);
    // Most documents say nothing of interest. They are not asked for an element: the first one that
    // a document hands out costs more than reading it.
    shadows.search(document);
    if (isLong(document) || reader.mayRead(textOf(document))) {
      enqueueAll();
      work();
    }
  }

  if (loaded) {
    start();
  } else {
    const finish = () => {
      start();
      loaded = true;
    };
    document.addEventListener('DOMContentLoaded', finish, { once: true, signal });
    setTimeout(start, LOADING);
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(next);
    clearTimeout(wait);
  });
}

// ---------------------------------------------------------------------------------------------

/** @returns the text from one child to another, whichever comes first */
function textBetween(one: Node, other: Node): string {
  const between = new Range();
  setEnds(between, one, other);
  // Scripts also add each one before the others; an end before the start takes the start along.
  if (between.collapsed) setEnds(between, other, one);
  return between.toString();
}

function setEnds(range: Range, first: Node, last: Node): void {
  range.setStart(first, 0);
  range.setEnd(last, last.nodeValue?.length ?? last.childNodes.length);
}

function textOf(document: Document): string {
  const all = new Range();
  all.selectNodeContents(document);
  return all.toString();
}

function isLong(root: Element | Document): boolean {
  return root.getElementsByTagName('*').length > MOST_ELEMENTS;
}

/** Text right below a shadow root has no element around it. */
function shadowAround(node: Node): ShadowRoot | null {
  const root = node.parentNode;
  return root && isShadowRoot(root) ? root : null;
}
