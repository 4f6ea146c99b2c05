/** Checks what requests and answers have in common. */
import type { Contact, Remedy, Source } from '../knowledge/shipped.ts';
import type { Box } from '../place.ts';
import { hasFields, isListOf, isNumber, isText, maybe, oneOf } from '../shapes.ts';

/** Whether it is a rectangle, or not there. */
export function isBoxOrNone(value: unknown): value is Box | undefined {
  return (
    value === undefined ||
    hasFields<Box>(value, { left: isNumber, top: isNumber, width: isNumber, height: isNumber })
  );
}

/** Whether it is what the card says about a prompt. */
export function isRemedy(value: unknown): value is Remedy {
  return hasFields<Remedy>(value, {
    prompt: isText,
    advice: isText,
    kind: oneOf('error', 'notice', 'refusal', 'success'),
    question: isText,
    questionId: isText,
    own: maybe(isText),
    path: maybe((path) => hasFields<Remedy['path'] & object>(path, { id: isText, name: isText })),
    status: oneOf('official', 'older', 'none'),
    mark: maybe(isText),
    summary: isText,
    steps: areTexts,
    warnings: areTexts,
    editorNotes: areTexts,
    contacts: (all) => isListOf(all, isContact),
    request: maybe(isText),
    sources: areSources,
    published: areSources,
  });
}

// ---------------------------------------------------------------------------------------------

function areTexts(value: unknown): boolean {
  return isListOf(value, isText);
}

function isContact(value: unknown): boolean {
  return hasFields<Contact>(value, {
    name: isText,
    how: isText,
    provincial: oneOf(undefined, true),
  });
}

function areSources(value: unknown): boolean {
  return isListOf(value, (one) =>
    hasFields<Source>(one, {
      title: isText,
      publisher: isText,
      date: isText,
      number: maybe(isNumber),
    }),
  );
}
