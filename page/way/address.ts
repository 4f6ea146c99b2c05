/** The address of a document, in the parts by which it is known. */
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
  const documents = [document, ...documentsAround(document)];
  const named = documents.find((one) => one.location.hostname !== '') ?? document;
  return named.location;
}
