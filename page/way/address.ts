/** The address of a document, in the parts by which it is known. */
import { real } from '../read/real.ts';
import { documentsAround } from '../signs/visibility.ts';

/**
 * Not by the base, which a page can set to anything.
 *
 * @returns host and path of a document; where it has none of its own, those of the page around it
 */
export function addressOf(document: Document): {
  readonly hostname: string;
  readonly pathname: string;
} {
  const isNamed = (one: Document) => one.location.hostname !== '';
  // Nearly all have one: the others are not asked for.
  const around = isNamed(document) ? [] : documentsAround(document);
  const named = around.find(isNamed) ?? document;
  return named.location;
}

/**
 * @returns the host of `addressOf`, if it is a name and no number; for dozens of frames, each of which asking for
 *   a `location` takes time
 */
export function hostOf(document: Document): string {
  return HOST.exec(real(document).URL)?.[1] ?? addressOf(document).hostname;
}

// ---------------------------------------------------------------------------------------------

/** Behind the scheme and who is logged in by the address. */
const HOST = /^\w+:\/\/(?:[^/@]*@)?([^/:]+)/;
