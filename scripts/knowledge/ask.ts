/** `npm run knowledge:ask -- "words"`: what is answered, and why. */
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { explainAnswer } from './lib/explain-answer.ts';
import { readKnowledgeFiles } from './read.ts';

runCommand(() => {
  const words = process.argv.slice(2).join(' ');
  if (words.trim() === '') {
    throw new UsageError('没有问题。用法：npm run knowledge:ask -- "人走了一建证咋注销"');
  }
  console.log(explainAnswer(checkKnowledge(readKnowledgeFiles()), words));
});
