/**
 * What the parts of the extension say to each other. Only ids travel, never text of a page. Both
 * the one who passes a message on and the one who acts on it check what comes: it can be of an
 * older version.
 */

/** A frame saw a prompt. The background passes it on to whoever shows cards there. */
interface PromptSeen {
  readonly type: 'prompt-seen';
  /** Id of the prompt. */
  readonly prompt: string;
}

/** A frame says something that may be a prompt, and needs what can tell. */
interface ReaderNeeded {
  readonly type: 'reader-needed';
}

export type Message = PromptSeen | ReaderNeeded;

/** The form of every id of the knowledge; a longer one is none of ours. */
const ID = /^[a-z0-9-]{1,80}$/;

/** @returns the message, or undefined when `value` is none */
export function readMessage(value: unknown): Message | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, prompt } = value as { readonly type?: unknown; readonly prompt?: unknown };
  if (type === 'reader-needed') return { type };
  if (type === 'prompt-seen' && typeof prompt === 'string' && ID.test(prompt)) {
    return { type, prompt };
  }
  return undefined;
}
