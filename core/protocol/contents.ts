/** Checks what requests and answers have in common. */
import { isCardAct } from '../guidance/card-act.ts';
import type { Contact, Remedy } from '../knowledge/shipped.ts';
import type { Box } from '../place.ts';
import {
  areTexts,
  type Fields,
  hasFields,
  isFlag,
  isListOf,
  isNumber,
  isText,
  maybe,
  oneOf,
} from '../shapes.ts';
import type { PromptAct } from './exchanges.ts';

/** Whether it is a rectangle, or not there. */
export function isBoxOrNone(value: unknown): value is Box | undefined {
  return (
    value === undefined ||
    hasFields<Box>(value, { left: isNumber, top: isNumber, width: isNumber, height: isNumber })
  );
}

/** What is to be done about a prompt. */
export const PROMPT_ACT: Fields<PromptAct> = { act: maybe(isCardAct) };

/** Whether it is what the card says about a prompt. */
export function isRemedy(value: unknown): value is Remedy {
  return hasFields<Remedy>(value, {
    prompt: isText,
    advice: isText,
    asksNothing: isFlag,
    question: isText,
    own: maybe(isText),
    mark: maybe(isText),
    summary: isText,
    steps: areTexts,
    warnings: areTexts,
    editorNotes: areTexts,
    contacts: (all) => isListOf(all, isContact),
    request: maybe(isText),
    links: (all) => isListOf(all, isLink),
    written: areTexts,
  });
}

// ---------------------------------------------------------------------------------------------

function isLink(value: unknown): boolean {
  return hasFields<Remedy['links'][number]>(value, { says: isText, page: isText });
}

function isContact(value: unknown): boolean {
  return hasFields<Contact>(value, {
    name: isText,
    how: isText,
    provincial: oneOf(undefined, true),
  });
}
