/** Checks what questions, prompts and contacts say about other files, and where they stand in documents. */
import { faultsIn, type Need, reportAge, sourcesOf } from './check-references.ts';
import { bilingual, type Fault, type Report } from './fault.ts';
import type { AnswerStep, Knowledge, Thing } from './schema.ts';

/**
 * @param knowledge every file of which has been checked by itself
 * @returns what is wrong with what questions and prompts refer to
 */
export function answerFaults(knowledge: Knowledge): Fault[] {
  return [
    ...faultsIn(knowledge, 'questions', (question, need, report) => {
      checkReferences(question, need);
      reportStatus(question, report);
      const { status, answer } = question;
      reportAge(knowledge, { status, citations: answer.citations }, 'answer.citations', report);
      reportNumbers(knowledge, question, report);
    }),
    ...faultsIn(knowledge, 'prompts', ({ question, next }, need) => {
      need('question', 'questions', question);
      needPaths('next.steps', next?.steps ?? [], need);
    }),
    ...faultsIn(knowledge, 'contacts', ({ citations = [] }, need) => {
      need('citations', 'sources', sourcesOf(citations));
    }),
    ...numberFaults(knowledge),
  ];
}

// ---------------------------------------------------------------------------------------------

function checkReferences(question: Thing<'questions'>, need: Need): void {
  const { topic, registrations, published, answer } = question;
  need('topic', 'topics', topic);
  need('registrations', 'registrations', registrations);
  need('answer.path', 'registrations', answer.path);
  needPaths('answer.steps', answer.steps, need);
  need('published', 'sources', sourcesOf(published));
  need('answer.citations', 'sources', sourcesOf(answer.citations));
  need('answer.contacts', 'contacts', answer.contacts);
  need('answer.related', 'questions', answer.related);
}

function needPaths(field: string, steps: readonly AnswerStep[], need: Need): void {
  steps.forEach((step, i) => {
    if (typeof step !== 'string') need(`${field}.${i}.path`, 'registrations', step.path);
  });
}

function reportStatus({ status, answer }: Thing<'questions'>, report: Report): void {
  if (status === 'none' && answer.steps.length > 0) {
    report(
      'answer.steps',
      'status 为 none 时不写步骤：已知的事实写进 editorNotes（编者提示）',
      'with status "none" there are no steps: known facts go into editorNotes',
    );
  }
  if (status !== 'none' && answer.citations.length === 0) {
    report(
      'answer.citations',
      `status 为 ${status} 的解答要写明出处`,
      `an answer with status "${status}" names where it stands`,
    );
  }
}

function reportNumbers(
  knowledge: Knowledge,
  { published }: Thing<'questions'>,
  report: Report,
): void {
  published.forEach(({ source, number }, i) => {
    const last = knowledge.sources.get(source)?.questions ?? Number.POSITIVE_INFINITY;
    if (number === undefined) {
      report(`published.${i}.number`, '要写是第几问', 'a published question has a number');
    } else if (number > last) {
      report(
        `published.${i}.number`,
        `sources/${source}.json 只有 ${last} 问`,
        `sources/${source}.json has only ${last} questions`,
      );
    }
  });
}

/** A number of a document belongs to one question. */
function numberFaults(knowledge: Knowledge): Fault[] {
  const owner = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { id, published } of knowledge.questions.values()) {
    for (const { source, number } of published) {
      const key = `${source} ${number}`;
      const other = owner.get(key);
      if (other !== undefined) {
        const zh = `${source} 第 ${number} 问已经是 questions/${other}.json`;
        const reason = bilingual(zh, `${key} is already questions/${other}.json`);
        faults.push({ file: `questions/${id}.json`, field: 'published', reason });
      }
      owner.set(key, id);
    }
  }
  return faults;
}
