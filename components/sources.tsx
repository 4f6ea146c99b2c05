import type { Status } from '../core/knowledge/schema.ts';
import type { Source } from '../core/knowledge/shipped.ts';

interface SourcesProps {
  readonly status: Status;
  /** Where the answer stands. */
  readonly sources: readonly Source[];
  /** Where the question was published, if it was. */
  readonly published?: readonly Source[];
}

/** What an answer rests on: document, question number, publisher and date; and how sure it is. */
export function Sources({ status, sources, published = [] }: SourcesProps) {
  const numbered = sources.some(({ number }) => number !== undefined);
  return (
    <div class="sources">
      {sources.length > 0 && (
        <p>
          {status === 'official' && '官方'}依据：{written(sources)}
        </p>
      )}
      {/* Where the answer's document has no numbers, the question's own number tells which it is. */}
      {!numbered && published.length > 0 && <p>提问见：{written(published)}</p>}
      {status === 'older' && <p>发布较早，请以官网最新说明为准</p>}
    </div>
  );
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
