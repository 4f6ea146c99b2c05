/** The steps of a registration in their order. Whoever follows a path follows it by these functions. */
import { got } from './look-up.ts';
import type { Knowledge, PathPart, Thing } from './schema.ts';

/** A step at its place on a path. */
export interface PlacedStep {
  /** Unique within the path; that of a stage's step begins with the id of the stage. */
  readonly id: string;
  readonly step: Thing<'steps'>;
  /** The registration that the path consists of, where it consists of several. */
  readonly stage?: Thing<'registrations'>;
  /** What the portal calls the item that the step is about, where there is one. */
  readonly item: string | undefined;
}

/**
 * @param knowledge checked knowledge
 * @param registration whose path it is
 * @returns the steps that the person does, those of its stages first
 */
export function walkPath(knowledge: Knowledge, registration: Thing<'registrations'>): PlacedStep[] {
  return walkWithWaits(knowledge, registration).filter(({ step }) => !step.waiting);
}

/**
 * @param knowledge checked knowledge
 * @param registration whose path it is
 * @returns its steps with what is waited for at its end, those of its stages first
 */
export function walkWithWaits(
  knowledge: Knowledge,
  registration: Thing<'registrations'>,
): PlacedStep[] {
  const { steps, waits = [], stages = [], item } = registration;
  const ofStages = stages.flatMap((stageId) => {
    const stage = got(knowledge.registrations, stageId);
    return walkWithWaits(knowledge, stage).map((placed) => ({
      ...placed,
      id: `${stageId}/${placed.id}`,
      stage,
    }));
  });
  const own = [...steps, ...waits].map((id) => ({ id, step: got(knowledge.steps, id), item }));
  return [...ofStages, ...own];
}

/**
 * @param knowledge checked knowledge
 * @param part of a path
 * @returns the steps of the part
 */
export function walkPart(knowledge: Knowledge, { path, from, to }: PathPart): PlacedStep[] {
  const placed = walkPath(knowledge, got(knowledge.registrations, path));
  const placeOf = (id: string) => placed.findIndex((one) => one.id === id);
  const first = from === undefined ? 0 : placeOf(from);
  const last = to === undefined ? placed.length - 1 : placeOf(to);
  return placed.slice(first, last + 1);
}
