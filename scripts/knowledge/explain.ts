/** `npm run knowledge:explain`: what the extension makes of a text, and why. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { explainText } from './lib/explain.ts';
import { readKnowledgeFiles } from './read.ts';

const USAGE =
  '用法：npm run knowledge:explain -- "一段文字"，或 -- --file 文件，或从标准输入送进文字';

runCommand(() => {
  const text = readText();
  if (text.trim() === '') throw new UsageError(`没有文字。${USAGE}`);
  console.log(explainText(checkKnowledge(readKnowledgeFiles()), text));
});

function readText(): string {
  const { file, words } = readArguments();
  if (file !== undefined && words.length > 0) throw new UsageError(USAGE);
  if (words.length > 0) return words.join(' ');
  if (file === undefined && process.stdin.isTTY) throw new UsageError(USAGE);
  try {
    return readFileSync(file ?? process.stdin.fd, 'utf8');
  } catch {
    throw new UsageError(`读不到 ${file ?? '标准输入'}。${USAGE}`);
  }
}

function readArguments(): { file: string | undefined; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { file: { type: 'string' } },
      allowPositionals: true,
    });
    return { file: values.file, words: positionals };
  } catch {
    throw new UsageError(USAGE);
  }
}
