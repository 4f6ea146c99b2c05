/** Checks what the guide tells the background. */
import type { WishEvent } from '../guidance/journey-state.ts';
import { type Fields, hasFields, isFlag, isId, isIdOrNone, isStepId } from '../shapes.ts';
import type { RequestOfGuide } from './exchanges.ts';

const EVENTS: {
  readonly [Type in WishEvent['type']]: Fields<Omit<Extract<WishEvent, { type: Type }>, 'type'>>;
} = {
  chose: { path: isIdOrNone },
  ticked: { path: isId, step: isStepId, done: isFlag },
  answered: { prompt: isId },
  refused: { path: isId, step: isStepId },
  cleared: { path: isId },
  restored: {},
};

/** @returns the request of the guide, or undefined when `value` is none */
export function readRequestOfGuide(value: unknown): RequestOfGuide | undefined {
  const said = value as Partial<RequestOfGuide> | null | undefined;
  return said?.type === 'journey-said' && isWish(said.event)
    ? (value as RequestOfGuide)
    : undefined;
}

// ---------------------------------------------------------------------------------------------

function isWish(value: unknown): value is WishEvent {
  const { type } = (value ?? {}) as { readonly type?: unknown };
  return (
    typeof type === 'string' &&
    Object.hasOwn(EVENTS, type) &&
    hasFields(value, EVENTS[type as WishEvent['type']] as Fields<WishEvent>)
  );
}
