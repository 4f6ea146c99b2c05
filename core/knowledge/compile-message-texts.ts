/** Makes what ships to write messages from: of the answers and the decision only what messages say. */
import { compileDecision, compileQuestionBook } from './compile.ts';
import { got } from './look-up.ts';
import type { Knowledge } from './schema.ts';
import type { Cited, DecisionResult, QuestionEntry } from './shipped.ts';

/** What there is to do about something that is due. */
export type DueResult = Pick<DecisionResult, 'text' | 'needs' | 'warnings'> & Cited;

/** An answer, as far as messages say it. */
export type MessageAnswer = Pick<QuestionEntry, 'summary' | 'warnings' | 'status' | 'sources'>;

/** What messages say of the knowledge. */
export interface MessageTexts {
  /** By id of the result of the decision. */
  readonly results: Readonly<Record<string, DueResult>>;
  /** By id of the question. */
  readonly answers: Readonly<Record<string, MessageAnswer>>;
  /** By id of the registration: id of the question how it is done. */
  readonly procedures: Readonly<Record<string, string>>;
  /** By id of the prompt: what the portal says. */
  readonly prompts: Readonly<Record<string, string>>;
  /** Whom to ask: what the authority is called. */
  readonly authority: string;
}

/** What can be due, and what follows from the age. */
const RESULTS = [
  'renewal',
  'renewal-late',
  'expired',
  'some-expired',
  'e-certificate',
  'over-65-cancel',
];
/** What a message about a refusal says. */
const ANSWERS = ['registered-elsewhere'];

/**
 * @param knowledge checked knowledge
 * @returns what messages say; throws where a result or answer that they need is not there
 */
export function compileMessageTexts(knowledge: Knowledge): MessageTexts {
  const { decision, cited } = compileDecision(knowledge);
  const { questions, prompts } = compileQuestionBook(knowledge);
  const registrations = [...knowledge.registrations.values()];
  const procedures = registrations.map(({ id, question }) => [id, question] as const);
  const ids = [
    ...ANSWERS,
    ...procedures.map(([, question]) => question),
    ...registrations.flatMap(({ refused }) => refused ?? []),
  ];
  const results = new Map(decision.results.map((result) => [result.id, result]));
  const contacts = Object.values(questions).flatMap((question) => question.contacts);
  const authority = contacts.find(({ provincial }) => provincial);
  if (!authority) throw new Error('nobody is to be asked');
  return {
    results: Object.fromEntries(
      RESULTS.map((id) => {
        const { text, needs, warnings } = got(results, id);
        return [id, { text, needs, warnings, ...(cited[id] as Cited) }];
      }),
    ),
    answers: Object.fromEntries(
      ids.map((id) => [id, answerOf(got(new Map(Object.entries(questions)), id))]),
    ),
    procedures: Object.fromEntries(procedures),
    prompts: Object.fromEntries(Object.entries(prompts).map(([id, { wording }]) => [id, wording])),
    authority: authority.name,
  };
}

// ---------------------------------------------------------------------------------------------

function answerOf(question: QuestionEntry): MessageAnswer {
  const { summary, warnings, status, sources } = question;
  return { summary, warnings, status, sources };
}
