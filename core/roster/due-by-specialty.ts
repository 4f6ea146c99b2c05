/** What is due because the validity of a specialty ends: its renewal, and where that was missed, what then. */
import { addDays, daysBetween } from '../guidance/days.ts';
import { type Journey, positionOn } from '../guidance/journey-state.ts';
import { own } from '../guidance/walk.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import { isTooOld } from './due-by-age.ts';
import type { Due, Situation } from './due-entry.ts';
import type { Person } from './person.ts';

/** 届满30日前: `decree-153`, `mohurd-2021-40`. */
const RENEWAL_DAYS = 30;
/** 有效期不足180天, 请及时办理延续: the portal's prompt (`coc-e-certificate`, question 36). */
export const CALLED_FOR_DAYS = 180;

const RENEWAL = 'renewal';
export const RE_REGISTRATION = 're-registration';

const RENEWAL_SOURCES = [{ document: 'decree-153' }, { document: 'mohurd-2021-40' }];

/**
 * Where nobody has said for which specialties a renewal was handed in, it is taken for the one that ends
 * first, and for no other: a reminder too many costs less than one that is missing.
 *
 * @returns one for all specialties that end on the same day
 */
export function ofSpecialties({ person, journey, today, book }: Situation): Due[] {
  const byEnd = endsOf(person);
  const valid = [...byEnd.keys()].filter((end) => end >= today).sort();
  const said = saidOf(person, today);
  return [...byEnd].flatMap(([end, specialties]) => {
    const isOver = end < today;
    // Who is over the age by then is registered no more.
    if (isTooOld(person, isOver ? today : lastDayToRenew(end))) return [];
    const about = { specialties, validUntil: end };
    if (isOver) {
      const wait = waitOf(journey, RE_REGISTRATION, book);
      return { ...expired(end, today, valid.length > 0, wait, book), ...about };
    }
    const isMeant = said !== undefined || end === valid[0];
    const isHandedInNow = isMeant && isRenewalHandedIn(person, journey, end, today, book);
    const wait = isHandedInNow ? waitOf(journey, RENEWAL, book) : undefined;
    const due = wait
      ? renewalHandedIn(end, today, said !== undefined || valid.length === 1, wait, book)
      : renewal(end, today, book);
    return { ...due, ...about };
  });
}

/** Whether a renewal was handed in that can be for what ends on that day. */
export function isRenewalHandedIn(
  person: Person,
  journey: Journey | undefined,
  end: string,
  today: string,
  book: JourneyBook,
): boolean {
  if (daysBetween(today, end) >= CALLED_FOR_DAYS) return false;
  if (saidOf(person, today)?.includes(end) === false) return false;
  return waitOf(journey, RENEWAL, book) !== undefined;
}

/** What a renewal that was handed in can be for. */
export interface RenewalChoice {
  /** 有效期至, YYYY-MM-DD. */
  readonly end: string;
  /** The names of the specialties that end then. */
  readonly specialties: readonly string[];
  /** Whether it was handed in for them, as somebody has said or it is taken. */
  readonly isHandedIn: boolean;
}

/** @returns those of which a renewal that is waited for can be for; none where there is nothing to be asked */
export function renewalChoices({ person, journey, today, book }: Situation): RenewalChoice[] {
  if (waitOf(journey, RENEWAL, book) === undefined) return [];
  const ends = [...endsOf(person)]
    .filter(([end]) => end >= today && daysBetween(today, end) < CALLED_FOR_DAYS)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const said = saidOf(person, today) ?? ends.slice(0, 1).map(([end]) => end);
  if (ends.length < 2) return [];
  return ends.map(([end, specialties]) => ({ end, specialties, isHandedIn: said.includes(end) }));
}

/** @returns the last day on which the renewal of what is valid until that day can be applied for */
export function lastDayToRenew(end: string): string {
  return addDays(end, -RENEWAL_DAYS);
}

/** @returns what the registration is called; empty where there is none by that id */
export function nameOf(book: JourneyBook, path: string): string {
  return own(book.paths, path)?.name ?? '';
}

// ---------------------------------------------------------------------------------------------

/** The names of a person's specialties by the day on which they end. */
function endsOf({ specialties }: Person): Map<string, string[]> {
  const byEnd = new Map<string, string[]>();
  for (const { name, validUntil } of specialties) {
    if (validUntil === undefined) continue;
    byEnd.set(validUntil, [...(byEnd.get(validUntil) ?? []), ...(name ? [name] : [])]);
  }
  return byEnd;
}

/** For which ends a renewal was handed in, as somebody has said; nothing where that is not known. */
function saidOf(person: Person, today: string): readonly string[] | undefined {
  const ends = endsOf(person);
  // A specialty that was renewed has another day by then.
  const said = person.renewing?.filter((end) => ends.has(end) && end >= today) ?? [];
  return said.length > 0 ? said : undefined;
}

/** What is due, but for the specialties. */
type Partly = Omit<Due, 'specialties'>;

function renewal(end: string, today: string, book: JourneyBook): Partly {
  const day = lastDayToRenew(end);
  const isLate = day < today;
  const name = nameOf(book, RENEWAL);
  return {
    kind: 'renewal',
    day,
    days: daysBetween(today, day),
    what: isLate ? `马上申请${name}` : `最晚这一天申请${name}`,
    notes: [
      `有效期至 ${end}`,
      isLate
        ? `最晚应在 ${day} 申请，已不足${RENEWAL_DAYS}日：请马上申请，同时问省级主管部门`
        : '尽早办理，不要等到这一天',
    ],
    sources: RENEWAL_SOURCES,
    question: 'renewal-procedure',
    result: isLate ? 'renewal-late' : 'renewal',
    path: RENEWAL,
  };
}

/**
 * Nothing is left to be applied for: what counts is the end of what is valid now, and before that the last
 * day to apply where the firm has not confirmed it.
 */
function renewalHandedIn(
  end: string,
  today: string,
  isClear: boolean,
  { unitConfirms }: Wait,
  book: JourneyBook,
): Partly {
  const by = lastDayToRenew(end);
  const isInTime = unitConfirms && by >= today;
  const day = isInTime ? by : end;
  const name = nameOf(book, RENEWAL);
  const toDo = isInTime ? '请单位在这一天以前确认' : '请单位马上确认，有效期到这一天';
  return {
    kind: 'renewal',
    day,
    days: daysBetween(today, day),
    what: `${name}已上报，${unitConfirms ? toDo : '有效期到这一天'}`,
    notes: [
      ...(isInTime ? [`有效期至 ${end}`] : []),
      unitConfirms ? '正在等单位确认' : '正在等结果',
      ...(isClear ? [] : ['没有说明报了哪些专业，只把最先到期的当作已上报，其余照样提醒']),
    ],
    sources: RENEWAL_SOURCES,
    question: 'renewal-procedure',
    result: 'renewal',
    path: RENEWAL,
    handedIn: true,
    ...(unitConfirms && { unitConfirms: true as const }),
  };
}

/** The published answer is about a certificate all of which has expired. */
function expired(
  end: string,
  today: string,
  isAnyValid: boolean,
  wait: Wait | undefined,
  book: JourneyBook,
): Partly {
  const common = {
    kind: 'expired',
    day: end,
    days: daysBetween(today, end),
    sources: [{ document: 'jiangsu-2023-08', number: 26 }],
    question: 'expired-which-registration',
  } as const;
  if (!isAnyValid) {
    const name = nameOf(book, RE_REGISTRATION);
    const re = { ...common, notes: [], result: 'expired', path: RE_REGISTRATION } as const;
    if (!wait) return { ...re, what: `已过期，办理${name}` };
    const handedIn = { ...re, what: `已过期，${name}已上报`, handedIn: true } as const;
    return wait.unitConfirms
      ? { ...handedIn, what: `${handedIn.what}，请单位确认`, unitConfirms: true }
      : handedIn;
  }
  const notes = ['其他专业还有效：办哪一项没有查到说明，先问省级主管部门'];
  return { ...common, what: '部分专业已过期', notes, result: 'some-expired' };
}

/** What was handed in waits for others. */
interface Wait {
  /** For the firm. */
  readonly unitConfirms: boolean;
}

/** For whom such a registration, be it a stage of another one, waits; nothing where it was not handed in. */
function waitOf(journey: Journey | undefined, path: string, book: JourneyBook): Wait | undefined {
  if (!journey) return undefined;
  const walked = [...Object.keys(journey.paths), ...(journey.detour ? [journey.detour.path] : [])];
  const [wait] = walked.flatMap((id) => {
    const { steps, at } = positionOn(journey, id, book);
    return steps[at]?.of === path ? (steps[at].step.waiting ?? []) : [];
  });
  // Those who have a path of their own for it are the firm.
  return wait && { unitConfirms: wait.path !== undefined };
}
