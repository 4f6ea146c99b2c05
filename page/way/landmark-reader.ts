/** Tells, beside the reading for prompts, when a document may be a page that is known. */

import type { TextRole } from '../../core/recognition/identify-page.ts';
import {
  createEvidence,
  type HostLandmarks,
  type Landmark,
  type LandmarkEvidence,
} from '../../core/recognition/landmark-evidence.ts';
import { createScan } from '../../core/recognition/scan.ts';
import { isElement } from '../read/node-kinds.ts';
import type { ReadPart, TextReader } from '../read/readers.ts';
import { isRead, rawTextOf } from '../read/reading.ts';
import { real } from '../read/real.ts';
import { wayReader } from '../read/shared-record.ts';
import { createTextLocator } from '../read/text-nodes.ts';
import { INPUT_BUTTON } from '../signs/controls.ts';
import { addressOf } from './address.ts';
import { findRole, goesOn, isTitled } from './text-role.ts';

/**
 * For a document that says more, and is read once, it takes longer to compile what tells fast than to ask for
 * each landmark. UTF-16 units.
 */
const LONG = 4_000;

/**
 * Once it has told, what knows the way is given all that is read.
 *
 * @param document the document that is read
 * @param reader takes what may hold a prompt
 * @param landmarks those of each host; see `compileLandmarks`
 * @param onPage is told the first time, and again when the page has replaced its document
 * @returns the reader with the look-out added
 */
export function withLandmarks(
  document: Document,
  reader: TextReader,
  landmarks: Readonly<Record<string, HostLandmarks>>,
  onPage: () => void,
): TextReader {
  /** Undefined until there is a text, null where no page can be. */
  let here: Here | null | undefined;
  let isTold = false;

  const lookHere = () => {
    if (here === undefined) here = createHere(landmarks, document);
    return here;
  };
  // Apart from the prefilter of prompts: as one expression the two would take longer than one by one.
  const mayHold = (raw: string) => {
    if (isTold) return wayReader()?.mayRead(raw) ?? false;
    const known = lookHere();
    return !!known?.mayHaveAny(raw) && known.evidence().canAdd(raw);
  };
  const weigh = (part: ReadPart, raw: string) => {
    const known = lookHere();
    if (!known) return;
    const isLong = part === document && raw.length > LONG;
    const isNew = (isLong || known.mayHaveAny(raw)) && known.evidence().see(raw);
    // What the buttons of forms say is no text: once there is something to add to, they are asked, too.
    const mayAdd = isNew || (known.hasAny() && hasButton(part));
    isTold = mayAdd && isEnough(known.evidence(), document, part, raw);
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
      here = undefined;
      isTold = false;
      reader.replaced();
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** What is known of the pages that can be in a document. */
interface Here {
  /** Tells fast that a text has none. */
  mayHaveAny(raw: string): boolean;
  /** Made when it is asked for: most frames never have any. */
  evidence(): LandmarkEvidence;
  hasAny(): boolean;
}

function createHere(
  landmarks: Readonly<Record<string, HostLandmarks>>,
  document: Document,
): Here | null {
  const known = landmarks[addressOf(document).hostname];
  if (!known) return null;
  const pathname = () => addressOf(document).pathname;
  const scan = createScan(known.prefilter);
  let made: LandmarkEvidence | undefined;
  return {
    mayHaveAny: (raw) => scan(raw, 0) >= 0,
    evidence() {
      made ??= createEvidence(JSON.parse(known.all) as Landmark[], pathname);
      return made;
    },
    hasAny: () => made?.hasAny() ?? false,
  };
}

/** @returns whether the document, by what has been read now and before, can be a page */
function isEnough(
  evidence: LandmarkEvidence,
  document: Document,
  part: ReadPart,
  raw: string,
): boolean {
  addButtons(evidence, document);
  const wanted = evidence.wanted();
  if (!wanted) return false;
  // What came before counts, too.
  const isWhole = wanted.areNew && part !== document;
  const root = isWhole ? document : part;
  const nodeAt = createTextLocator(root);
  // Most lists say the same in every row, which then is known by the first of them.
  for (const { index, letters, number } of evidence.find(
    isWhole ? rawTextOf(document) : raw,
    wanted.numbers,
  )) {
    if (!evidence.isOpen(number)) continue;
    const role = roleAtBest(nodeAt(index), letters);
    if (role) evidence.add(number, role);
  }
  return evidence.isEnough();
}

/** @returns how a text stands at best; undefined where it is none of the page's speech */
function roleAtBest(node: Text | undefined, letters: string): TextRole | undefined {
  if (!node) return undefined;
  if (goesOn(node, letters)) return 'mention';
  const { parentElement } = node;
  // What stands before it in the same title counts by it, also if it is a link itself or is not read.
  if (parentElement && isTitled(parentElement, letters)) return 'own';
  if (!isRead(node)) return undefined;
  return parentElement ? findRole(node, letters, isWithinControl).role : 'own';
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
    evidence.addControl(value);
  }
}
