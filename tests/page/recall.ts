/**
 * What `recall.spec.ts` runs in its document: whether the cheap look-out tells of each body that is
 * then found to be a page.
 */
import landmarks from 'knowledge:landmarks';
import wayBook from 'knowledge:way-book';
import { identifyPage } from '../../core/recognition/identify-page.ts';
import { createTextFinder } from '../../core/recognition/landmarks.ts';
import type { TextReader } from '../../page/read/readers.ts';
import { rolesOf } from '../../page/way/follow-way.ts';
import { withLandmarks } from '../../page/way/landmark-reader.ts';
import { createPageReader } from '../../page/way/read-page.ts';

const known = createTextFinder(
  wayBook.pages.flatMap((page) => [...page.landmarks, ...page.labels]),
);
const arrival = { appeared: false, alone: false };
const silent: TextReader = {
  mayRead: () => false,
  read() {},
  wantsChanges: () => false,
  changed() {},
  replaced() {},
};

/** @returns the page that the body is found to be, and whether the look-out told of it */
function tryBody(body: string, inParts: boolean): { page: string | undefined; isTold: boolean } {
  document.body.innerHTML = body;
  const parts = inParts ? [...document.body.childNodes] : [];
  document.body.replaceChildren(...(inParts ? [] : document.body.childNodes));
  let isTold = false;
  const lookOut = withLandmarks(document, silent, landmarks, () => {
    isTold = true;
  });
  // As the page brings it: at once, or one part after the other.
  if (!inParts) lookOut.read(document, document.documentElement.textContent ?? '', arrival);
  for (const part of parts) {
    document.body.append(part);
    if (part instanceof Element) lookOut.read(part, part.textContent ?? '', arrival);
  }
  const reader = createPageReader(document, known, () => {});
  reader.readAll();
  const page = identifyPage(wayBook.pages, location, rolesOf(reader.places()));
  return { page, isTold };
}

Object.assign(window, { tryBody });
