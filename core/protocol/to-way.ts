/** Checks the one request that the scripts hear which know the way. */
import { isPageAdvice } from '../guidance/page-advice.ts';
import type { RequestToWay } from './exchanges.ts';

/** @returns the request, or undefined when `value` is another one, or none */
export function readRequestToWay(value: unknown): RequestToWay | undefined {
  const said = value as Partial<RequestToWay> | null | undefined;
  return said?.type === 'advice-set' && isPageAdvice(said.advice)
    ? (value as RequestToWay)
    : undefined;
}
