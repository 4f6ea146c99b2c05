/** The state of a journey, the events that change it, and the moves that all of them are made of. */
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import {
  indexOfStep,
  own,
  PATH_END,
  type PathPosition,
  type PathProgress,
  positionAfter,
  walk,
} from './walk.ts';

/** How a person's registrations stand. Days are YYYY-MM-DD. */
export interface Journey {
  /** Id of the chosen registration; missing before the first choice. */
  readonly chosen?: string;
  /** By id of the registration. */
  readonly paths: Readonly<Record<string, PathProgress>>;
  /** A registration that has to be done before the chosen one can go on. */
  readonly detour?: Detour;
  /** What stands in the way without being a detour; the newest. */
  readonly remedy?: OpenRemedy;
  /** What was cleared last, as it was before. */
  readonly cleared?: Cleared;
}

/** A prompt that has not been dealt with. */
export interface OpenRemedy {
  /** Its id. */
  readonly prompt: string;
  /** The day it was raised. */
  readonly since: string;
  /** Id of the page it was raised on, once that is known. */
  readonly page?: string;
}

/** The path of another registration, walked for the sake of a prompt. */
export interface Detour extends OpenRemedy {
  readonly path: string;
  /** Id of the registration that it returns to; missing where none was chosen. */
  readonly back?: string;
  /** Its own: the same path may have been walked before. */
  readonly progress: PathProgress;
}

/** What one clearing took away. */
interface Cleared {
  readonly path: string;
  readonly progress?: PathProgress;
  readonly detour?: Detour;
  readonly remedy?: OpenRemedy;
}

/** What an act is about: a step of a path, or the answer to a prompt. */
export type ActOf = { readonly path: string; readonly step: string } | { readonly prompt: string };

/** What happens; `on` is the day, YYYY-MM-DD. */
export type JourneyEvent = { readonly on: string } & (
  | {
      /** The person has chosen a registration; without `path`, given up the choice. */
      readonly type: 'chose';
      readonly path?: string;
    }
  | {
      /** The person has ticked a step, or taken the tick away. Waiting ends by a tick, too. */
      readonly type: 'ticked';
      readonly path: string;
      readonly step: string;
      readonly done: boolean;
    }
  | {
      /** A known page is open. Said again after `chose` and `ticked`, which it may have come before. */
      readonly type: 'page';
      readonly page: string;
      /** Id of the registration that the page is about, where it names one. */
      readonly registration?: string;
      /**
       * Id of the step of the walked path whose control stands there, where several steps are done
       * on the page or begin there: as on the portal's home page once one is logged in.
       */
      readonly step?: string;
    }
  | {
      /** The last control of an act was clicked by the person: the `of` of the advice. */
      readonly type: 'clicked';
      readonly act: ActOf;
    }
  | {
      /** The page has raised a prompt. */
      readonly type: 'raised';
      readonly prompt: string;
      /** Id of the page that raised it, where it is known. */
      readonly page?: string;
    }
  | {
      /** The person says that a prompt is dealt with. */
      readonly type: 'answered';
      readonly prompt: string;
    }
  | {
      /** The person says that what is waited for was sent back, or refused. */
      readonly type: 'refused';
      readonly path: string;
      /** Id of the step that was waited for. */
      readonly step: string;
    }
  | {
      /** The person says since when they have waited for what they wait for, YYYY-MM-DD. */
      readonly type: 'waited';
      readonly path: string;
      /** Id of the step that is waited for. */
      readonly step: string;
      readonly since: string;
    }
  | {
      /** The person forgets how far they are on a path. */
      readonly type: 'cleared';
      readonly path: string;
    }
  | {
      /** The person takes the last clearing back. */
      readonly type: 'restored';
    }
);

/** Such an event, but for its day. */
type Undated<Event> = Event extends JourneyEvent ? Omit<Event, 'on'> : never;

/** What happens, before its day is known. */
export type Happening = Undated<JourneyEvent>;

/** What the person says of the journey by themselves. */
export type WishEvent = Undated<
  | EventOf<'chose'>
  | EventOf<'ticked'>
  | EventOf<'answered'>
  | EventOf<'refused'>
  | EventOf<'waited'>
  | EventOf<'cleared'>
  | EventOf<'restored'>
>;

/** An event of that type. */
export type EventOf<Type extends JourneyEvent['type']> = Extract<JourneyEvent, { type: Type }>;

/** What is known of a path that was never walked. */
export const NO_PROGRESS: PathProgress = { marks: {} };

/** @returns id of the path that is walked now: the detour's, else the chosen one */
export function walkedPath({ detour, chosen }: Journey): string | undefined {
  return detour?.path ?? chosen;
}

/** @returns how far the person is on a path; that of the detour while it is walked */
export function progressOn({ detour, paths }: Journey, path: string): PathProgress {
  return detour?.path === path ? detour.progress : (own(paths, path) ?? NO_PROGRESS);
}

/** @returns the prompt that stands in the way; on `today` what was of another day only does not */
export function openRemedy(
  { remedy, detour }: Journey,
  book: JourneyBook,
  today?: string,
): OpenRemedy | undefined {
  return remedy && !isOver(remedy, book, today) ? remedy : detour;
}

/** @returns where the person stands on a path */
export function positionOn(journey: Journey, path: string, book: JourneyBook): PathPosition {
  return positionAfter(walk(book, path), progressOn(journey, path));
}

/** The journey at a step of the walked path, or `more` steps on; never further back than it was. */
export function past(
  journey: Journey,
  place: { readonly path: string; readonly step: string } | undefined,
  more: number,
  on: string,
  book: JourneyBook,
): Journey {
  if (!place || place.path !== walkedPath(journey)) return journey;
  const position = positionOn(journey, place.path, book);
  const { steps, at } = position;
  const i = indexOfStep(steps, place.step);
  // Neither waiting nor another stage is passed by anything that a page can do.
  if (steps[i]?.step.waiting || steps[i]?.of !== steps[at]?.of || i + more <= at) return journey;
  const { marks, ...rest } = progressOn(journey, place.path);
  const kept = Object.entries(marks).filter(([id, done]) => done || id !== place.step);
  const progress = { ...rest, marks: Object.fromEntries(kept) };
  return put(journey, place.path, reach(position, progress, i + more, on));
}

/** The progress with that step reached, or where ticks have led beyond it; never before `at`. */
export function reach(
  { steps }: PathPosition,
  progress: PathProgress,
  to: number,
  on: string,
): PathProgress {
  const { at: from } = positionAfter(steps, progress);
  const step = steps[Math.max(from, to)]?.id ?? PATH_END;
  const { at } = positionAfter(steps, { ...progress, reached: { step, on } });
  const stood = steps[at]?.id ?? PATH_END;
  // The day is that on which the step was reached first.
  return progress.reached?.step === stood
    ? progress
    : { ...progress, reached: { step: stood, on } };
}

/** The journey with that progress on a path; of a detour's path it is the detour's. */
export function put(journey: Journey, path: string, progress: PathProgress): Journey {
  const { detour } = journey;
  return detour?.path === path
    ? { ...journey, detour: { ...detour, progress } }
    : { ...journey, paths: { ...journey.paths, [path]: progress } };
}

/** Ends what is in the way, and the detour that it has led to. */
export function unblocked({ remedy, ...journey }: Journey): Journey {
  return remedy ? journey : withoutDetour(journey);
}

/** Ends the detour; what was ticked there stays ticked. */
export function withoutDetour({ detour, ...journey }: Journey): Journey {
  if (!detour || Object.keys(detour.progress.marks).length === 0) return journey;
  const { path, progress } = detour;
  const marks = { ...own(journey.paths, path)?.marks, ...progress.marks };
  const before = own(journey.paths, path);
  return { ...journey, paths: { ...journey.paths, [path]: { ...before, marks } } };
}

/** Whether it was of one day only, and that is over. */
export function isOver({ prompt, since }: OpenRemedy, book: JourneyBook, today?: string): boolean {
  const known = own(book.promptEffects, prompt);
  return known?.course === 'goes-on' && !!known.sameDay && today !== undefined && since < today;
}
