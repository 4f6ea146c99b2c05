/** The systems that a path passes, one after the other. */
import type { PathStep } from '../knowledge/shipped.ts';

/** A stretch of a path that lies in one system. */
export interface Station {
  /** The system's name. */
  readonly name: string;
  /** Id of the first step there. */
  readonly first: string;
  /** Whether every step there is done. */
  readonly isDone: boolean;
  /** Whether the step is there that the person is to do now. */
  readonly isHere: boolean;
}

/**
 * @param steps of the path, in their order
 * @param done ids of the steps that are done
 * @param next id of the step that is to be done now, if there is one
 * @returns the systems in the order of the path; one that it comes back to stands there again
 */
export function stationsOf(
  steps: readonly PathStep[],
  done: ReadonlySet<string>,
  next: string | undefined,
): Station[] {
  const stations: Station[] = [];
  for (const { id, system } of steps) {
    const before = stations.at(-1);
    const isSame = before?.name === system;
    const station = isSame ? before : { name: system, first: id, isDone: true, isHere: false };
    if (isSame) stations.pop();
    stations.push({
      ...station,
      isDone: station.isDone && done.has(id),
      isHere: station.isHere || id === next,
    });
  }
  return stations;
}
