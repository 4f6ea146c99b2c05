import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import type { Knowledge } from '../../../core/knowledge/schema.ts';
import { formatReport, reportKnowledge } from '../../../scripts/knowledge/lib/report.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());

test('47 of 47 questions, 12 prompts, 11 registrations, 11 pages, and nothing is missing', () => {
  const { documents, totals } = reportKnowledge(knowledge);
  expect(documents.map(({ source, rows }) => [source, rows.length])).toEqual([
    ['jiangsu-2023-08', 41],
    ['coc-cancellation', 6],
  ]);
  expect(totals.map(({ name, expected }) => [name, expected])).toEqual([
    ['问题', 47],
    ['提示', 12],
    ['业务', 11],
    ['页面', 11],
  ]);
  // Authors add things without touching a test.
  for (const { found, expected, missing } of totals) {
    expect(found).toBeGreaterThanOrEqual(expected);
    expect(missing).toEqual([]);
  }
});

test('of the 41 questions 24 are official, 6 older and 11 without answer; all of the 6 official', () => {
  const { documents } = reportKnowledge(knowledge);
  expect(documents.map(({ source, byStatus }) => [source, byStatus])).toEqual([
    ['jiangsu-2023-08', { official: 24, older: 6, none: 11 }],
    ['coc-cancellation', { official: 6, older: 0, none: 0 }],
  ]);
});

test('every question has the mark that is known of it', () => {
  const [first, second] = reportKnowledge(knowledge).documents;
  const numbersWith = (status: string) =>
    first?.rows.filter((row) => row.status === status).map(({ number }) => number);
  expect(numbersWith('older')).toEqual([1, 3, 10, 12, 13, 41]);
  expect(numbersWith('none')).toEqual([2, 6, 7, 9, 11, 14, 15, 31, 32, 39, 40]);
  // The six of the second document are the same questions as these of the first.
  const numberInFirst = (id: string) => first?.rows.find((row) => row.id === id)?.number;
  expect(second?.rows.map(({ id }) => numberInFirst(id))).toEqual([28, 30, 8, 29, 4, 5]);
});

test('every number of a document is there once', () => {
  const [first, second] = reportKnowledge(knowledge).documents;
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  expect(first?.rows.map(({ number }) => number)).toEqual(upTo(41));
  expect(second?.rows.map(({ number }) => number)).toEqual(upTo(6));
});

test('a row names the prompts that the question answers', () => {
  const rows = reportKnowledge(knowledge).documents.flatMap((document) => document.rows);
  expect(rows.filter(({ id }) => id === 'phone-bound')).toMatchObject([
    { number: 8, prompts: ['phone-bound'] },
    { number: 3, prompts: ['phone-bound'] },
  ]);
});

test('of a path it is named which answers say it, or a part of it', () => {
  const lines = formatReport(knowledge).split('\n');
  const answersOf = (id: string) =>
    lines.find((line) => line.startsWith(`${id} `) && line.includes(' 步 ')) ?? '';
  expect(answersOf('info-change')).toContain(
    ' info-change-procedure、not-registered、photo-missing ',
  );
  expect(answersOf('e-certificate')).toContain(' e-certificate-procedure、annotation-done ');
});

test('what is missing is named', () => {
  const less: Knowledge = {
    ...knowledge,
    questions: without(knowledge.questions, 'phone-bound'),
    prompts: without(knowledge.prompts, 'phone-bound'),
    pages: without(knowledge.pages, 'face-scan'),
  };
  const report = formatReport(less);
  expect(report).toContain('问题 45 / 47，缺少：jiangsu-2023-08 第 8 问、coc-cancellation 第 3 问');
  expect(report).toContain('提示 11 / 12，缺少 1 项');
  expect(report).toContain('页面 10 / 11，缺少：第 5 类页面');
});

test('more than is expected is not wrong', () => {
  const [[id, page] = []] = knowledge.pages;
  if (!id || !page) throw new Error('no pages');
  const more = new Map([...knowledge.pages, ['another', { ...page, id: 'another', order: 12 }]]);
  expect(formatReport({ ...knowledge, pages: more })).toContain('页面 12 / 11，齐全，另有 1 项');
});

test('one of two pages with the same order is enough', () => {
  const less = { ...knowledge, pages: without(knowledge.pages, 'progress-query') };
  expect(formatReport(less)).toContain('页面 11 / 11，齐全');
});

function without<T>(things: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  expect(things.has(id)).toBe(true);
  return new Map([...things].filter(([key]) => key !== id));
}
