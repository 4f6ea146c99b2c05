/** Documents as they are shown, and how sure it makes what rests on them. */
import { got } from './look-up.ts';
import type { Citation, Knowledge } from './schema.ts';
import type { Cited, Source } from './shipped.ts';

/**
 * @param knowledge checked knowledge
 * @param citations where something stands
 * @returns the documents, each with what tells it from others
 */
export function compileSources(knowledge: Knowledge, citations: readonly Citation[]): Source[] {
  return citations.map(({ source, number }) => {
    const { title, publisher, date } = got(knowledge.sources, source);
    return { title, publisher, date, ...(number === undefined ? {} : { number }) };
  });
}

/**
 * @param knowledge checked knowledge
 * @param citations where something stands that has no status of its own
 * @returns the documents, and the status that follows: where one may be superseded, so may the whole
 */
export function compileCited(knowledge: Knowledge, citations: readonly Citation[]): Cited {
  const isOlder = citations.some(({ source }) => got(knowledge.sources, source).older);
  return {
    status: isOlder ? 'older' : 'official',
    sources: compileSources(knowledge, citations),
  };
}
