/** A person on the roster (花名册), as whoever registers others keeps it. No ID and no phone number. */

/** One of the specialties (专业) that a person is registered for. */
export interface Specialty {
  /** As the certificate writes it, such as 建筑工程; empty where only the date is known. */
  readonly name: string;
  /** 有效期至, YYYY-MM-DD: the last day on which it counts. */
  readonly validUntil?: string;
}

/** Days are YYYY-MM-DD, as the calendar has them where the person is. */
export interface Person {
  /** Made at random, `[a-z0-9]{10}`; says nothing about the person. */
  readonly id: string;
  /** Name or nickname, as the user writes it. */
  readonly name: string;
  readonly specialties: readonly Specialty[];
  /** 上次加注: the day of the last annotation of the electronic certificate. */
  readonly annotatedOn?: string;
  /** 出生年份. */
  readonly birthYear?: number;
  readonly note?: string;
  /**
   * The specialties for which the 延续 that is waited for was handed in, each by its 有效期至 and its name
   * (`2026-09-01 建筑工程`); missing where that was not said. Those that there are not say nothing.
   */
  readonly renewing?: readonly string[];
}

/** A person who is not on the roster yet. */
export type PersonDraft = Omit<Person, 'id'>;

/** Everybody whom somebody registers, in the order in which they were entered. */
export interface Roster {
  readonly people: readonly Person[];
}
