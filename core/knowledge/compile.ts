/**
 * Makes what ships from checked knowledge: small plain tables with every reference resolved, so
 * that content scripts and pages need neither zod nor look-ups.
 */
import type { PhraseTable } from '../recognition/match.ts';
import { expandPhrase } from '../recognition/phrase.ts';
import { markOf } from './mark.ts';
import type { Citation, Decision, Knowledge, PromptKind, Status } from './schema.ts';

/** A cited document, ready to be shown. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  /** The number of the question in the document. */
  readonly number?: number;
}

/** Somebody who can help, and how to find them. */
export interface Contact {
  readonly name: string;
  readonly how: string;
  /** Every province has its own; see `Province`. */
  readonly provincial?: true;
}

/** A province's housing and construction authority. */
export interface Province {
  readonly id: string;
  readonly short: string;
  readonly authority: string;
  /** Its official site, where it is known. */
  readonly url?: string;
}

/** What the card says about a prompt. */
export interface Remedy {
  readonly prompt: string;
  /** A mark of what it says: another one says something else. */
  readonly advice: string;
  readonly kind: PromptKind;
  /** The published question. */
  readonly question: string;
  /** Its id. */
  readonly questionId: string;
  /** The name of the organisation, where it is an organisation's own. */
  readonly own?: string;
  /** The registration that has to be done, where the remedy is one. */
  readonly path?: { readonly id: string; readonly name: string };
  readonly status: Status;
  readonly summary: string;
  /** What to do, in order; exact labels in 「」. */
  readonly steps: readonly string[];
  readonly warnings: readonly string[];
  /** 编者提示: facts that bear on the question but are no published answer to it. */
  readonly editorNotes: readonly string[];
  readonly contacts: readonly Contact[];
  /** What to say to the first of the contacts, where somebody has to be asked. */
  readonly request?: string;
  /** Where the answer stands; empty with status `none`. */
  readonly sources: readonly Source[];
  /** Where the question was published. */
  readonly published: readonly Source[];
}

/** One step of a path, as the checklist shows it. */
export interface PathStep {
  /** Unique within the path; that of a stage's step begins with the id of the stage. */
  readonly id: string;
  /** The name of the stage, where the registration consists of others. */
  readonly stage?: string;
  /** The system it happens in. */
  readonly system: string;
  readonly page?: string;
  /** Id of that page. */
  readonly pageId?: string;
  readonly action: string;
  readonly sees?: string;
  /** What must be read before the step can be ticked off, because it cannot be undone. */
  readonly warning?: string;
  readonly troubles: readonly { readonly sign: string; readonly cure: string }[];
}

/** A registration with its whole path. */
export interface Guide {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly warnings: readonly string[];
  readonly steps: readonly PathStep[];
  /** What comes after the last step. */
  readonly afterwards: string;
  readonly status: Status;
  readonly sources: readonly Source[];
}

/** The guides, and where every path begins. */
export interface GuideBook {
  readonly start: { readonly name: string; readonly url: string };
  readonly guides: readonly Guide[];
  /** The pages of the portal that are known, by id. */
  readonly pages: Readonly<Record<string, { readonly name: string; readonly system: string }>>;
}

/** A question with its answer, as its own page shows it. */
export interface QuestionEntry {
  readonly id: string;
  readonly title: string;
  /** The name of the organisation, where it is an organisation's own. */
  readonly own?: string;
  readonly status: Status;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly warnings: readonly string[];
  readonly editorNotes: readonly string[];
  readonly contacts: readonly Contact[];
  readonly request?: string;
  readonly sources: readonly Source[];
  readonly published: readonly Source[];
  /** Ids of the questions that often come next. */
  readonly related: readonly string[];
}

/** All questions by topic, and what leads to them. */
export interface QuestionBook {
  readonly topics: readonly {
    readonly id: string;
    readonly name: string;
    /** Ids of its questions. */
    readonly questions: readonly string[];
  }[];
  readonly questions: Readonly<Record<string, QuestionEntry>>;
  /** The prompts by id. */
  readonly prompts: Readonly<Record<string, PromptEntry>>;
  /** What an organisation has added, where one has. */
  readonly own?: OwnTopic;
}

/** What leads from a prompt to its answer. */
interface PromptEntry {
  readonly wording: string;
  /** Id of the question that answers it. */
  readonly question: string;
  /** What to do. */
  readonly summary: string;
  /** The name of the organisation, where it is an organisation's own. */
  readonly own?: string;
}

/** What an organisation has added to the official questions. */
export interface OwnTopic {
  /** Its name. */
  readonly organisation: string;
  /** Ids of its questions. */
  readonly questions: readonly string[];
  readonly contacts: readonly Contact[];
}

/** The decision which registration it is, and where its options and results stand. */
export interface DecisionBook {
  readonly decision: Decision;
  /** By id of the question, a slash, and id of the option; by id of the result. */
  readonly sources: Readonly<Record<string, readonly Source[]>>;
}

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
    const { summary, steps } = prompt.next ?? question.answer;
    const remedy: Remedy = {
      prompt: prompt.id,
      advice: markOf([summary, ...steps, ...warnings, ...editorNotes, ...contacts]),
      kind: prompt.kind,
      question: question.title,
      questionId: question.id,
      ...(path && { path: { id: path, name: got(knowledge.registrations, path).name } }),
      status: question.status,
      summary,
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
      const { id, name, when, warnings, afterwards, status, citations } = registration;
      return {
        id,
        name,
        when,
        warnings,
        steps: compilePath(knowledge, registration),
        afterwards,
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

type Registration = Knowledge['registrations'] extends ReadonlyMap<string, infer R> ? R : never;

function compilePath(knowledge: Knowledge, registration: Registration): PathStep[] {
  const own = registration.steps.map((id) => compileStep(knowledge, id, registration.item ?? ''));
  const ofStages = (registration.stages ?? []).flatMap((id) => {
    const stage = got(knowledge.registrations, id);
    return compilePath(knowledge, stage).map((step) => ({
      ...step,
      id: `${id}/${step.id}`,
      stage: stage.name,
    }));
  });
  return [...ofStages, ...own];
}

function compileStep(knowledge: Knowledge, id: string, item: string): PathStep {
  const { system, page, action, sees, warning, troubles = [] } = got(knowledge.steps, id);
  return {
    id,
    system: got(knowledge.systems, system).name,
    ...(page === undefined ? {} : { page: got(knowledge.pages, page).name, pageId: page }),
    action: action.replaceAll('{item}', item),
    ...(sees === undefined ? {} : { sees: sees.replaceAll('{item}', item) }),
    ...(warning === undefined ? {} : { warning }),
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

/** `checkKnowledge` has made sure that it is there. */
function got<T>(things: ReadonlyMap<string, T>, id: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`"${id}" is not in the knowledge`);
  return thing;
}
