/** What is due because the validity of a specialty ends: its renewal, and where that was missed, what then. */
import { addDays, daysBetween } from '../guidance/days.ts';
import { type Journey, positionOn } from '../guidance/journey-state.ts';
import { own } from '../guidance/walk.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { Due, Situation } from './due.ts';
import { isTooOld } from './due-by-age.ts';

/** 届满30日前: `decree-153`, `mohurd-2021-40`. */
const RENEWAL_DAYS = 30;
/** 有效期不足180天, 请及时办理延续: the portal's prompt (`coc-e-certificate`, question 36). */
const CALLED_FOR_DAYS = 180;

const RENEWAL = 'renewal';
const RE_REGISTRATION = 're-registration';

const RENEWAL_SOURCES = [{ document: 'decree-153' }, { document: 'mohurd-2021-40' }];

/**
 * A renewal that was handed in is taken for the one that ends first, and for no other: which
 * specialties it was for is not said, and a reminder too many costs less than one that is missing.
 *
 * @returns one for all specialties that end on the same day
 */
export function ofSpecialties({ person, journey, today, book }: Situation): Due[] {
  const byEnd = new Map<string, string[]>();
  for (const { name, validUntil } of person.specialties) {
    if (validUntil === undefined) continue;
    byEnd.set(validUntil, [...(byEnd.get(validUntil) ?? []), ...(name ? [name] : [])]);
  }
  const valid = [...byEnd.keys()].filter((end) => end >= today).sort();
  return [...byEnd].flatMap(([end, specialties]) => {
    const isOver = end < today;
    // Who is over the age by then is registered no more.
    if (isTooOld(person, isOver ? today : lastDayToRenew(end))) return [];
    const about = { specialties, validUntil: end };
    if (isOver) {
      const handedIn = isHandedIn(journey, RE_REGISTRATION, book);
      return { ...expired(end, today, valid.length > 0, handedIn, book), ...about };
    }
    const isHandedInNow = end === valid[0] && isRenewalHandedIn(journey, end, today, book);
    const due = isHandedInNow
      ? renewalHandedIn(end, today, valid.length === 1, book)
      : renewal(end, today, book);
    return { ...due, ...about };
  });
}

/** Whether a renewal was handed in that can be for what ends on that day. */
export function isRenewalHandedIn(
  journey: Journey | undefined,
  end: string,
  today: string,
  book: JourneyBook,
): boolean {
  return daysBetween(today, end) < CALLED_FOR_DAYS && isHandedIn(journey, RENEWAL, book);
}

/** @returns the last day on which the renewal of what is valid until that day can be applied for */
export function lastDayToRenew(end: string): string {
  return addDays(end, -RENEWAL_DAYS);
}

// ---------------------------------------------------------------------------------------------

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

/** Nothing is left to be applied for: what counts is the end of what is valid now. */
function renewalHandedIn(end: string, today: string, isOnly: boolean, book: JourneyBook): Partly {
  return {
    kind: 'renewal',
    day: end,
    days: daysBetween(today, end),
    what: `${nameOf(book, RENEWAL)}已上报，有效期到这一天`,
    notes: ['正在等结果', ...(isOnly ? [] : ['只把最先到期的当作已上报，其余照样提醒'])],
    sources: RENEWAL_SOURCES,
    question: 'renewal-procedure',
    result: 'renewal',
    path: RENEWAL,
    handedIn: true,
  };
}

/** The published answer is about a certificate all of which has expired. */
function expired(
  end: string,
  today: string,
  isAnyValid: boolean,
  handedIn: boolean,
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
    return handedIn
      ? { ...re, what: `已过期，${name}已上报`, handedIn }
      : { ...re, what: `已过期，办理${name}` };
  }
  const notes = ['其他专业还有效：办哪一项没有查到说明，先问省级主管部门'];
  return { ...common, what: '部分专业已过期', notes, result: 'some-expired' };
}

/** Whether such a registration, be it a stage of another one, waits for others. */
function isHandedIn(journey: Journey | undefined, path: string, book: JourneyBook): boolean {
  if (!journey) return false;
  const walked = [...Object.keys(journey.paths), ...(journey.detour ? [journey.detour.path] : [])];
  return walked.some((id) => {
    const { steps, at } = positionOn(journey, id, book);
    return steps[at]?.of === path && steps[at]?.step.waiting !== undefined;
  });
}

function nameOf(book: JourneyBook, path: string): string {
  return own(book.paths, path)?.name ?? '';
}
