/**
 * Makes what ships from checked knowledge: small plain tables with every reference resolved, so
 * that content scripts and pages need neither zod nor look-ups.
 */
import type { PhraseTable } from '../recognition/match.ts';
import { expandPhrase } from '../recognition/phrase.ts';
import { textsOfSteps } from './answer-steps.ts';
import { compileCited, compileSources } from './cited.ts';
import { PHONE } from './compile-journey.ts';
import { headlineOf } from './headline.ts';
import { nameItem } from './item.ts';
import { asksNothing } from './kinds.ts';
import { linkToAnswer, linkToPath } from './links.ts';
import { got } from './look-up.ts';
import { markOf } from './mark.ts';
import { type PlacedStep, walkWithWaits } from './path.ts';
import type { Decision, Knowledge, Thing } from './schema.ts';
import type {
  Contact,
  DecisionBook,
  DecisionTree,
  Guide,
  GuideBook,
  PathStep,
  Province,
  QuestionBook,
  QuestionEntry,
  Remedy,
} from './shipped.ts';
import { writtenSources } from './written-sources.ts';

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
    const { warnings, contacts, citations, request, path } = question.answer;
    const { disclaimer = [], ...headed } = headlineOf(question, prompt.next);
    const steps = textsOfSteps(knowledge, (prompt.next ?? question.answer).steps);
    const editorNotes = headed.editorNotes.concat(disclaimer);
    const remedy: Remedy = {
      prompt: prompt.id,
      advice: markOf([headed.summary, ...steps, ...warnings, ...editorNotes, ...contacts]),
      asksNothing: asksNothing(prompt.kind),
      question: question.title,
      ...headed,
      steps,
      warnings,
      editorNotes,
      contacts: compileContacts(knowledge, contacts),
      ...(request === undefined ? {} : { request }),
      links: [
        ...(path ? [linkToPath(got(knowledge.registrations, path))] : []),
        linkToAnswer(question.id),
      ],
      written: writtenSources(
        question.status,
        compileSources(knowledge, citations),
        compileSources(knowledge, question.published),
      ),
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
      const {
        id,
        name,
        aim,
        by,
        when,
        warnings,
        afterwards,
        end = [],
        status,
        citations,
      } = registration;
      return {
        id,
        name,
        aim,
        ...(by !== undefined && { by: got(knowledge.contacts, by).name }),
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
        sources: compileSources(knowledge, citations),
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
    const { citations, contacts, request, path: _, ...answer } = question.answer;
    const path = pathOf(knowledge, question);
    return {
      id: question.id,
      title: question.title,
      status: question.status,
      ...answer,
      ...headlineOf(question),
      ...(path && { path: { id: path, name: got(knowledge.registrations, path).name } }),
      ...(answer.steps.some((step) => typeof step !== 'string' && step.path === path) && {
        areOfPath: true,
      }),
      steps: textsOfSteps(knowledge, answer.steps),
      contacts: compileContacts(knowledge, contacts),
      ...(request === undefined ? {} : { request }),
      sources: compileSources(knowledge, citations),
      published: compileSources(knowledge, question.published),
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
  const prompts = [...knowledge.prompts.values()].map(({ id, wording, question, next }) => {
    const { summary, mark } = headlineOf(got(knowledge.questions, question), next);
    return [id, { wording, question, summary, ...(mark && { mark }) }];
  });
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
  const { results } = decision;
  const ofResults = results.map(({ id, citations, registration }) => {
    const guide =
      registration === undefined ? undefined : got(knowledge.registrations, registration);
    return [id, compileCited(knowledge, citations, guide?.status)];
  });
  return {
    decision: treeOf(decision),
    cited: Object.fromEntries(ofResults),
    asks: Object.fromEntries(
      results.flatMap(({ id, ask }) =>
        ask
          ? [[id, { contact: compileContact(knowledge, ask.contact), request: ask.request }]]
          : [],
      ),
    ),
  };
}

// ---------------------------------------------------------------------------------------------

function treeOf({ start, questions, results }: Decision): DecisionTree {
  return {
    start,
    questions: questions.map(({ id, text, options }) => ({
      id,
      text,
      options: options.map(({ citation: _, ...option }) => option),
    })),
    results: results.map(({ citations: _, ask: __, ...result }) => result),
  };
}

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

/**
 * @param knowledge checked knowledge
 * @param ids those of contacts
 * @returns those who help; none where it is up to nobody but who asks
 */
export function compileContacts(knowledge: Knowledge, ids: readonly string[]): Contact[] {
  if (ids.every((id) => got(knowledge.contacts, id).self)) return [];
  return ids.map((id) => compileContact(knowledge, id));
}

function compileContact(knowledge: Knowledge, id: string): Contact {
  const { name, how, provincial } = got(knowledge.contacts, id);
  return { name, how, ...(provincial && { provincial }) };
}

/** Id of the registration that an answer leads to. */
function pathOf(knowledge: Knowledge, { id, answer }: Thing<'questions'>): string | undefined {
  if (answer.path !== undefined) return answer.path;
  return [...knowledge.registrations.values()].find(({ question }) => question === id)?.id;
}
