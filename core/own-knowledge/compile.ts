/** Brings an organisation's own knowledge into the forms in which ours ships. */

import { linkToAnswer } from '../knowledge/links.ts';
import { markOf } from '../knowledge/mark.ts';
import type { Contact, QuestionBook, QuestionEntry, Remedy } from '../knowledge/shipped.ts';
import type { PhraseTable } from '../recognition/match.ts';
import { expandPhrase } from '../recognition/phrase.ts';
import { hanPairsOf, prefilterOfPair } from '../recognition/prefilter.ts';
import { EITHER_WAY, TRADITIONAL } from '../recognition/same-character.ts';
import type { OwnKnowledge } from './check.ts';

/** What is looked for on the page, and what the card says of each prompt. */
export interface OwnPrompts {
  readonly phrases: PhraseTable;
  readonly remedies: Readonly<Record<string, Remedy>>;
}

/** With it begins every id of an organisation's prompts and questions, and no official one. */
const OWN = 'own-';

/** @returns whether it is the id of an organisation's prompt or question */
export function isOwnId(id: string): boolean {
  return id.startsWith(OWN);
}

/**
 * They are kept apart from the official ones, so that whatever they say, those are found as ever.
 *
 * @param own checked by `checkOwnKnowledge`
 * @returns its prompts, whose answers say whose they are
 */
export function compileOwnPrompts(own: OwnKnowledge): OwnPrompts {
  const questions = new Map(compileQuestions(own).map((question) => [question.id, question]));
  const texts = own.prompts.flatMap(({ phrases }, i) =>
    phrases.flatMap(expandPhrase).map((text) => [text, i] as const),
  );
  const remedies = own.prompts.flatMap(({ id, question: asked }): Remedy[] => {
    const entry = questions.get(OWN + asked);
    if (!entry) return [];
    const { id: questionId, title, summary, steps, warnings, contacts, request } = entry;
    return [
      {
        prompt: OWN + id,
        advice: markOf([summary, ...steps, ...warnings]),
        // Its card stays until the person closes it.
        asksNothing: false,
        question: title,
        own: own.organisation,
        summary,
        steps,
        warnings,
        editorNotes: [],
        contacts,
        ...(request !== undefined && { request }),
        links: [linkToAnswer(questionId)],
        written: [],
      },
    ];
  });
  return {
    phrases: {
      prompts: own.prompts.map(({ id }) => OWN + id),
      texts,
      prefilter: [...new Set(texts.map(([text]) => prefilterOf(text)))].join('|'),
    },
    remedies: Object.fromEntries(remedies.map((remedy) => [remedy.prompt, remedy])),
  };
}

/**
 * @param book the official questions
 * @param own checked by `checkOwnKnowledge`
 * @returns both, each of the organisation's own marked as such; the official ones as they are
 */
export function withOwnKnowledge(book: QuestionBook, own: OwnKnowledge): QuestionBook {
  const { organisation } = own;
  const questions = compileQuestions(own);
  return {
    topics: book.topics,
    // The official ones come last, so that none is replaced.
    questions: { ...Object.fromEntries(questions.map((one) => [one.id, one])), ...book.questions },
    prompts: withOwnPrompts(book.prompts, own),
    own: {
      organisation,
      questions: questions.map(({ id }) => id),
      contacts: own.contacts.map(({ name, how }) => ({ name, how })),
    },
  };
}

/**
 * @param prompts the official prompts by id
 * @param own checked by `checkOwnKnowledge`
 * @returns both by id, each of the organisation's own marked as such; the official ones as they are
 */
export function withOwnPrompts(
  prompts: QuestionBook['prompts'],
  own: OwnKnowledge,
): QuestionBook['prompts'] {
  const summaries = new Map(own.questions.map(({ id, answer }) => [id, answer.summary]));
  const added = own.prompts.map(({ id, wording, question }) => {
    const summary = summaries.get(question) ?? '';
    return [OWN + id, { wording, question: OWN + question, summary, own: own.organisation }];
  });
  // The official ones come last, so that none is replaced.
  return { ...Object.fromEntries(added), ...prompts };
}

/** @returns its questions in their order, each with its answer */
export function compileQuestions(own: OwnKnowledge): QuestionEntry[] {
  const contacts = new Map(own.contacts.map((contact) => [contact.id, contact]));
  return own.questions.map(({ id, title, answer }) => ({
    id: OWN + id,
    title,
    own: own.organisation,
    status: 'none',
    ...answer,
    editorNotes: [],
    contacts: answer.contacts.flatMap((contact): Contact[] => {
      const { name, how } = contacts.get(contact) ?? {};
      return name && how ? [{ name, how }] : [];
    }),
    sources: [],
    published: [],
    related: [],
  }));
}

// ---------------------------------------------------------------------------------------------

/** The first pair will do: which one is rare is not known here. */
function prefilterOf(text: string): string {
  const [pair = ''] = hanPairsOf(text);
  return prefilterOfPair(pair, spellingsOf);
}

/** A character, and those of our table that are read as it. */
function spellingsOf(character: string): string {
  const pairs = (TRADITIONAL + EITHER_WAY).match(/../g) ?? [];
  return character + pairs.map(([from, to]) => (to === character ? from : '')).join('');
}
