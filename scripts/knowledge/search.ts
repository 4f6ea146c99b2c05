/**
 * `npm run --silent knowledge:search -- --json`: answers one query a line from standard input, each with
 * one line, by the code and the data of the product.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createAsking } from '../../core/asking/ask.ts';
import { buildAskingBook } from '../../core/asking/build-book.ts';
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { answersOf, jsonLine, textLine } from './lib/answer-lines.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { readKnowledgeFiles } from './read.ts';

const USAGE = '用法：npm run --silent knowledge:search -- --json，每行一个问题，从标准输入送进';

// Not by its descriptor: another program may give it bit by bit.
const input = process.stdin.isTTY ? undefined : await text(process.stdin);

runCommand(() => {
  const asJson = readArguments();
  if (input === undefined) throw new UsageError(USAGE);
  const ask = createAsking(buildAskingBook(checkKnowledge(readKnowledgeFiles())));
  const lines = answersOf(input, ask).map((answer) =>
    asJson ? jsonLine(answer) : textLine(answer),
  );
  // At once, and to the end: what reads may be slower than what writes.
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
});

function readArguments(): boolean {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch {
    throw new UsageError(USAGE);
  }
}
