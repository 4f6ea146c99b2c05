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
  const isNamed = ({ location }: Document) => location.hostname !== '';
  // Nearly all have: the others are not asked for.
  const named = isNamed(document) ? document : documentsAround(document).find(isNamed);
  return (named ?? document).location;
}

/** @returns the host of `addressOf`, for many documents: asking for a `location` takes each of them time */
export function hostOf(document: Document): string {
  return HOST.exec(real(document).URL)?.[1] ?? addressOf(document).hostname;
}

// ---------------------------------------------------------------------------------------------

/** Behind the scheme and who is logged in by the address. */
const HOST = /^\w+:\/\/(?:[^/@]*@)?([^/:]+)/;
