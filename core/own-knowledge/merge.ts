/** Puts an organisation's own prompts beside the official ones. */
import type { Remedy } from '../knowledge/compile.ts';
import type { PhraseTable } from '../recognition/match.ts';
import { expandPhrase } from '../recognition/phrase.ts';
import type { OwnKnowledge } from './check.ts';

/** What is known of prompts; by `organisation` the card says whose answer it is. */
interface PromptKnowledge {
  readonly phrases: PhraseTable;
  readonly remedies: Readonly<Record<string, Remedy & { readonly organisation?: string }>>;
}

/** No official id begins like this. */
const OWN = 'own-';

/**
 * @param official what ships
 * @param own checked by `checkOwnKnowledge`
 * @returns both; without the hint, which knows the official phrases only
 */
export function mergeOwnKnowledge(official: PromptKnowledge, own: OwnKnowledge): PromptKnowledge {
  const first = official.phrases.prompts.length;
  const contacts = new Map(own.contacts.map((contact) => [contact.id, contact]));
  const questions = new Map(own.questions.map((question) => [question.id, question]));
  const prompts = own.prompts.map(({ id }) => OWN + id);
  const texts = own.prompts.flatMap(({ phrases }, i) =>
    phrases.flatMap(expandPhrase).map((text) => [text, first + i] as const),
  );
  const remedies = own.prompts.map((prompt) => {
    const question = questions.get(prompt.question);
    const { summary = '', steps = [], warnings = [] } = question?.answer ?? {};
    const remedy = {
      prompt: OWN + prompt.id,
      kind: 'notice',
      question: question?.title ?? prompt.wording,
      status: 'none',
      summary,
      steps,
      warnings,
      editorNotes: [],
      contacts: (question?.answer.contacts ?? []).flatMap((id) => {
        const contact = contacts.get(id);
        return contact ? [{ name: contact.name, how: contact.how }] : [];
      }),
      sources: [],
      published: [],
      organisation: own.organisation,
    } as const;
    return [remedy.prompt, remedy] as const;
  });
  return {
    phrases: {
      prompts: [...official.phrases.prompts, ...prompts],
      texts: [...official.phrases.texts, ...texts],
    },
    remedies: { ...Object.fromEntries(remedies), ...official.remedies },
  };
}
