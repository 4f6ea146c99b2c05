/** Brings an organisation's own prompts into the form in which ours ship. */
import type { Remedy } from '../knowledge/compile.ts';
import { markOf } from '../knowledge/mark.ts';
import type { PhraseTable } from '../recognition/match.ts';
import { expandPhrase } from '../recognition/phrase.ts';
import { EITHER_WAY, TRADITIONAL } from '../recognition/same-character.ts';
import type { OwnKnowledge } from './check.ts';

/** What is looked for on the page, and what the card says of each prompt. */
export interface OwnPrompts {
  readonly phrases: PhraseTable;
  readonly remedies: Readonly<Record<string, Remedy>>;
}

/** No official id begins like this. */
const OWN = 'own-';

/**
 * They are kept apart from the official ones, so that whatever they say, those are found as ever.
 *
 * @param own checked by `checkOwnKnowledge`
 * @returns its prompts, whose answers say whose they are
 */
export function compileOwnKnowledge(own: OwnKnowledge): OwnPrompts {
  const contacts = new Map(own.contacts.map((contact) => [contact.id, contact]));
  const questions = new Map(own.questions.map((question) => [question.id, question]));
  const texts = own.prompts.flatMap(({ phrases }, i) =>
    phrases.flatMap(expandPhrase).map((text) => [text, i] as const),
  );
  const remedies = own.prompts.map(({ id, question: asked, wording }) => {
    const question = questions.get(asked);
    const { summary = '', steps = [], warnings = [] } = question?.answer ?? {};
    const remedy: Remedy = {
      prompt: OWN + id,
      advice: markOf([summary, ...steps, ...warnings]),
      // The kind whose card stays until the person closes it.
      kind: 'error',
      question: `本单位（${own.organisation}）：${question?.title ?? wording}`,
      status: 'none',
      summary,
      steps,
      warnings,
      editorNotes: [],
      contacts: (question?.answer.contacts ?? []).flatMap((contact) => {
        const { name, how } = contacts.get(contact) ?? {};
        return name && how ? [{ name, how }] : [];
      }),
      sources: [],
      published: [],
    };
    return [remedy.prompt, remedy] as const;
  });
  return {
    phrases: {
      prompts: remedies.map(([prompt]) => prompt),
      texts,
      hint: [...new Set(texts.map(([text]) => hintOf(text)))].join('|'),
    },
    remedies: Object.fromEntries(remedies),
  };
}

// ---------------------------------------------------------------------------------------------

/** As in `hint.ts`, but with the first pair: which one is rare is not known here. */
function hintOf(text: string): string {
  const [first = '', second = ''] = /[\u3400-\u9fff]{2}/.exec(text)?.[0] ?? '';
  return `[${spellingsOf(first)}][^\\u3400-\\u9fff]*[${spellingsOf(second)}]`;
}

/** A character, and those that are read as it. */
function spellingsOf(character: string): string {
  const pairs = (TRADITIONAL + EITHER_WAY).match(/../g) ?? [];
  return character + pairs.map(([from, to]) => (to === character ? from : '')).join('');
}
