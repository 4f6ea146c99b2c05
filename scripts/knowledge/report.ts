/** `npm run knowledge:report`: every question of both documents, and what is missing. */
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { runCommand } from './lib/command.ts';
import { formatReport } from './lib/report.ts';
import { readKnowledgeFiles } from './read.ts';

runCommand(() => console.log(formatReport(checkKnowledge(readKnowledgeFiles()))));
