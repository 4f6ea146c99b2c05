/** Documents as they are shown, and how sure it makes what rests on them. */
import { got } from './look-up.ts';
import type { Citation, Knowledge, Status, Thing } from './schema.ts';
import type { Cited, Source } from './shipped.ts';

/**
 * @param knowledge checked knowledge
 * @param citations where something stands
 * @returns the documents, each with what tells it from others
 */
export function compileSources(knowledge: Knowledge, citations: readonly Citation[]): Source[] {
  return citations.map(({ source, number }) => {
    const { title, publisher, date, older } = got(knowledge.sources, source);
    return {
      title,
      publisher,
      date,
      ...(older && { older }),
      ...(number === undefined ? {} : { number }),
    };
  });
}

/**
 * @param knowledge checked knowledge
 * @returns every document by its id, for what cites documents by themselves
 */
export function compileSourceTable(knowledge: Knowledge): Record<string, Source> {
  const ids = [...knowledge.sources.keys()];
  const sources = compileSources(
    knowledge,
    ids.map((source) => ({ source })),
  );
  return Object.fromEntries(sources.map((source, i) => [ids[i], source]));
}

/**
 * @param documents that something rests on
 * @returns how sure that makes it by itself: where all may be superseded, so may what they say
 */
export function statusBy(documents: readonly Pick<Thing<'sources'>, 'older'>[]): Status {
  return documents.length > 0 && documents.every(({ older }) => older) ? 'older' : 'official';
}

/**
 * @param knowledge checked knowledge
 * @param citations where something stands that has no status of its own
 * @param status that of the registration it leads to: both are shown, and have to agree
 * @returns the documents, and how sure it is
 */
export function compileCited(
  knowledge: Knowledge,
  citations: readonly Citation[],
  status?: Status,
): Cited {
  const documents = citations.map(({ source }) => got(knowledge.sources, source));
  return {
    status: status ?? statusBy(documents),
    sources: compileSources(knowledge, citations),
  };
}
