/** Answers to many queries, a line each. */
import type { Answer, Ask } from '../../../core/asking/ask.ts';

/** A query and its answer. */
export interface Answered {
  readonly query: string;
  readonly answer: Answer;
}

/**
 * @param text one query a line, with line ends of any system; the last one need not have any
 * @returns for each line its answer, also for empty ones
 */
export function answersOf(text: string, ask: Ask): Answered[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((query) => ({ query, answer: ask(query) }));
}

/** @returns the line for programs: the query, whether it is sure, what is outside, ids of questions */
export function jsonLine({ query, answer: { kind, outside, hits } }: Answered): string {
  return JSON.stringify({
    query,
    sure: kind === 'sure',
    ...(outside && { outside: outside.id }),
    hits: hits.map(({ id }) => id),
  });
}

/** @returns the line for people */
export function textLine({ query, answer: { kind, outside, hits } }: Answered): string {
  const said = {
    sure: '肯定',
    unsure: '也许',
    outside: `没有收录：${outside?.name}`,
    nothing: '没有找到',
  }[kind];
  return `${query} → ${[said, ...hits.map(({ title }) => title)].join('；')}`;
}
