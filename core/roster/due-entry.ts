/** What is due for a person on the roster, and what that is told from. */
import type { Journey } from '../guidance/journey-state.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { Person } from './person.ts';

/**
 * `renewal`: the last day to apply for it. `expired`: the last day on which a specialty counted.
 * `annotation-end`: the annotated certificate ends. `over-65`: the first day of the year in which the
 * person turns 65. `waiting-long`: what is waited for should have come by the day before.
 */
type DueKind = 'renewal' | 'expired' | 'annotation-end' | 'over-65' | 'waiting-long';

/** Where something stands. */
interface DueSource {
  /** Id of the document, as in `assets/knowledge/sources`. */
  readonly document: string;
  /** The number of the question in it. */
  readonly number?: number;
}

/** Something that is due. */
export interface Due {
  readonly kind: DueKind;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** How many days from today; below 0 where the day is over. */
  readonly days: number;
  /** What it is, in a few words. */
  readonly what: string;
  /** What else there is to know of it. */
  readonly notes: readonly string[];
  /** The names of the specialties that it is about; none where it is about all, or they have none. */
  readonly specialties: readonly string[];
  readonly sources: readonly DueSource[];
  /** Id of the question whose answer says more; missing where the path itself does. */
  readonly question?: string;
  /** Id of the result of the decision (`knowledge:decision`) that says what is to be done. */
  readonly result?: string;
  /** Id of the registration that is to be done; missing where somebody has to be asked first. */
  readonly path?: string;
  /** 有效期至 of what is to be renewed, or has expired. */
  readonly validUntil?: string;
  /** That registration was handed in already, and others have to act. */
  readonly handedIn?: true;
  /** Those others are the firm, which has to confirm it: that presses as much as before. */
  readonly unitConfirms?: true;
}

/** What there is to know to say what is due. */
export interface Situation {
  readonly person: Person;
  readonly journey: Journey | undefined;
  readonly today: string;
  readonly book: JourneyBook;
}
