/**
 * Makes what ships from checked knowledge: small plain tables with every reference resolved, so
 * that content scripts and pages need neither zod nor look-ups.
 */
import type { PhraseTable } from '../recognition/match.ts';
import { expandPhrase } from '../recognition/phrase.ts';
import { textsOfSteps } from './answer-steps.ts';
import { PHONE } from './compile-journey.ts';
import { nameItem } from './item.ts';
import { got } from './look-up.ts';
import { markOf } from './mark.ts';
import { type PlacedStep, walkWithWaits } from './path.ts';
import type { Citation, Knowledge } from './schema.ts';
import type {
  Contact,
  DecisionBook,
  Guide,
  GuideBook,
  PathStep,
  Province,
  QuestionBook,
  QuestionEntry,
  Remedy,
  Source,
} from './shipped.ts';

/** The system that every path begins in. */
const START_SYSTEM = 'coc';

/**
 * @returns the phrases of all prompts, expanded and normalised
 * @throws Error when a phrase is faulty, or when two prompts would be told by the same text
 */
export function compilePhrases(knowledge: Knowledge): PhraseTable {
  const prompts = [...knowledge.prompts.keys()].sort();
  const owner = new Map<string, number>();
  prompts.forEach((id, index) => {
    for (const text of (knowledge.prompts.get(id)?.phrases ?? []).flatMap(expandPhrase)) {
      const other = owner.get(text);
      if (other !== undefined && other !== index) {
        throw new Error(`“${text}” is a phrase of both ${prompts[other]} and ${id}`);
      }
      owner.set(text, index);
    }
  });
  return { prompts, texts: [...owner] };
}

/**
 * @param knowledge checked knowledge
 * @returns for each prompt, by id, what the card says
 */
export function compileRemedies(knowledge: Knowledge): Record<string, Remedy> {
  const remedies = [...knowledge.prompts.values()].map((prompt): [string, Remedy] => {
    const question = got(knowledge.questions, prompt.question);
    const { warnings, editorNotes, contacts, citations, request, path } = question.answer;
    const said = prompt.next ?? question.answer;
    const steps = textsOfSteps(knowledge, said.steps);
    const remedy: Remedy = {
      prompt: prompt.id,
      advice: markOf([said.summary, ...steps, ...warnings, ...editorNotes, ...contacts]),
      kind: prompt.kind,
      question: question.title,
      questionId: question.id,
      ...(path && { path: { id: path, name: got(knowledge.registrations, path).name } }),
      status: question.status,
      summary: said.summary,
      steps,
      warnings,
      editorNotes,
      contacts: contacts.map((id) => compileContact(knowledge, id)),
      ...(request === undefined ? {} : { request }),
      sources: citations.map((citation) => compileSource(knowledge, citation)),
      published: question.published.map((citation) => compileSource(knowledge, citation)),
    };
    return [prompt.id, remedy];
  });
  return Object.fromEntries(remedies);
}

/**
 * @param knowledge checked knowledge
 * @returns the provinces in their order
 */
export function compileProvinces(knowledge: Knowledge): Province[] {
  return [...knowledge.provinces.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ id, short, authority, url }) => ({
      id,
      short,
      authority,
      ...(url === undefined ? {} : { url }),
    }));
}

/**
 * @param knowledge checked knowledge
 * @returns the registrations in their order, each with its path
 */
export function compileGuideBook(knowledge: Knowledge): GuideBook {
  const start = got(knowledge.systems, START_SYSTEM);
  if (!start.url)
    throw new Error(`systems/${START_SYSTEM}.json needs a url: every path begins there`);
  const guides = [...knowledge.registrations.values()]
    .sort((a, b) => a.order - b.order)
    .map((registration): Guide => {
      const { id, name, when, warnings, afterwards, end = [], status, citations } = registration;
      return {
        id,
        name,
        when,
        warnings,
        steps: walkWithWaits(knowledge, registration).map((placed) =>
          compileStep(knowledge, placed),
        ),
        afterwards,
        end: end.map(({ kind, says, path }) => ({
          kind,
          says,
          ...(path !== undefined && {
            path: { id: path, name: got(knowledge.registrations, path).name },
          }),
        })),
        status,
        sources: citations.map((citation) => compileSource(knowledge, citation)),
      };
    });
  const pages = [...knowledge.pages.values()].map(({ id, name, system }) => [
    id,
    { name, system: got(knowledge.systems, system).name },
  ]);
  return { start: { name: start.name, url: start.url }, guides, pages: Object.fromEntries(pages) };
}

/**
 * @param knowledge checked knowledge
 * @returns all questions, the topics in their order
 */
export function compileQuestionBook(knowledge: Knowledge): QuestionBook {
  const questions = [...knowledge.questions.values()].map((question): QuestionEntry => {
    const { citations, contacts, request, path, ...answer } = question.answer;
    return {
      id: question.id,
      title: question.title,
      status: question.status,
      ...answer,
      steps: textsOfSteps(knowledge, answer.steps),
      contacts: contacts.map((id) => compileContact(knowledge, id)),
      ...(request === undefined ? {} : { request }),
      sources: citations.map((citation) => compileSource(knowledge, citation)),
      published: question.published.map((citation) => compileSource(knowledge, citation)),
    };
  });
  const topics = [...knowledge.topics.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }) => ({
      id,
      name,
      questions: questions
        .filter((question) => got(knowledge.questions, question.id).topic === id)
        .map((question) => question.id),
    }));
  const prompts = [...knowledge.prompts.values()].map(({ id, wording, question, next }) => [
    id,
    {
      wording,
      question,
      summary: (next ?? got(knowledge.questions, question).answer).summary,
    },
  ]);
  return {
    topics,
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
    prompts: Object.fromEntries(prompts),
  };
}

/**
 * @param knowledge checked knowledge
 * @returns the decision with its sources
 * @throws Error when there is none
 */
export function compileDecision(knowledge: Knowledge): DecisionBook {
  const [decision] = knowledge.decisions.values();
  if (!decision) throw new Error('decisions/ holds no decision');
  const ofOptions = decision.questions.flatMap((question) =>
    question.options.map(({ id, citation }) => [
      `${question.id}/${id}`,
      citation ? [compileSource(knowledge, citation)] : [],
    ]),
  );
  const ofResults = decision.results.map(({ id, citations }) => [
    id,
    citations.map((citation) => compileSource(knowledge, citation)),
  ]);
  return { decision, sources: Object.fromEntries([...ofOptions, ...ofResults]) };
}

// ---------------------------------------------------------------------------------------------

function compileStep(knowledge: Knowledge, { id, stage, step, item }: PlacedStep): PathStep {
  const { system, page, action, sees, warning, waiting, troubles = [] } = step;
  return {
    id,
    ...(stage && { stage: stage.name }),
    system: got(knowledge.systems, system).name,
    ...(page === undefined ? {} : { page: got(knowledge.pages, page).name, pageId: page }),
    action: nameItem(action, item),
    ...(sees === undefined ? {} : { sees: nameItem(sees, item) }),
    ...(warning === undefined ? {} : { warning }),
    ...(system === PHONE && { phone: true }),
    ...(waiting && { waits: true }),
    troubles: troubles.map(({ sign, cure }) => ({ sign, cure })),
  };
}

function compileContact(knowledge: Knowledge, id: string): Contact {
  const { name, how, provincial } = got(knowledge.contacts, id);
  return { name, how, ...(provincial && { provincial }) };
}

function compileSource(knowledge: Knowledge, { source, number }: Citation): Source {
  const { title, publisher, date } = got(knowledge.sources, source);
  return { title, publisher, date, ...(number === undefined ? {} : { number }) };
}
