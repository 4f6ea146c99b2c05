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
  // Where the whole may be superseded, it is said once.
  const marksOlder = status !== 'older' && sources.some(({ older }) => older);
  const isNumbered = sources.some(({ number }) => number !== undefined);
  return [
    ...(sources.length > 0 ? [`${BASIS[status]}：${written(sources, marksOlder)}`] : []),
    // Where no numbers of an answer tell which question it is, that of the question does.
    ...((status === 'none' || !isNumbered) && published.length > 0
      ? [`提问见：${written(published, false)}`]
      : []),
    ...(status === 'older' ? ['发布较早，请以官网最新说明为准'] : []),
    ...(marksOlder ? ['标明“发布较早”的，请以官网最新说明为准'] : []),
  ];
}

// ---------------------------------------------------------------------------------------------

/** Of what was not published the notes rest on documents, all the same. */
const BASIS: Readonly<Record<Status, string>> = {
  official: '官方依据',
  older: '依据',
  none: '编者提示的依据',
};

interface CitedDocument {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly older?: true;
  readonly numbers: readonly number[];
}

function written(sources: readonly Source[], marksOlder: boolean): string {
  return groupByDocument(sources)
    .map(({ title, publisher, date, older, numbers }) => {
      const questions = numbers.length > 0 ? `第 ${numbers.join('、')} 问` : '';
      const age = older && marksOlder ? '，发布较早' : '';
      return `《${title}》${questions}（${publisher}，${writtenDate(date)}${age}）`;
    })
    .join('；');
}

function groupByDocument(sources: readonly Source[]): CitedDocument[] {
  const documents = new Map<string, CitedDocument & { numbers: number[] }>();
  for (const { number, ...cites } of sources) {
    const cited = documents.get(cites.title) ?? { ...cites, numbers: [] };
    if (number !== undefined) cited.numbers.push(number);
    documents.set(cites.title, cited);
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
