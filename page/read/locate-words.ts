/** From a part of the page to the places in it where words of prompts stand. */
import type { Finding } from '../../core/recognition/judge.ts';
import type { FindPrompts } from '../../core/recognition/recognise.ts';
import type { Scan } from '../../core/recognition/scan.ts';
import { isShadowRoot } from './node-kinds.ts';
import type { ReadPart } from './readers.ts';
import { blockOf, createTextWalker, type ReadText, readText } from './reading.ts';
import { real } from './real.ts';

/** Words of a prompt, and the smallest block of the page that holds them all. */
export interface Words {
  /** The block; the host, where they stand right in a shadow root. */
  readonly element: Element;
  /** What holds them all: the block, or that root. */
  readonly within: Element | ShadowRoot;
  readonly finding: Finding;
  readonly first: Text;
  readonly firstOffset: number;
  readonly last: Text;
  /** Behind the last character. */
  readonly lastOffset: number;
}

/** Words can be split over blocks; so many elements around a block are tried. */
const CLIMB = 4;
/** What says more than this around a block holds more than a split prompt. UTF-16 units. */
const LONGEST_SPLIT = 1_000;
/** Of a longer block, so much is read to either side. UTF-16 units. */
const REACH = 5_000;
/** A page that repeats the words more often is not speaking to anybody. */
const MOST_PLACES = 100;

/**
 * @param root what was read
 * @param raw all that it says
 * @param scan where to look
 * @param find what to find there
 */
export function locateWords(root: ReadPart, raw: string, scan: Scan, find: FindPrompts): Words[] {
  const found: Words[] = [];
  let candidate = scan(raw, 0);
  const walker = createTextWalker(root);
  let begin = 0;
  let read: Element | null = null;
  for (let places = 0; candidate >= 0 && places < MOST_PLACES; ) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    const end = begin + node.length;
    begin = end;
    if (candidate >= end) continue;
    candidate = scan(raw, end);
    // The whole block has been read with its first such node.
    if (real(read)?.contains(node)) continue;
    places += 1;
    read = null;
    const words = wordsAround(node, find);
    if (words.length > 0) {
      read = blockOf(node);
      found.push(...words);
    }
  }
  return found;
}

/**
 * @param within a block or a shadow root
 * @returns the words of prompts in it
 */
export function wordsIn(within: Element | ShadowRoot, find: FindPrompts): Words[] {
  return place(within, readText(within), find);
}

// ---------------------------------------------------------------------------------------------

function wordsAround(node: Text, find: FindPrompts): Words[] {
  const { parentNode } = real(node);
  if (parentNode && isShadowRoot(parentNode)) {
    return place(parentNode, readText(parentNode, node, REACH), find);
  }
  let element = blockOf(node);
  for (let climbed = 0; element && climbed <= CLIMB; climbed++) {
    const read = readText(element, node, REACH);
    if (climbed > 0 && read.text.length > LONGEST_SPLIT) break;
    const words = place(element, read, find);
    if (words.length > 0) return words;
    const { parentElement }: Element = real(element);
    element = parentElement && blockOf(parentElement);
  }
  return [];
}

function place(within: Element | ShadowRoot, read: ReadText, find: FindPrompts): Words[] {
  const element = isShadowRoot(within) ? within.host : within;
  return find(read.text).flatMap((finding) => {
    const first = read.starts.findLastIndex((start) => start <= finding.start);
    const last = read.starts.findLastIndex((start) => start < finding.end);
    const [firstNode, lastNode] = [read.nodes[first], read.nodes[last]];
    if (!firstNode || !lastNode) return [];
    const words: Words = {
      element,
      within,
      finding,
      first: firstNode,
      firstOffset: finding.start - (read.starts[first] ?? 0),
      last: lastNode,
      lastOffset: Math.min(finding.end - (read.starts[last] ?? 0), lastNode.length),
    };
    const smallest = blockOf(rangeOf(words).commonAncestorContainer);
    if (!smallest || smallest === within || !real(within).contains(smallest)) return [words];
    return place(smallest, readText(smallest), find);
  });
}

/** @returns the words as a range of the document; it holds as long as the page does not change them */
export function rangeOf({ first, firstOffset, last, lastOffset }: Words): Range {
  const range = real(first.ownerDocument).createRange();
  range.setStart(first, Math.min(firstOffset, first.length));
  range.setEnd(last, Math.min(lastOffset, last.length));
  return range;
}
