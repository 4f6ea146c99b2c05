/** From what a document changes to the parts of it that are to be read. */
import { isElement, isShadowRoot } from './node-kinds.ts';
import type { TextReader } from './readers.ts';
import { blockOf } from './reading.ts';
import { real } from './real.ts';
import type { PartKind, Schedule } from './schedule.ts';

/** From so many on, what comes into one element at once may be a list. */
const LIST = 3;
/** From so many changes in one element on, they are read as one text. */
const MANY = 16;

/** What is read as a whole. */
export type Part = Element | ShadowRoot;

/** What of a reader takes part in it. */
type ChangeReader = Pick<TextReader, 'mayRead' | 'wantsChanges' | 'changed' | 'replaced'>;

/** Notes what a document changes. */
interface Changes extends Pick<Collector, 'addAll' | 'tell'> {
  /** Takes what has changed. @returns whether there is something to do about it */
  note(records: readonly MutationRecord[]): boolean;
}

/**
 * @param document the document
 * @param reader says what of the changes it wants, and is told of them
 * @param schedule takes the parts to read
 * @param mayHaveShadows tells whether the page may have shadow roots, which texts do not show
 */
export function createChanges(
  document: Document,
  reader: ChangeReader,
  schedule: Pick<Schedule<Part>, 'add' | 'goesOn' | 'isWanted'>,
  mayHaveShadows: () => boolean,
): Changes {
  const { add, addAll, ask, tell, tellOf, isWanted } = createCollector(document, reader, schedule);
  /**
   * The element whose text alone was written anew last, while the reader wanted no changes, and the block
   * that is read for it: while nothing else changes, it is the same.
   */
  let rewritten: { readonly element: Element; readonly block: Element | null } | undefined;

  const noteOne = ({ addedNodes, target, type }: MutationRecord, kind: PartKind) => {
    if (type === 'characterData') {
      add(target, 'changed');
      return;
    }
    tellOf(target);
    for (let i = 0; i < addedNodes.length; i++) add(addedNodes[i] as Node, kind);
  };
  /** Takes the records that follow each other in one element. @returns the index of the next one */
  const noteRow = (records: readonly MutationRecord[], from: number, wants: boolean): number => {
    const { target, addedNodes } = records[from] as MutationRecord;
    let next = from + 1;
    while (next < records.length && records[next]?.target === target) next += 1;
    if (target === document) reader.replaced();
    // Most changes are of one text, and how often it was rewritten does not matter.
    const { firstChild, lastChild } = real(target);
    if (firstChild !== null && firstChild === lastChild && isElement(target)) {
      add(target, 'changed');
      if (!wants) rewritten = { element: target, block: blockOf(target) };
      return next;
    }
    const last = records[next - 1]?.addedNodes;
    const count = next - from - 1 + (last?.length ?? 0);
    if (count >= MANY && !wants && !mayHaveShadows()) {
      // What was changed in a row is one text, and most such texts hold nothing.
      const raw = textOfRow(target, count, addedNodes[0], last?.[last.length - 1]);
      if (raw !== undefined && !reader.mayRead(raw)) return next;
    }
    const kind = count >= LIST ? 'beside' : 'added';
    for (let i = from; i < next; i++) noteOne(records[i] as MutationRecord, kind);
    return next;
  };
  const note = (records: readonly MutationRecord[]) => {
    const wants = ask();
    const isAgain = rewritten && !wants && isOnlyOf(records, rewritten.element);
    // It waits to be read already.
    if (isAgain && rewritten?.block && schedule.goesOn(rewritten.block)) return false;
    rewritten = undefined;
    // Records that are kept cost the browser far more than what is noted of them.
    for (let i = 0; i < records.length; ) i = noteRow(records, i, wants);
    return isWanted();
  };
  return { note, addAll, tell };
}

// ---------------------------------------------------------------------------------------------

/** Passes changes on: as parts to the schedule, and as they are to the reader while it wants that. */
interface Collector {
  /** Asks the reader whether it wants to be told of changes from now on. @returns its answer */
  ask(): boolean;
  /** Has the part of the document read that a node stands in. */
  add(node: Node, kind: PartKind): void;
  /** Has the document read. */
  addAll(): void;
  /** Tells the reader of a change, if it wants that: with the others, by `tell`. */
  tellOf(node: Node): void;
  /** Tells the reader what has changed since it was told last. */
  tell(): void;
  /** @returns whether there is something to read or to tell */
  isWanted(): boolean;
}

function createCollector(
  document: Document,
  reader: ChangeReader,
  schedule: Pick<Schedule<Part>, 'add' | 'isWanted'>,
): Collector {
  const changed = new Set<Node>();
  let wants = false;
  const tellOf = (node: Node) => {
    if (wants) changed.add(node);
  };
  const addAll = () => {
    const { documentElement } = real(document);
    if (documentElement) schedule.add(documentElement, 'all');
    tellOf(document);
  };
  return {
    ask() {
      wants = reader.wantsChanges();
      return wants;
    },
    add(node, kind) {
      tellOf(node);
      const part = isShadowRoot(node) ? node : (blockOf(node) ?? shadowAround(node));
      // What was added into a sentence changes the block around it.
      if (!part || schedule.add(part, part === node ? kind : 'changed')) return;
      changed.clear();
      addAll();
    },
    addAll,
    tellOf,
    tell() {
      if (changed.size === 0) return;
      reader.changed(changed);
      changed.clear();
    },
    isWanted: () => schedule.isWanted() || changed.size > 0,
  };
}

/** Whether these are all of an element that holds nothing but text. */
function isOnlyOf(records: readonly MutationRecord[], element: Element): boolean {
  // A loop, and no function for each: it runs with every second of every clock.
  for (let i = 0; i < records.length; i++) if (records[i]?.target !== element) return false;
  return real(element).childElementCount === 0;
}

/**
 * @param target what was changed
 * @param count so many changes it were
 * @param first the first child that was added
 * @param last the last one
 * @returns what the changes say together; undefined where that cannot be told
 */
function textOfRow(
  target: Node,
  count: number,
  first: Node | undefined,
  last: Node | undefined,
): string | undefined {
  const isChild = (node: Node | undefined) => real(node)?.parentNode === target;
  if (first && last && isChild(first) && isChild(last)) return textBetween(first, last);
  // As much has changed as there is: a list was sorted, or filled anew.
  const isAll = isElement(target) && real(target).childElementCount <= count;
  return isAll ? (real(target).textContent ?? '') : undefined;
}

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
  range.setEnd(last, real(last).nodeValue?.length ?? real(last).childNodes.length);
}

/** Text right below a shadow root has no element around it. */
function shadowAround(node: Node): ShadowRoot | null {
  const root = real(node).parentNode;
  return root && isShadowRoot(root) ? root : null;
}
