/** The address of a document, in the parts by which it is known. */
import { real } from '../read/real.ts';
import { documentsAround } from '../signs/visibility.ts';

/** What of an address tells a page. */
export interface Address {
  /** As the browser writes it; not of a number of the newer kind, in brackets. */
  readonly hostname: string;
  readonly pathname: string;
}

/**
 * Not by the base, which a page can set to anything; and not by `location`, which takes a frame longer to
 * ask for than the rest of this.
 *
 * @returns host and path of a document; where it has none of its own, those of the page around it
 */
export function addressOf(document: Document): Address {
  // Nearly all have one: the others are not asked for.
  const own = partsOf(document);
  if (own) return own;
  const around = documentsAround(document).map(partsOf);
  return around.find((one) => one !== undefined) ?? { hostname: '', pathname: '' };
}

// ---------------------------------------------------------------------------------------------

/** Behind the scheme and who is logged in by the address; before the question. */
const PARTS = /^\w+:\/\/(?:[^/@]*@)?([^/:]+)[^/]*([^?#]*)/;

function partsOf(document: Document): Address | undefined {
  const [, hostname, pathname = ''] = PARTS.exec(real(document).URL) ?? [];
  return hostname === undefined ? undefined : { hostname, pathname };
}
