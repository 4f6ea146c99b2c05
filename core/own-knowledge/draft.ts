/**
 * An organisation's own knowledge as a form has it, while it is written: a case for each question, with
 * the prompts that it answers; several texts of one kind as the lines of one field.
 */
import { checkOwnKnowledge, MISSING_TEXT, type OwnKnowledge } from './check.ts';

export interface OwnDraft {
  readonly organisation: string;
  readonly contacts: readonly ContactDraft[];
  readonly cases: readonly CaseDraft[];
}

export type ContactDraft = OwnKnowledge['contacts'][number];

/** What the portal says, what is done then, and whom to ask. */
export interface CaseDraft {
  readonly id: string;
  /** Empty for one that is made of what the portal says. */
  readonly title: string;
  readonly prompts: readonly PromptDraft[];
  readonly summary: string;
  /** Lines. */
  readonly steps: string;
  /** Lines. */
  readonly warnings: string;
  /** Ids. */
  readonly contacts: readonly string[];
}

export interface PromptDraft {
  readonly id: string;
  readonly wording: string;
  /** Whether the wording itself is looked for, besides the other phrases. */
  readonly isPhrase: boolean;
  /** Lines, in the syntax of `phrase.ts`. */
  readonly phrases: string;
}

/** What is wrong with a field of the form. */
export interface DraftFault {
  /**
   * Such as `organisation`, `contacts.0.name`, `cases.0.summary`, `cases.0.prompts.1.phrases`; empty
   * for the whole.
   */
  readonly field: string;
  readonly reason: string;
  /** It is only that nothing has been written yet. */
  readonly isEmpty: boolean;
}

/** @returns what the form shows; of a text of several lines one line */
export function draftOf(own: OwnKnowledge | null): OwnDraft {
  const { organisation = '', contacts = [], questions = [], prompts = [] } = own ?? {};
  return {
    organisation,
    contacts,
    cases: questions.map(({ id, title, answer }) => {
      const own = prompts.filter(({ question }) => question === id).map(promptDraft);
      return {
        id,
        title: title === titleOf(own) ? '' : title,
        prompts: own,
        summary: answer.summary,
        steps: toLines(answer.steps),
        warnings: toLines(answer.warnings),
        contacts: answer.contacts,
      };
    }),
  };
}

/** @returns a case in which nothing is written, with ids that the draft does not have */
export function newCase(draft: OwnDraft): CaseDraft {
  const prompts = draft.cases.flatMap((one) => one.prompts);
  return {
    id: freeId('case', draft.cases),
    title: '',
    prompts: [newPrompt(prompts)],
    summary: '',
    steps: '',
    warnings: '',
    contacts: [],
  };
}

/** @param prompts all of the draft */
export function newPrompt(prompts: readonly PromptDraft[]): PromptDraft {
  return { id: freeId('prompt', prompts), wording: '', isPhrase: true, phrases: '' };
}

export function newContact({ contacts }: OwnDraft): ContactDraft {
  return { id: freeId('contact', contacts), name: '', how: '' };
}

/** @returns what a case is called where nobody has named it; empty while the portal says nothing */
export function titleOf(prompts: readonly PromptDraft[]): string {
  const wording = prompts.map(wordingOf).find(Boolean);
  return wording ? `提示“${wording}”怎么办？` : '';
}

/** @returns what is made of the form, not checked */
export function knowledgeOf(draft: OwnDraft): OwnKnowledge {
  return {
    organisation: draft.organisation.trim(),
    contacts: draft.contacts.map(({ id, name, how }) => ({
      id,
      name: name.trim(),
      how: how.trim(),
    })),
    questions: draft.cases.map(({ id, title, prompts, summary, steps, warnings, contacts }) => ({
      id,
      title: title.trim() || titleOf(prompts) || summary.trim(),
      answer: {
        summary: summary.trim(),
        steps: fromLines(steps),
        warnings: fromLines(warnings),
        contacts: contacts.filter((of) => draft.contacts.some((contact) => contact.id === of)),
      },
    })),
    prompts: written(draft).map(({ prompt, of }) => ({
      id: prompt.id,
      wording: wordingOf(prompt),
      question: of.id,
      phrases: phrasesOf(prompt),
    })),
  };
}

/**
 * @param officialTexts as for `checkOwnKnowledge`
 * @returns what is wrong with the fields of the form; none when it can be kept
 */
export function draftFaults(draft: OwnDraft, officialTexts: readonly string[]): DraftFault[] {
  const own = knowledgeOf(draft);
  const faultsOf = (value: unknown) => {
    const result = checkOwnKnowledge(value, officialTexts);
    return 'faults' in result ? result.faults : [];
  };
  const empty = faultsOf(own).filter(({ reason }) => reason === MISSING_TEXT);
  const prompts = written(draft);
  return [...empty, ...faultsOf(filledIn(own))].flatMap(({ where, reason }) => {
    const isEmpty = reason === MISSING_TEXT;
    // A case without a title lacks what its title would be made of.
    if (isEmpty && /^questions\.\d+\.title$/.test(where)) return [];
    return [{ ...fieldOf(where, prompts, reason), isEmpty }];
  });
}

/** @returns what is looked for: the wording, if it is, then the other lines */
export function phrasesOf(prompt: PromptDraft): string[] {
  const { wording, isPhrase, phrases } = prompt;
  const first = isPhrase && wording.trim() ? [plainPhrase(wording)] : [];
  return [...new Set([...first, ...fromLines(phrases)])];
}

// ---------------------------------------------------------------------------------------------

/** So that what is written is checked in full while something is still empty. */
function filledIn(own: OwnKnowledge): unknown {
  return JSON.parse(JSON.stringify(own, (_, value: unknown) => (value === '' ? '-' : value)));
}

/** A prompt about which something is written, and its place on the form. */
interface WrittenPrompt {
  readonly prompt: PromptDraft;
  readonly of: CaseDraft;
  readonly field: string;
}

function written({ cases }: OwnDraft): WrittenPrompt[] {
  return cases.flatMap((of, i) =>
    of.prompts.flatMap((prompt, j) =>
      wordingOf(prompt) ? [{ prompt, of, field: `cases.${i}.prompts.${j}` }] : [],
    ),
  );
}

function wordingOf({ wording, phrases }: PromptDraft): string {
  return wording.trim() || (fromLines(phrases)[0] ?? '');
}

function promptDraft({ id, wording, phrases }: OwnKnowledge['prompts'][number]): PromptDraft {
  const isPhrase = phrases[0] === plainPhrase(wording);
  return { id, wording, isPhrase, phrases: toLines(isPhrase ? phrases.slice(1) : phrases) };
}

/** What the portal says has brackets of its own, which mean nothing. */
function plainPhrase(wording: string): string {
  return wording
    .trim()
    .replace(/[[\]{}]/g, ' ')
    .trim();
}

function fieldOf(
  where: string,
  prompts: readonly WrittenPrompt[],
  reason: string,
): { readonly field: string; readonly reason: string } {
  const [folder, at, ...rest] = where.split('.');
  if (at === undefined && folder !== 'organisation') return { field: '', reason };
  if (folder === 'questions') {
    return { field: `cases.${at}.${rest.filter((part) => part !== 'answer')[0]}`, reason };
  }
  const written = folder === 'prompts' ? prompts[Number(at)] : undefined;
  if (!written) return { field: where, reason };
  const [part, index] = rest;
  if (part !== 'phrases' || index === undefined) {
    return { field: `${written.field}.${part}`, reason };
  }
  const phrase = phrasesOf(written.prompt)[Number(index)] ?? '';
  const isWording = written.prompt.isPhrase && Number(index) === 0 && written.prompt.wording.trim();
  return isWording
    ? { field: `${written.field}.wording`, reason }
    : { field: `${written.field}.phrases`, reason: `“${phrase}”：${reason}` };
}

function freeId(kind: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  for (let number = 1; ; number++) {
    if (!ids.has(`${kind}-${number}`)) return `${kind}-${number}`;
  }
}

function toLines(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
}

function fromLines(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
