/** What an answer rests on, in words: document, question number, publisher and date. */
import type { Status } from './schema.ts';
import type { Source } from './shipped.ts';

/**
 * @param status how sure the answer is
 * @param sources where it stands
 * @param published where the question was published, if it was
 * @returns a line for each thing that there is to say of it
 */
export function writtenSources(
  status: Status,
  sources: readonly Source[],
  published: readonly Source[],
): string[] {
  const isNumbered = sources.some(({ number }) => number !== undefined);
  return [
    ...(sources.length > 0
      ? [`${status === 'official' ? '官方' : ''}依据：${written(sources)}`]
      : []),
    // Where the answer's document has no numbers, the question's own number tells which it is.
    ...(!isNumbered && published.length > 0 ? [`提问见：${written(published)}`] : []),
    ...(status === 'older' ? ['发布较早，请以官网最新说明为准'] : []),
  ];
}

// ---------------------------------------------------------------------------------------------

interface CitedDocument {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly numbers: readonly number[];
}

function written(sources: readonly Source[]): string {
  return groupByDocument(sources)
    .map(({ title, publisher, date, numbers }) => {
      const questions = numbers.length > 0 ? `第 ${numbers.join('、')} 问` : '';
      return `《${title}》${questions}（${publisher}，${writtenDate(date)}）`;
    })
    .join('；');
}

function groupByDocument(sources: readonly Source[]): CitedDocument[] {
  const documents = new Map<string, CitedDocument & { numbers: number[] }>();
  for (const { title, publisher, date, number } of sources) {
    const cited = documents.get(title) ?? { title, publisher, date, numbers: [] };
    if (number !== undefined) cited.numbers.push(number);
    documents.set(title, cited);
  }
  return [...documents.values()];
}

/** 2022-01 → 2022年1月 */
function writtenDate(date: string): string {
  return date
    .split('-')
    .map((part, i) => `${Number(part)}${'年月日'[i]}`)
    .join('');
}
