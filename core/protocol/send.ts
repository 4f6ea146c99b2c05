/** Sending a request, in the one way that all parts of the extension do. */
import type { AnswerTo, Request, RequestType } from './exchanges.ts';

/** What of the browser carries requests. */
export interface Carrier {
  /** Missing once the extension was updated or removed while the page is open. */
  readonly id?: string | undefined;
  sendMessage(request: Request): Promise<unknown>;
}

/** The checks of those answers that the sender wants. */
type Checks = {
  readonly [Type in RequestType]?: (answer: unknown) => answer is AnswerTo<Type>;
};

/** The answer to a request of the type, where the sender has its check. */
type Checked<Wanted, Type extends RequestType> = Type extends keyof Wanted
  ? AnswerTo<Type> | undefined
  : undefined;

/**
 * @param carrier gives what carries requests, at the moment of each: asking for the browser's
 *   interface costs a page time, so only who has something to say does
 * @param checks the checks of the answers that are wanted
 * @param onGone is told when there is no extension any more to hear a request
 * @returns sends a request before it returns, and resolves to its answer: undefined where nobody
 *   hears it or the answer is of a wrong form. It never rejects.
 */
export function createSend<Wanted extends Checks>(
  carrier: () => Carrier | undefined,
  checks: Wanted,
  onGone?: () => void,
): <Type extends RequestType>(
  request: Extract<Request, { readonly type: Type }>,
) => Promise<Checked<Wanted, Type>> {
  const send = async (request: Request): Promise<unknown> => {
    const there = carrier();
    if (!there?.id) {
      onGone?.();
      return undefined;
    }
    try {
      const answer = await there.sendMessage(request);
      return checks[request.type]?.(answer) ? answer : undefined;
    } catch {
      return undefined;
    }
  };
  return send as ReturnType<typeof createSend<Wanted>>;
}
