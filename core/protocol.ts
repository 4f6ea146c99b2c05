/**
 * What the parts of the extension say to each other. Only ids travel, never text of a page. Both
 * the one who passes a message on and the one who acts on it check what comes: it can be of an
 * older version.
 */

/** A prompt was seen. The background counts it, and passes a frame's on to who shows cards there. */
interface PromptSeen {
  readonly type: 'prompt-seen';
  /** Id of the prompt. */
  readonly prompt: string;
}

/**
 * The person has done something since the last prompt was seen, or has gone to another page without
 * the page's doing.
 */
interface PromptAnswered {
  readonly type: 'prompt-answered';
}

/** A frame says something that may be a prompt, and needs what can tell. */
interface ReaderNeeded {
  readonly type: 'reader-needed';
}

/** A frame has the landmark of a page, and needs what knows the way. */
interface WayNeeded {
  readonly type: 'way-needed';
}

/**
 * The top page of a tab is a new one. The background answers true when hints are off; otherwise with
 * the id of the prompt of the page before that the person has not answered to, if there is one.
 */
interface PageStarted {
  readonly type: 'page-started';
}

/** A card may be shown. The background answers with what cards say. */
interface CardBookWanted {
  readonly type: 'card-book-wanted';
}

/** A document is a page of the portal, or none that is known. */
interface PageSeen {
  readonly type: 'page-seen';
  /** Id of the page. */
  readonly page?: string;
  /** Id of the registration that the page is about. */
  readonly registration?: string;
}

/** The person wants to read more than the card says. */
export interface GuideWanted {
  readonly type: 'guide-wanted';
  /** Id of the question to show. */
  readonly question?: string;
  /** Id of the registration whose path is to be shown. */
  readonly registration?: string;
  /** Id of the prompt whose remedy is to be reported as wrong. */
  readonly prompt?: string;
}

/** How prompts are answered from now on. From the background to the top page of each tab. */
interface HintsSet {
  readonly type: 'hints-set';
  /** As in `HINT_LEVELS`. */
  readonly level: string;
}

/** The person wants the focus in the card. From the background to the tab that is in front. */
interface CardWanted {
  readonly type: 'card-wanted';
}

export type Message =
  | PromptSeen
  | PromptAnswered
  | ReaderNeeded
  | WayNeeded
  | PageStarted
  | CardBookWanted
  | PageSeen
  | GuideWanted
  | HintsSet
  | CardWanted;

/** @returns the message, or undefined when `value` is none */
export function readMessage(value: unknown): Message | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, ...ids } = value as Readonly<Record<string, unknown>>;
  const prompt = idOf(ids['prompt']);
  const page = idOf(ids['page']);
  const level = idOf(ids['level']);
  const question = idOf(ids['question']);
  const registration = idOf(ids['registration']);
  switch (type) {
    case 'prompt-answered':
    case 'reader-needed':
    case 'way-needed':
    case 'page-started':
    case 'card-book-wanted':
    case 'card-wanted':
      return { type };
    case 'hints-set':
      return level === undefined ? undefined : { type, level };
    case 'prompt-seen':
      return prompt === undefined ? undefined : { type, prompt };
    case 'page-seen':
      return { type, ...(page && { page }), ...(registration && { registration }) };
    case 'guide-wanted':
      return {
        type,
        ...(question && { question }),
        ...(registration && { registration }),
        ...(prompt && { prompt }),
      };
    default:
      return undefined;
  }
}

// ---------------------------------------------------------------------------------------------

/** The form of every id of the knowledge; a longer one is none of ours. */
const ID = /^[a-z0-9-]{1,80}$/;

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}
