/**
 * `npm run knowledge:report`: how well questions are answered, then every question of both documents,
 * and what is missing.
 */
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { formatAskingReport } from './lib/asking-report.ts';
import { runCommand } from './lib/command.ts';
import { formatReport } from './lib/report.ts';
import { readKnowledgeFiles } from './read.ts';

runCommand(() => {
  const knowledge = checkKnowledge(readKnowledgeFiles());
  console.log(`${formatAskingReport(knowledge)}\n\n${formatReport(knowledge)}`);
});
