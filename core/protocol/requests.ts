/** Checks the requests that arrive: they can be of an older version, or come from a broken page. */

import { isHintLevel } from '../hint-levels.ts';
import {
  type Fields,
  hasFields,
  isFlag,
  isId,
  isIdOrNone,
  isListOf,
  isStepIdOrNone,
  isText,
} from '../shapes.ts';
import { isBoxOrNone, isRemedy, PROMPT_ACT } from './contents.ts';
import type { Request, RequestOf, RequestToBackground, RequestToPage } from './exchanges.ts';

/** What the requests of some kind have to say, by their types. */
type Table<Some extends Request> = {
  readonly [Type in Some['type']]: Fields<Omit<RequestOf<Type>, 'type'>>;
};

/** An answer, a path, or the report of a remedy. */
const GUIDE_PAGE = /^(?:question|registration|report\/prompt)\/[a-z0-9-]{1,80}$/;

const isGuidePage = (value: unknown) => isText(value) && GUIDE_PAGE.test(value);

/** So long is a name at most, with what stands in brackets behind it. UTF-16 units. */
const LONGEST_NAME = 40;

/** What may be the name stands before the greeting, or behind it. */
const MOST_NAMES = 2;

const isName = (value: unknown) => isText(value) && value.length <= LONGEST_NAME;
const areNames = (value: unknown) => isListOf(value, isName) && value.length <= MOST_NAMES;

const TO_BACKGROUND: Table<RequestToBackground> = {
  'prompt-seen': { prompt: isId },
  'input-seen': {},
  'reader-needed': {},
  'way-needed': {},
  'page-started': {},
  'card-book-wanted': {},
  'page-seen': { page: isIdOrNone, registration: isIdOrNone, step: isStepIdOrNone },
  'act-clicked': { path: isIdOrNone, step: isStepIdOrNone, prompt: isIdOrNone },
  'guide-wanted': { page: isGuidePage },
  'own-prefilter-wanted': {},
  'own-reader-needed': {},
  'own-phrases-wanted': {},
  'own-prompt-seen': { prompt: isId, words: isBoxOrNone },
  'greeting-wanted': {},
  'name-greeted': { names: areNames, isAccount: isFlag },
  'other-login-wanted': {},
  'people-wanted': {},
};

const TO_PAGE: Table<RequestToPage> = {
  'prompt-passed-on': { prompt: isId },
  'hints-set': { level: isHintLevel },
  'card-wanted': {},
  'act-set': PROMPT_ACT,
  'own-remedy': { remedy: isRemedy, words: isBoxOrNone },
  'own-changed': {},
};

/** @returns the request of a script in a page, or undefined when `value` is none */
export function readRequestToBackground(value: unknown): RequestToBackground | undefined {
  return read(TO_BACKGROUND, value);
}

/** @returns the request of the background, or undefined when `value` is none */
export function readRequestToPage(value: unknown): RequestToPage | undefined {
  return read(TO_PAGE, value);
}

// ---------------------------------------------------------------------------------------------

function read<Some extends Request>(table: Table<Some>, value: unknown): Some | undefined {
  const { type } = (value ?? {}) as { readonly type?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(table, type)) return undefined;
  return hasFields<Some>(value, table[type as Some['type']] as Fields<Some>) ? value : undefined;
}
