/** All that is remembered, as one file: written, checked, taken over, and forgotten. */
import { browser } from 'wxt/browser';
import { ONESELF } from '../core/guidance/whose-journey.ts';
import type { JourneyBook } from '../core/knowledge/compile-journey.ts';
import { findJsonFault } from '../core/knowledge/json-fault.ts';
import { cardHabits } from './card-habits.ts';
import { journeyValue } from './journey.ts';
import { inTurn } from './lock.ts';
import { FORMAT_VERSION, isFormatVersion, migrate, valuesOfToday } from './migrations.ts';
import { postponedPrompts } from './postponed.ts';
import { currentPerson, JOURNEY_TURN, otherJourneys, ROSTER_TURN, roster } from './roster.ts';
import { seenWarnings } from './seen-warnings.ts';
import {
  chosenProvince,
  dueOnBadge,
  hintLevel,
  markerShown,
  mutedPrompts,
  textSize,
  theme,
} from './settings.ts';
import type { StoredValue } from './stored-value.ts';

/** Says whose file it is. */
const FORMAT = 'jianzaoshi-helper-settings';

/** A larger file is none of ours. Bytes. */
const LARGEST = 1_000_000;

/** More faults than this help nobody. */
const MOST_FAULTS = 20;

/** Why a file was not taken, and where in it. */
export interface BackupFault {
  /** The name of the value; empty for the whole file. */
  readonly where: string;
  readonly reason:
    | 'too-large'
    | 'not-utf8'
    | 'not-json'
    | 'not-ours'
    | 'newer'
    | 'unknown'
    | 'unfit';
  /** In words, where the reason alone does not tell. */
  readonly detail?: string;
}

/** What a file holds, with the journey. */
const VALUES: readonly StoredValue<unknown>[] = [
  hintLevel,
  markerShown,
  dueOnBadge,
  textSize,
  theme,
  chosenProvince,
  mutedPrompts,
  seenWarnings,
];
/** What belongs to this machine, or has a file of its own. */
const KEPT_APART: readonly StoredValue<unknown>[] = [
  cardHabits,
  postponedPrompts,
  roster,
  currentPerson,
];

/**
 * @param book paths, and what prompts mean for them
 * @returns the text of a file with every value that is not the default; of the journeys, oneself's
 */
export async function writeBackup(book: JourneyBook): Promise<string> {
  // What could not be brought to the form of today is in that form here.
  const today = withOwnJourney(valuesOfToday(await browser.storage.local.get(), book), book);
  const values = Object.entries(today).flatMap(([key, stored]) => {
    const known = knownValue(key, book);
    const value = known?.parse(stored);
    if (value === undefined) return [];
    return JSON.stringify(value) === JSON.stringify(known?.fallback) ? [] : [[key, value]];
  });
  const backup = { format: FORMAT, version: FORMAT_VERSION, values: Object.fromEntries(values) };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/**
 * Takes over a file: what is not in it gets its default. Nothing is changed when it has a fault.
 *
 * @param file what the person has chosen
 * @param book paths, and what prompts mean for them
 * @returns every fault, up to 20; none when it was taken over
 */
export async function takeBackup(file: Blob, book: JourneyBook): Promise<BackupFault[]> {
  if (file.size > LARGEST) return [{ where: '', reason: 'too-large' }];
  const { values, faults } = readBackup(await file.arrayBuffer(), book);
  if (faults.length > 0) return faults.slice(0, MOST_FAULTS);
  // In turn with what happens meanwhile to the journey.
  await inTurn(JOURNEY_TURN, async () => {
    const stored = await browser.storage.local.get();
    const taken = asOwnJourney(values, stored, book);
    const left = Object.keys(stored).filter(
      (key) => knownValue(key, book) && !Object.hasOwn(taken, key),
    );
    // In this order a full disk leaves what was there.
    await browser.storage.local.set(taken);
    await browser.storage.local.remove(left);
  });
  return [];
}

/**
 * @param own the organisation's own knowledge, whose check only some pages have
 * @param book paths, and what prompts mean for them
 * @returns the names of the stored values that are not valid, so that their default counts
 */
export async function findUnfit(own: StoredValue<unknown>, book: JourneyBook): Promise<string[]> {
  const others = [...KEPT_APART, otherJourneys(book), own];
  return Object.entries(await browser.storage.local.get()).flatMap(([key, value]) => {
    const known = knownValue(key, book) ?? others.find((other) => other.key === key);
    return known && !fits(known, value) ? [key] : [];
  });
}

/**
 * Forgets the values that are not valid.
 * @param own as for `findUnfit`
 * @param book as for `findUnfit`
 */
export async function forgetUnfit(own: StoredValue<unknown>, book: JourneyBook): Promise<void> {
  await browser.storage.local.remove(await findUnfit(own, book));
}

/** Forgets everything that the person has set, ticked off, moved, entered or imported. */
export function forgetAll(): Promise<void> {
  // What is being written now would be there again.
  return inTurn(ROSTER_TURN, () =>
    inTurn(JOURNEY_TURN, async () => {
      const stored = await browser.storage.local.get();
      const keys = Object.keys(stored).filter((key) => !isFormatVersion(key));
      await browser.storage.local.remove(keys);
    }),
  );
}

// ---------------------------------------------------------------------------------------------

function knownValue(key: string, book: JourneyBook): StoredValue<unknown> | undefined {
  return [...VALUES, journeyValue(book)].find((value) => value.key === key);
}

type Values = Readonly<Record<string, unknown>>;

/** The values with the journey of oneself, also while somebody on the roster is the current person. */
function withOwnJourney(values: Values, book: JourneyBook): Values {
  if (isOneself(values)) return values;
  const { journey: _, ...rest } = values;
  const own = othersIn(values, book)[ONESELF];
  return { ...rest, ...(own !== undefined && { journey: own }) };
}

/** What a file holds, as it is to be stored: its journey is that of oneself, whoever is the current person. */
function asOwnJourney(file: Values, stored: Values, book: JourneyBook): Values {
  if (isOneself(stored)) return file;
  const { journey: own, ...rest } = file;
  const { [ONESELF]: _, ...others } = othersIn(stored, book);
  return {
    ...rest,
    journey: stored['journey'],
    [otherJourneys(book).key]: { ...others, ...(own !== undefined && { [ONESELF]: own }) },
  };
}

function isOneself(values: Values): boolean {
  return (currentPerson.parse(values[currentPerson.key]) ?? ONESELF) === ONESELF;
}

function othersIn(values: Values, book: JourneyBook): Values {
  const others = otherJourneys(book);
  return others.parse(values[others.key]) ?? others.fallback;
}

function fits(known: StoredValue<unknown> | undefined, value: unknown): boolean {
  return known !== undefined && known.parse(value) !== undefined;
}

interface Reading {
  readonly values: Values;
  readonly faults: readonly BackupFault[];
}

function readBackup(bytes: ArrayBuffer, book: JourneyBook): Reading {
  const fail = (reason: BackupFault['reason'], detail?: string): Reading => ({
    values: {},
    faults: [{ where: '', reason, ...(detail !== undefined && { detail }) }],
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('not-utf8');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('not-json', placeOf(text));
  }
  if (!isRecord(json) || json['format'] !== FORMAT || !isRecord(json['values'])) {
    return fail('not-ours');
  }
  const version = json['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('not-ours');
  }
  if (version > FORMAT_VERSION) return fail('newer');
  const values = migrate(json['values'], version, book);
  const faults = Object.entries(values).flatMap(([where, value]): BackupFault[] => {
    const known = knownValue(where, book);
    if (!known) return [{ where, reason: 'unknown' }];
    return fits(known, value) ? [] : [{ where, reason: 'unfit' }];
  });
  return { values, faults };
}

/** Where a text stops being JSON. */
function placeOf(text: string): string {
  try {
    const fault = findJsonFault(text);
    return fault ? `第 ${fault.line} 行第 ${fault.column} 列：${fault.zh}` : '';
  } catch {
    // Nested deeper than can be followed.
    return '';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
