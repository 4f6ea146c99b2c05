/** What is there of all that should be there: the tables and totals of `npm run knowledge:report`. */
import type {
  AnswerStep,
  Citation,
  Knowledge,
  Status,
  Thing,
} from '../../../core/knowledge/schema.ts';
import { formatTable, shorten } from './table.ts';

/**
 * How many there should be. How many questions a document has, its file under `sources/` says; of
 * the other things, these are all that are known of the portal.
 */
const EXPECTED = { prompts: 12, registrations: 11, pages: 11 } as const;

/** One published question: a question that stands in two documents has a row in each. */
interface QuestionRow {
  /** The number in the document; none for a question of our own. */
  readonly number?: number;
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly citations: readonly Citation[];
  /** Ids of the prompts that it answers. */
  readonly prompts: readonly string[];
  /** Ids of the registrations that it belongs to. */
  readonly registrations: readonly string[];
}

/** A document whose questions we carry. */
interface DocumentReport {
  readonly source: string;
  readonly title: string;
  /** In the order of their numbers. */
  readonly rows: readonly QuestionRow[];
  readonly byStatus: Readonly<Record<Status, number>>;
}

/** How many of something are there, and which are known to be missing. */
interface Total {
  readonly name: string;
  readonly found: number;
  readonly expected: number;
  readonly missing: readonly string[];
}

/** Everything that the report shows. */
export interface Report {
  readonly documents: readonly DocumentReport[];
  /** Questions that stand in no document. */
  readonly own: readonly QuestionRow[];
  readonly totals: readonly Total[];
}

/** @returns the questions by document, and the totals */
export function reportKnowledge(knowledge: Knowledge): Report {
  const questions = [...knowledge.questions.values()];
  const rowOf = (question: Thing<'questions'>, number?: number): QuestionRow => ({
    ...(number === undefined ? {} : { number }),
    id: question.id,
    title: question.title,
    status: question.status,
    citations: question.answer.citations,
    prompts: [...knowledge.prompts.values()]
      .filter((prompt) => prompt.question === question.id)
      .map(({ id }) => id),
    registrations: question.registrations,
  });
  const documents: DocumentReport[] = [];
  const missing: string[] = [];
  let expected = 0;
  // The document with most questions first.
  const sources = [...knowledge.sources.values()]
    .filter((source) => source.questions !== undefined)
    .sort((a, b) => (b.questions ?? 0) - (a.questions ?? 0));
  for (const { id: source, title, questions: count = 0 } of sources) {
    const rows = questions
      .flatMap((question) =>
        question.published
          .filter((citation) => citation.source === source)
          .map(({ number }) => rowOf(question, number)),
      )
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    const byStatus = { official: 0, older: 0, none: 0 };
    for (const { status } of rows) byStatus[status]++;
    documents.push({ source, title, rows, byStatus });
    expected += count;
    const numbers = new Set(rows.map(({ number }) => number));
    missing.push(...missingUpTo(count, numbers).map((number) => `${source} 第 ${number} 问`));
  }
  const pageOrders = new Set([...knowledge.pages.values()].map(({ order }) => order));
  return {
    documents,
    own: questions.filter(({ published }) => published.length === 0).map((own) => rowOf(own)),
    totals: [
      {
        name: '问题',
        found: documents.reduce((sum, { rows }) => sum + rows.length, 0),
        expected,
        missing,
      },
      {
        name: '提示',
        found: knowledge.prompts.size,
        expected: EXPECTED.prompts,
        missing: [],
      },
      {
        name: '业务',
        found: knowledge.registrations.size,
        expected: EXPECTED.registrations,
        missing: [],
      },
      {
        name: '页面',
        found: pageOrders.size,
        expected: EXPECTED.pages,
        missing: missingUpTo(EXPECTED.pages, pageOrders).map((order) => `第 ${order} 类页面`),
      },
    ],
  };
}

/** @returns the report as text for a terminal */
export function formatReport(knowledge: Knowledge): string {
  const { documents, own, totals } = reportKnowledge(knowledge);
  return [
    '状态：official 有正式解答；older 有正式文件但发布较早；none 官方解答原文未收录',
    ...documents.map(({ source, title, rows, byStatus }) => {
      const counts = Object.entries(byStatus).map(([status, count]) => `${status} ${count}`);
      return section(`《${title}》（${source}）`, [
        ['问', '文件', '题目', '状态', '解答的出处', '解答的提示', '业务'],
        ...rows.map((row) => questionCells(row, knowledge)),
      ]).concat(`\n${rows.length} 问：${counts.join('，')}`);
    }),
    section('不在以上文件中的问题', [
      ['', '文件', '题目', '状态', '解答的出处', '解答的提示', '业务'],
      ...own.map((row) => questionCells(row, knowledge)),
    ]),
    section('提示', [
      ['文件', '原文', '类型', '由哪个问题解答', '短语', '应认出', '不应认出'],
      ...[...knowledge.prompts.values()].map(
        ({ id, wording, kind, question, phrases, examples }) => [
          id,
          shorten(wording, 44),
          kind,
          question,
          String(phrases.length),
          String(examples.mustMatch.length),
          String(examples.mustNotMatch.length),
        ],
      ),
    ]),
    section('业务', [
      ['文件', '名称', '状态', '步骤', '用到它的解答', '出处'],
      ...[...knowledge.registrations.values()]
        .sort((a, b) => a.order - b.order)
        .map(({ id, name, status, steps, stages = [], citations }) => [
          id,
          name,
          status,
          [...stages, ...(steps.length > 0 ? [`${steps.length} 步`] : [])].join(' → '),
          answersNaming(knowledge, id).join('、') || '无',
          formatCitations(citations),
        ]),
    ]),
    section('页面', [
      ['类', '文件', '名称', '系统', '网站', '认页面的文字'],
      ...[...knowledge.pages.values()]
        .sort((a, b) => a.order - b.order)
        .map(({ order, id, name, system, hosts, landmarks, assumed }) => [
          String(order),
          id,
          name,
          system,
          hosts.join('、') || '未知',
          shorten(landmarks.join('、'), 50) + (assumed ? '（推测）' : ''),
        ]),
    ]),
    ['合计', ...totals.map(formatTotal)].join('\n'),
  ].join('\n\n');
}

// ---------------------------------------------------------------------------------------------

/** Ids of the questions and prompts that say the path, or a part of it. */
function answersNaming({ questions, prompts }: Knowledge, path: string): string[] {
  const names = (steps: readonly AnswerStep[] = []) =>
    steps.some((step) => typeof step !== 'string' && step.path === path);
  return [
    ...[...questions.values()].filter(({ answer }) => names(answer.steps)),
    ...[...prompts.values()].filter(({ next }) => names(next?.steps)),
  ].map(({ id }) => id);
}

function missingUpTo(count: number, found: ReadonlySet<number | undefined>): number[] {
  return Array.from({ length: count }, (_, i) => i + 1).filter((number) => !found.has(number));
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return `${title}\n${formatTable(rows)}`;
}

function questionCells(row: QuestionRow, { registrations }: Knowledge): string[] {
  const names = row.registrations.map((id) => registrations.get(id)?.name ?? id);
  return [
    row.number === undefined ? '' : String(row.number),
    row.id,
    shorten(row.title, 44),
    row.status,
    formatCitations(row.citations) || '无',
    row.prompts.join('、'),
    names.length > 3 ? `${names.slice(0, 2).join('、')}等 ${names.length} 项` : names.join('、'),
  ];
}

function formatCitations(citations: readonly Citation[]): string {
  const numbers = Map.groupBy(citations, ({ source }) => source);
  return Array.from(numbers, ([source, cited]) =>
    [source, ...cited.flatMap(({ number }) => number ?? [])].join(' '),
  ).join('、');
}

function formatTotal({ name, found, expected, missing }: Total): string {
  const ending =
    missing.length > 0
      ? `，缺少：${missing.join('、')}`
      : found < expected
        ? `，缺少 ${expected - found} 项`
        : found > expected
          ? `，齐全，另有 ${found - expected} 项`
          : '，齐全';
  return `${name} ${found} / ${expected}${ending}`;
}
