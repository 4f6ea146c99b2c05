/** Tells, beside the reading for prompts, when a document may be a page that is known. */

import type { TextRole } from '../../core/recognition/identify-page.ts';
import {
  createLandmarkSearch,
  type HostLandmarks,
  type LandmarkEvidence,
  type LandmarkSearch,
} from '../../core/recognition/landmark-evidence.ts';
import { lettersOf } from '../../core/recognition/landmarks.ts';
import type { TextReader } from '../read/readers.ts';
import { isRead } from '../read/reading.ts';
import { real } from '../read/real.ts';
import { wayReader } from '../read/shared-record.ts';
import { createTextLocator } from '../read/text-nodes.ts';
import { INPUT_BUTTON } from '../signs/controls.ts';
import { addressOf } from './address.ts';
import { findRole, isPlainMention } from './text-role.ts';

type Part = Parameters<TextReader['read']>[0];

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
  landmarks: string,
  onPage: () => void,
): Reader {
  /** Undefined until there is a text, null where no page can be. */
  let search: LandmarkSearch | null | undefined;
  /** From the first landmark on that tells. */
  let evidence: LandmarkEvidence | undefined;
  let isTold = false;

  // Apart from the prefilter of prompts: as one expression the two would take longer than one by one.
  const mayHold = (raw: string) => {
    if (isTold) return wayReader()?.mayRead(raw) ?? false;
    if (evidence) return evidence.canAdd(raw);
    if (search === undefined) search = searchOn(document, landmarks);
    return search?.isTelling(raw) ?? false;
  };
  const weigh = (part: Part, raw: string) => {
    if (!mayHold(raw) || !search) return;
    if (evidence) {
      addTexts(evidence, part, raw);
    } else {
      evidence = search.collect();
      // What came before the first that tells counts, too.
      addTexts(evidence, document, textOf(document, part, raw));
    }
    addButtons(evidence, document);
    if (!evidence.isEnough(addressOf(document).pathname)) return;
    isTold = true;
    onPage();
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
      evidence = undefined;
      isTold = false;
      reader.replaced();
    },
  };
}

// ---------------------------------------------------------------------------------------------

function searchOn(document: Document, landmarks: string): LandmarkSearch | null {
  const byHost = JSON.parse(landmarks) as Readonly<Record<string, HostLandmarks>>;
  const onHost = byHost[addressOf(document).hostname];
  return onHost ? createLandmarkSearch(onHost) : null;
}

/** @returns the raw text of all of the document, of which `part` says `raw` */
function textOf(document: Document, part: Part, raw: string): string {
  const { documentElement } = real(document);
  return part === documentElement ? raw : (real(documentElement)?.textContent ?? '');
}

function addTexts(evidence: LandmarkEvidence, root: Node, raw: string): void {
  evidence.addOthers(raw);
  const nodeAt = createTextLocator(root);
  // Most lists say the same in every row, which then is known by the first of them.
  for (const { index, letters, number } of evidence.find(raw)) {
    if (!evidence.isOpen(number)) continue;
    const node = nodeAt(index);
    if (node && isRead(node)) evidence.add(number, roleAtBest(node, letters));
  }
}

function roleAtBest(node: Text, letters: string): TextRole {
  if (!node.parentElement) return 'own';
  if (isPlainMention(node, letters)) return 'mention';
  return findRole(node, letters, isWithinControl).role;
}

/** What has a hand over it is not asked: what stands for itself counts as if it had. */
function isWithinControl(_: Element, control: Element | null): boolean {
  return control !== null;
}

function addButtons(evidence: LandmarkEvidence, document: Document): void {
  for (const { value } of real(document).querySelectorAll<HTMLInputElement>(INPUT_BUTTON)) {
    evidence.addOthers(value);
    for (const { number, letters } of evidence.find(value)) {
      if (lettersOf(value) === letters) evidence.add(number, 'control');
    }
  }
}
