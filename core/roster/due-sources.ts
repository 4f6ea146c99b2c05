/** Where what is due stands, in words. */
import { own } from '../guidance/walk.ts';
import { statusBy } from '../knowledge/cited.ts';
import type { Source } from '../knowledge/shipped.ts';
import { writtenSources } from '../knowledge/written-sources.ts';
import type { Due } from './due-entry.ts';

/** The documents by their ids, as `knowledge:sources` has them. */
export type SourceTable = Readonly<Record<string, Source>>;

/**
 * @param due what is due
 * @param table the documents
 * @returns a line for each thing that there is to say: the documents, and that they may be superseded
 */
export function writtenDueSources({ sources }: Pick<Due, 'sources'>, table: SourceTable): string[] {
  const cited = sources.flatMap(({ document, number }) => {
    const source = own(table, document);
    return source ? [{ ...source, ...(number !== undefined && { number }) }] : [];
  });
  return writtenSources(statusBy(cited), cited, []);
}
