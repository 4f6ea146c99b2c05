/** What the scripts in a page get of the advice: ids, and words of our own knowledge. */
import {
  type Fields,
  hasFields,
  isIdOrNone,
  isListOf,
  isStepId,
  isText,
  maybe,
} from '../shapes.ts';
import type { Advice } from './advice.ts';

/** An act that is done on the open page, if it has the control: a step of a path, or the answer to a prompt. */
export type ActHere =
  | { readonly path: string; readonly step: string }
  | { readonly prompt: string; readonly labels: readonly string[] };

/** The advice for a page. */
export interface PageAdvice {
  /** Id of the registration whose path is walked; missing while none is chosen. */
  readonly path?: string;
  /** What is done on this page now, or by its menu; missing where nothing is. */
  readonly act?: ActHere;
  /** Id of the registration that the page should be about, where it is about another. */
  readonly right?: string;
  /** Labels that must not be marked. */
  readonly forbidden: readonly string[];
}

/**
 * @param advice for the tab
 * @param page id of the page that it shows
 */
export function pageAdvice(
  { path, now, otherItem, forbidden }: Advice,
  page: string | undefined,
): PageAdvice {
  return {
    ...(path && { path: path.id }),
    ...((now?.where === 'here' || now?.where === 'menu') && {
      act: 'path' in now.of ? now.of : { ...now.of, labels: now.control?.labels ?? [] },
    }),
    ...(otherItem && { right: otherItem.right.id }),
    forbidden: forbidden.flatMap(({ page: on, labels }) => (on === page ? labels : [])),
  };
}

/** Whether a value is the advice for a page. */
export function isPageAdvice(value: unknown): value is PageAdvice {
  return hasFields<PageAdvice>(value, {
    path: isIdOrNone,
    act: maybe(isActHere),
    right: isIdOrNone,
    forbidden: (all) => isListOf(all, isText),
  });
}

// ---------------------------------------------------------------------------------------------

const STEP: Fields<Extract<ActHere, { path: string }>> = { path: isText, step: isStepId };
const ANSWER: Fields<Extract<ActHere, { prompt: string }>> = {
  prompt: isText,
  labels: (all) => isListOf(all, isText),
};

function isActHere(value: unknown): boolean {
  return hasFields(value, STEP) || hasFields(value, ANSWER);
}
