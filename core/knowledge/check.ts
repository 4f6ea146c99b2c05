/**
 * Turns the texts of the knowledge files into checked knowledge, or into a list of every fault
 * found: which file, which field, why.
 */
import { answerStepFaults } from './check-answer-steps.ts';
import { answerFaults } from './check-answers.ts';
import { askedFaults } from './check-asked.ts';
import { aliasFaults, type KnowledgeFile, parseFiles } from './check-files.ts';
import { journeyFaults } from './check-journey.ts';
import { decisionFaults, pathFaults } from './check-paths.ts';
import { exampleFaults, phraseFaults } from './check-phrases.ts';
import { type Fault, KnowledgeError } from './fault.ts';
import type { Knowledge } from './schema.ts';

/**
 * Checks every file alone, then what they say about each other, then the steps of answers, then
 * every prompt's phrases and examples.
 *
 * @param files all files under `assets/knowledge/`
 * @returns the knowledge
 * @throws KnowledgeError with every fault that was found
 */
export function checkKnowledge(files: readonly KnowledgeFile[]): Knowledge {
  const { knowledge, faults } = parseFiles(files);
  // References into files that did not parse would only be echoes of the first fault.
  if (faults.length === 0) faults.push(...referenceFaults(knowledge));
  if (faults.length === 0) faults.push(...answerStepFaults(knowledge));
  if (faults.length === 0) faults.push(...phraseFaults(knowledge));
  if (faults.length === 0) faults.push(...exampleFaults(knowledge));
  if (faults.length > 0) throw new KnowledgeError(faults);
  return knowledge;
}

// ---------------------------------------------------------------------------------------------

function referenceFaults(knowledge: Knowledge): Fault[] {
  return [
    ...pathFaults(knowledge),
    ...answerFaults(knowledge),
    ...decisionFaults(knowledge),
    ...journeyFaults(knowledge),
    ...askedFaults(knowledge),
    ...aliasFaults(knowledge),
  ];
}
