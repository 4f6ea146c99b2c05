/** Checks what the guide tells the background. */
import { isDay } from '../guidance/days.ts';
import type { WishEvent } from '../guidance/journey-state.ts';
import { type Fields, hasFields, isFlag, isId, isIdOrNone, isStepId } from '../shapes.ts';
import type { RequestOf, RequestOfGuide } from './exchanges.ts';

const EVENTS: {
  readonly [Type in WishEvent['type']]: Fields<Omit<Extract<WishEvent, { type: Type }>, 'type'>>;
} = {
  chose: { path: isIdOrNone },
  ticked: { path: isId, step: isStepId, done: isFlag },
  answered: { prompt: isId },
  refused: { path: isId, step: isStepId },
  waited: { path: isId, step: isStepId, since: isDay },
  cleared: { path: isId },
  restored: {},
};

const OF_GUIDE: {
  readonly [Type in RequestOfGuide['type']]: Fields<Omit<RequestOf<Type>, 'type'>>;
} = {
  'journey-said': { event: isWish },
  'person-switched': { person: isIdOrNone },
  'person-event': { person: isId, event: isWish },
};

/** @returns the request of the guide, or undefined when `value` is none */
export function readRequestOfGuide(value: unknown): RequestOfGuide | undefined {
  return isOneOf<RequestOfGuide>(value, OF_GUIDE) ? value : undefined;
}

// ---------------------------------------------------------------------------------------------

function isWish(value: unknown): value is WishEvent {
  return isOneOf<WishEvent>(value, EVENTS);
}

/** Whether it is of one of the types, with its fields. */
function isOneOf<Some extends { readonly type: string }>(
  value: unknown,
  table: { readonly [Type in Some['type']]: unknown },
): value is Some {
  const { type } = (value ?? {}) as { readonly type?: unknown };
  return (
    typeof type === 'string' &&
    Object.hasOwn(table, type) &&
    hasFields(value, table[type as Some['type']] as Fields<Some>)
  );
}
