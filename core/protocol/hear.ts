/** Hearing requests, and answering them. */
import type { AnswerTo, Request, RequestOf } from './exchanges.ts';

/** What is done for each request, and its answer; nothing where it has none. */
export type Handlers<Some extends Request, From = void> = {
  readonly [Type in Some['type']]: (
    request: RequestOf<Type>,
    from: From,
  ) => AnswerTo<Type> extends undefined ? void : AnswerTo<Type> | Promise<AnswerTo<Type>>;
};

/**
 * @param read checks what arrives
 * @param handlers what is done for each request
 * @returns takes what arrives, who sent it, and what takes the answer; returns true when the answer
 *   comes later, as browsers want to know
 */
export function createHear<Some extends Request, From = void>(
  read: (value: unknown) => Some | undefined,
  handlers: Handlers<Some, From>,
): (value: unknown, from: From, answer: (given: unknown) => void) => boolean {
  return (value, from, answer) => {
    const request = read(value);
    if (!request) return false;
    // Its type says which handler takes it, which the compiler cannot follow.
    const handle: (request: never, from: From) => unknown = handlers[request.type as Some['type']];
    const given = handle(request as never, from);
    if (given instanceof Promise) {
      given.then(answer, () => answer(undefined));
      return true;
    }
    if (given !== undefined) answer(given);
    return false;
  };
}
