/** People of the roster as the page lists them: what is due in words, and how urgent it is. */
import type { RenewalQuestion } from '../../core/roster/due-by-specialty.ts';
import type { Person } from '../../core/roster/person.ts';

/**
 * `late`: the last day to apply has passed, and it counts still. `over`: it does not any more. `soon`: something
 * else is to be done within 30 days, or by now; `near`: within 90.
 */
export type Urgency = 'late' | 'over' | 'soon' | 'near' | 'far';

/** Something that is due of one person. */
export interface ListedDue {
  /** Unique among those of the person. */
  readonly id: string;
  /** What is to be done or comes to its end, in words. */
  readonly what: string;
  /** What else there is to know of it. */
  readonly notes: readonly string[];
  /** The specialties that it is about. */
  readonly specialties: readonly string[];
  /** YYYY-MM-DD. */
  readonly day: string;
  /** How far away that is, in words. */
  readonly away: string;
  readonly urgency: Urgency;
  /** What it rests on, in words; a line for each thing that there is to say of it. */
  readonly sources: readonly string[];
  /** Id of the question whose answer says more. */
  readonly question?: string;
  /** The registration that it calls for, where there is one. */
  readonly registration?: { readonly id: string; readonly name: string };
}

/** A registration that is under way. */
export interface ListedRegistration {
  readonly id: string;
  readonly name: string;
  /** What is to be done next, or is waited for, in words. */
  readonly now: string;
  /** Somebody else has to act; missing where nobody has. */
  readonly waiting?: {
    /** Since when, YYYY-MM-DD; missing where that is not known. */
    readonly since?: string;
    /** What waiting begins with, in words. */
    readonly begins: string;
  };
  readonly isOver: boolean;
  /** Id of the step that is next; missing when all is done. */
  readonly step?: string;
  /** How many of the steps are done. */
  readonly done: number;
  readonly steps: readonly { readonly id: string; readonly action: string }[];
}

/** One person with all that follows from what is known of them. */
export interface ListedPerson {
  readonly person: Person;
  /** What tells them from others of the same name, where there are any. */
  readonly apart?: string;
  /** What comes first first. */
  readonly dues: readonly ListedDue[];
  readonly registration?: ListedRegistration;
  /** For which specialties the renewal that is waited for was handed in, where that is to be asked. */
  readonly renewal?: RenewalQuestion;
  /** Whether popup and panel show the journey of this person. */
  readonly isCurrent: boolean;
}

/** Which of the people are listed; `soon` has those of `late` and `over` among it, and `near` those of `soon`. */
export const FILTERS = ['all', 'late', 'over', 'soon', 'near', 'under-way', 'undated'] as const;
export type Filter = (typeof FILTERS)[number];

const FITS: Readonly<Record<Filter, (one: ListedPerson) => boolean>> = {
  all: () => true,
  late: has('late'),
  over: has('over'),
  soon: has('late', 'over', 'soon'),
  near: has('late', 'over', 'soon', 'near'),
  'under-way': ({ registration }) => registration !== undefined && !registration.isOver,
  undated: ({ person }) => person.specialties.every(({ validUntil }) => validUntil === undefined),
};

/** @returns whether a person is among those that the filter leaves */
export function fits(one: ListedPerson, filter: Filter): boolean {
  return FITS[filter](one);
}

/** @returns whether something of that urgency is due of a person */
function has(...urgencies: readonly Urgency[]): (one: ListedPerson) => boolean {
  return ({ dues }) => dues.some(({ urgency }) => urgencies.includes(urgency));
}
