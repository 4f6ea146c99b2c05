/** What is due because the validity of a specialty ends: its renewal, and where that was missed, what then. */
import { addDays, daysBetween } from '../guidance/days.ts';
import { type Journey, positionOn } from '../guidance/journey-state.ts';
import { own } from '../guidance/walk.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { Due, Situation } from './due.ts';
import { isTooOld } from './due-by-age.ts';

/** 届满30日前: `decree-153`, `mohurd-2021-40`. */
const RENEWAL_DAYS = 30;

const RENEWAL = 'renewal';
const RE_REGISTRATION = 're-registration';

/** @returns one for all specialties that end on the same day */
export function ofSpecialties({ person, journey, today, book }: Situation): Due[] {
  const byEnd = new Map<string, string[]>();
  for (const { name, validUntil } of person.specialties) {
    if (validUntil === undefined) continue;
    byEnd.set(validUntil, [...(byEnd.get(validUntil) ?? []), ...(name ? [name] : [])]);
  }
  const isAnyValid = [...byEnd.keys()].some((end) => end >= today);
  return [...byEnd].flatMap(([end, specialties]) => {
    const isOver = end < today;
    // Who is over the age by then is registered no more.
    if (isTooOld(person, isOver ? today : lastDayToRenew(end))) return [];
    const due = isOver ? expired(end, today, isAnyValid, book) : renewal(end, today, book);
    const handedIn = due.path !== undefined && isHandedIn(journey, due.path, book);
    return { ...due, specialties, validUntil: end, ...(handedIn && { handedIn: true as const }) };
  });
}

// ---------------------------------------------------------------------------------------------

/** What is due, but for the specialties. */
type Partly = Omit<Due, 'specialties'>;

function renewal(end: string, today: string, book: JourneyBook): Partly {
  const day = lastDayToRenew(end);
  const isLate = day < today;
  return {
    kind: 'renewal',
    day,
    days: daysBetween(today, day),
    what: `最晚这一天申请${nameOf(book, RENEWAL)}`,
    notes: [
      `有效期至 ${end}`,
      isLate
        ? `已不足${RENEWAL_DAYS}日：请马上申请，同时问省级主管部门`
        : '尽早办理，不要等到这一天',
    ],
    sources: [{ document: 'decree-153' }, { document: 'mohurd-2021-40' }],
    question: 'renewal-procedure',
    result: isLate ? 'renewal-late' : 'renewal',
    path: RENEWAL,
  };
}

/** The published answer is about a certificate all of which has expired. */
function expired(end: string, today: string, isAnyValid: boolean, book: JourneyBook): Partly {
  const common = {
    kind: 'expired',
    day: end,
    days: daysBetween(today, end),
    sources: [{ document: 'jiangsu-2023-08', number: 26 }],
    question: 'expired-which-registration',
  } as const;
  if (!isAnyValid) {
    const what = `已过期，办理${nameOf(book, RE_REGISTRATION)}`;
    return { ...common, what, notes: [], result: 'expired', path: RE_REGISTRATION };
  }
  const notes = ['其他专业还有效：办哪一项没有查到说明，先问省级主管部门'];
  return { ...common, what: '部分专业已过期', notes, result: 'some-expired' };
}

function lastDayToRenew(end: string): string {
  return addDays(end, -RENEWAL_DAYS);
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
