/** Where known texts stand on the page, and which of them can be clicked. */

import type { TextRole } from '../../core/recognition/identify-page.ts';
import type { FoundText, TextFinder } from '../../core/recognition/landmarks.ts';
import { isRead } from '../read/reading.ts';
import { real } from '../read/real.ts';
import type { PartReader } from '../read/shared-record.ts';
import { textNodesAt } from '../read/text-nodes.ts';
import { hasHand, INPUT_BUTTON } from '../signs/controls.ts';
import { isVisible } from '../signs/visibility.ts';
import { findRole, isPlainMention } from './text-role.ts';

/** A known text that a person sees on the page. */
export interface KnownText {
  readonly text: string;
  /** The control that it names, or else the block around it. */
  readonly element: Element;
  readonly role: TextRole;
}

/** Knows where the known texts are. */
export interface PageReader extends PartReader {
  /** Reads all of the page. */
  readAll(): void;
  /** @returns where a person sees the texts, in the order of the page, buttons of forms last */
  places(): KnownText[];
  /** @returns whether what was changed there holds one of the texts */
  isAround(node: Node): boolean;
}

/** Pages on which more is found are lists of our own words: no page of the portal. */
const MOST_PLACES = 300;
/** So are those that hold so many, those included which nobody sees. */
const MOST_CANDIDATES = 1_000;
/** Of one text, no more sentences with it are asked for: they tell little. */
const MOST_MENTIONS = 20;

/** A known text, where it may be seen. */
interface Candidate {
  readonly text: string;
  /** What of it counts. */
  readonly letters: string;
  /** Where it begins and ends, and what these said. */
  readonly first: Text;
  readonly last: Text;
  readonly said: string;
}

/**
 * @param document the page
 * @param known finds the texts to look for
 * @param onChange is told when there are others than before, by what `read` was given
 */
export function createPageReader(
  document: Document,
  known: TextFinder,
  onChange: () => void,
): PageReader {
  let candidates: Candidate[] = [];
  let isInOrder = true;
  /** It has been found to be a list of our own words. */
  let isList = false;
  let buttons: readonly KnownText[] = [];

  const add = (root: Node, raw: string) => {
    const room = MOST_CANDIDATES - candidates.length;
    const found = findCandidates(root, known.find(raw, room));
    candidates.push(...found);
    return found.length;
  };
  /** @returns how many there were */
  const drop = (isOver: (candidate: Candidate) => boolean) => {
    const before = candidates.length;
    candidates = candidates.filter((candidate) => !isOver(candidate));
    return before - candidates.length;
  };
  return {
    mayRead: known.isIn,
    read(root, raw) {
      // Not within shadow roots.
      if (!real(document).contains(root)) return;
      const dropped = drop(
        ({ first, last }) => real(root).contains(first) || real(root).contains(last),
      );
      if (dropped + add(root, raw) === 0) return;
      isInOrder = false;
      onChange();
    },
    readAll() {
      candidates = [];
      isInOrder = true;
      isList = false;
      const { body } = real(document);
      if (body) add(body, real(body).textContent ?? '');
    },
    places() {
      drop(isOver);
      isList = candidates.length >= (isList ? MOST_PLACES : MOST_CANDIDATES);
      if (isList) return [];
      if (!isInOrder) candidates.sort(asOnPage);
      isInOrder = true;
      buttons = knownButtons(document, known);
      const places = [...visibleTexts(document, candidates), ...buttons.filter(isSeen)];
      isList = places.length >= MOST_PLACES;
      return isList ? [] : places;
    },
    isAround: (node) =>
      candidates.some(({ first }) => real(node).contains(first)) ||
      buttons.some(({ element }) => real(node).contains(element)),
  };
}

/** @returns whether a person sees the element, as far as the browser tells */
export function isShown(element: Element): boolean {
  const { width, height } = real(element).getBoundingClientRect();
  // Chromium before 121 knows the option under its first name.
  const isRead = { visibilityProperty: true, checkVisibilityCSS: true };
  return width > 1 && height > 1 && real(element).checkVisibility(isRead);
}

// ---------------------------------------------------------------------------------------------

function findCandidates(root: Node, found: readonly FoundText[]): Candidate[] {
  const nodes = textNodesAt(
    root,
    found.flatMap(({ begin, end }) => [begin, end]),
  );
  return found.flatMap(({ text, letters }, i) => {
    const [first, last] = [nodes[2 * i], nodes[2 * i + 1]];
    if (!first?.parentElement || !last || !isRead(first)) return [];
    return [{ text, letters, first, last, said: first.data + last.data }];
  });
}

/** Buttons of forms, whose text is an attribute, whether a person sees them or not. */
function knownButtons(document: Document, known: TextFinder): KnownText[] {
  const buttons = [...real(document).querySelectorAll<HTMLInputElement>(INPUT_BUTTON)];
  return buttons.flatMap((element) => {
    const text = known.only(element.value);
    return text === undefined ? [] : [{ text, element, role: 'control' as const }];
  });
}

function isSeen({ element }: KnownText): boolean {
  return isShown(element);
}

/** What has left the page, or says something else by now. */
function isOver({ first, last, said }: Candidate): boolean {
  return !first.isConnected || !last.isConnected || first.data + last.data !== said;
}

function asOnPage({ first: one }: Candidate, { first: other }: Candidate): number {
  if (one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function visibleTexts(document: Document, candidates: readonly Candidate[]): KnownText[] {
  const range = real(document).createRange();
  const places: KnownText[] = [];
  const mentions = new Map<string, number>();
  for (const { text, letters, first } of candidates) {
    if (isPlainMention(first, letters)) {
      const before = mentions.get(text) ?? 0;
      mentions.set(text, before + 1);
      if (before >= MOST_MENTIONS) continue;
    }
    range.selectNodeContents(first);
    if (!isVisible(range)) continue;
    places.push({ text, ...findRole(first, letters, hasHand) });
    if (places.length >= MOST_PLACES) break;
  }
  return places;
}
