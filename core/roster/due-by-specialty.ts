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
    const path = isOver ? RE_REGISTRATION : RENEWAL;
    const handedIn = isHandedIn(journey, path, book);
    const common = { specialties, path, ...(handedIn && { handedIn: true as const }) };
    return isOver
      ? { ...expired(end, today, isAnyValid, book), ...common }
      : { ...renewal(end, today, book), ...common };
  });
}

// ---------------------------------------------------------------------------------------------

function renewal(end: string, today: string, book: JourneyBook) {
  const day = lastDayToRenew(end);
  const note =
    day < today
      ? `已不足${RENEWAL_DAYS}日：请马上申请，同时问省级主管部门`
      : '尽早办理，不要等到这一天';
  return {
    kind: 'renewal',
    day,
    days: daysBetween(today, day),
    what: `最晚这一天申请${nameOf(book, RENEWAL)}`,
    notes: [`有效期至 ${end}`, note],
    sources: [{ document: 'decree-153' }, { document: 'mohurd-2021-40' }],
    question: 'renewal-procedure',
  } as const;
}

function expired(day: string, today: string, isAnyValid: boolean, book: JourneyBook) {
  return {
    kind: 'expired',
    day,
    days: daysBetween(today, day),
    what: `已过期，办理${nameOf(book, RE_REGISTRATION)}`,
    // The published answer is about a certificate, all of which has expired.
    notes: isAnyValid ? ['其他专业还有效：办哪一项没有查到说明，先问省级主管部门'] : [],
    sources: [{ document: 'jiangsu-2023-08', number: 26 }],
    question: 'expired-which-registration',
  } as const;
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
