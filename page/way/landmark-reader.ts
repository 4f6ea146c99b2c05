/** Tells, beside the reading for prompts, when a document may be a page that is known. */

import type { TextRole } from '../../core/recognition/identify-page.ts';
import {
  createLandmarkSearch,
  type HostLandmarks,
  type LandmarkEvidence,
  type LandmarkSearch,
} from '../../core/recognition/landmark-evidence.ts';
import { lettersOf } from '../../core/recognition/landmarks.ts';
import { isElement } from '../read/node-kinds.ts';
import type { ReadPart, TextReader } from '../read/readers.ts';
import { isRead, rawTextOf } from '../read/reading.ts';
import { real } from '../read/real.ts';
import { wayReader } from '../read/shared-record.ts';
import { createTextLocator } from '../read/text-nodes.ts';
import { INPUT_BUTTON } from '../signs/controls.ts';
import { addressOf, hostOf } from './address.ts';
import { findRole, isPlainMention } from './text-role.ts';

/**
 * Once it has told, what knows the way is given all that is read.
 *
 * @param document the document that is read
 * @param reader takes what may hold a prompt
 * @param landmarks those of each host; see `compileLandmarks`
 * @param onPage is told the first time, and again when the page has replaced its document
 * @returns the reader with the look-out added
 */
export function withLandmarks<Reader extends TextReader>(
  document: Document,
  reader: Reader,
  landmarks: Readonly<Record<string, HostLandmarks>>,
  onPage: () => void,
): Reader {
  /** Undefined until there is a text, null where no page can be. */
  let search: LandmarkSearch | null | undefined;
  /** From the first landmark on that tells. */
  let weighing: Weighing | undefined;
  let isTold = false;

  // Apart from the prefilter of prompts: as one expression the two would take longer than one by one.
  const mayHold = (raw: string) => {
    if (isTold) return wayReader()?.mayRead(raw) ?? false;
    if (weighing) return weighing.canAdd(raw);
    if (search === undefined) {
      const onHost = landmarks[hostOf(document)];
      search = onHost ? createLandmarkSearch(onHost) : null;
    }
    return search?.isTelling(raw) ?? false;
  };
  const weigh = (part: ReadPart, raw: string) => {
    // What the buttons of forms say is no text: once there is something to add to, they are asked, too.
    const mayAdd = mayHold(raw) || (weighing !== undefined && hasButton(part));
    if (!mayAdd || !search) return;
    const isFirst = weighing === undefined;
    weighing ??= createWeighing(document, search.collect());
    // What came before the first that tells counts, too.
    if (isFirst && part !== document) isTold = weighing.isEnough(document, rawTextOf(document));
    else isTold = weighing.isEnough(part, raw);
    if (isTold) onPage();
  };
  return {
    ...reader,
    mayRead: (raw) => reader.mayRead(raw) || mayHold(raw),
    read(part, raw, arrival) {
      if (isTold) wayReader()?.read(part, raw, arrival);
      else weigh(part, raw);
      reader.read(part, raw, arrival);
    },
    replaced() {
      search = undefined;
      weighing = undefined;
      isTold = false;
      reader.replaced();
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** Weighs what a document has shown. */
interface Weighing extends Pick<LandmarkEvidence, 'canAdd'> {
  /**
   * @param part what was read
   * @param raw all that it says
   * @returns whether the document, together with what it has shown before, can be a page
   */
  isEnough(part: ReadPart, raw: string): boolean;
}

function createWeighing(document: Document, evidence: LandmarkEvidence): Weighing {
  /** Of those, all that stand on the page have been looked at. */
  const placed = new Set<number>();
  return {
    canAdd: evidence.canAdd,
    isEnough(part, raw) {
      const { pathname } = addressOf(document);
      const found = evidence.see(raw);
      addButtons(evidence, document);
      const wanted = evidence.wanted(pathname);
      if (!wanted) return false;
      const isNew = [...wanted].some((number) => !placed.has(number));
      if (isNew && part !== document) {
        place(evidence, document, evidence.see(rawTextOf(document)), wanted);
      } else {
        place(evidence, part, found, wanted);
      }
      for (const number of wanted) placed.add(number);
      return evidence.isEnough(pathname);
    },
  };
}

/** Adds how those that are wanted stand on the page. */
function place(
  evidence: LandmarkEvidence,
  root: Node,
  found: ReturnType<LandmarkEvidence['see']>,
  wanted: ReadonlySet<number>,
): void {
  const nodeAt = createTextLocator(root);
  // Most lists say the same in every row, which then is known by the first of them.
  for (const { index, letters, number } of found) {
    if (!wanted.has(number) || !evidence.isOpen(number)) continue;
    const role = roleAtBest(nodeAt(index), letters);
    if (role) evidence.add(number, role);
  }
}

/** @returns how a text stands at best; undefined where it is none of the page's speech */
function roleAtBest(node: Text | undefined, letters: string): TextRole | undefined {
  // Most are mentions, which add so little that they need not be asked more.
  if (node && isPlainMention(node, letters)) return 'mention';
  if (!node || !isRead(node)) return undefined;
  return node.parentElement ? findRole(node, letters, isWithinControl).role : 'own';
}

/** What has a hand over it is not asked: what stands for itself counts as if it had. */
function isWithinControl(_: Element, control: Element | null): boolean {
  return control !== null;
}

function hasButton(part: ReadPart): boolean {
  const isButton = isElement(part) && real(part).matches(INPUT_BUTTON);
  return isButton || real(part).querySelector(INPUT_BUTTON) !== null;
}

function addButtons(evidence: LandmarkEvidence, document: Document): void {
  // Next to no page has any, and to look for the first is fast.
  if (!real(document).querySelector('input')) return;
  for (const { value } of real(document).querySelectorAll<HTMLInputElement>(INPUT_BUTTON)) {
    for (const { number, letters } of evidence.see(value)) {
      if (lettersOf(value) === letters) evidence.add(number, 'control');
    }
  }
}
