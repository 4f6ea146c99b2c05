/** How well questions are answered: a part of `npm run knowledge:report`. */
import { createAsking } from '../../../core/asking/ask.ts';
import { buildAskingBook, examplesOf, meaningsOf } from '../../../core/asking/build-book.ts';
import type { Knowledge } from '../../../core/knowledge/schema.ts';
import { leaveOut } from './leave-out.ts';
import {
  type Case,
  FIGURE_HEADS,
  figureCells,
  figuresOf,
  readCases,
  SETS,
} from './measure-asking.ts';
import { formatTable } from './table.ts';

/** So many ways of asking a question that people really have should have; fewer are named. */
const ENOUGH = 15;

/**
 * @param knowledge checked knowledge
 * @returns the figures of each set and of all ways of asking, each answered without having been learnt;
 *   which questions have few of them
 */
export function formatAskingReport(knowledge: Knowledge): string {
  const ask = createAsking(buildAskingBook(knowledge));
  const ofSets = (Object.keys(SETS) as (keyof typeof SETS)[]).map((set) => {
    const cases = readCases(set);
    const answers = cases.map(({ text }) => ask(text));
    return [SETS[set], String(cases.length), ...figureCells(figuresOf(cases, answers))];
  });
  const few = [...knowledge.questions.values()].filter(({ asked = [] }) => asked.length < ENOUGH);
  return [
    '问得对不对',
    formatTable([['一组问法', '条', ...FIGURE_HEADS], ...ofSets, leftOutRow(knowledge)]),
    few.length === 0
      ? `每个问题都有 ${ENOUGH} 种以上的问法`
      : `问法不到 ${ENOUGH} 种的：${few.map(({ id }) => id).join('，')}`,
  ].join('\n');
}

// ---------------------------------------------------------------------------------------------

function leftOutRow(knowledge: Knowledge): string[] {
  const ids = meaningsOf(knowledge);
  const done = leaveOut(examplesOf(knowledge), (others) =>
    createAsking(buildAskingBook(knowledge, others)),
  );
  const cases = done.map(({ example: { text, meaning } }): Case => {
    const id = meaning < knowledge.questions.size ? ids[meaning] : undefined;
    return { text, want: id === undefined ? [] : [id], misleading: [] };
  });
  const figures = figuresOf(
    cases,
    done.map(({ answer }) => answer),
  );
  const [first, inThree, , ...others] = figureCells(figures);
  return [
    'asked 里的问法，逐份留出',
    String(cases.length),
    first ?? '',
    inThree ?? '',
    '–',
    ...others,
  ];
}
