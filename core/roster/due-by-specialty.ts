/** What is due because the validity of a specialty ends: its renewal, and where that was missed, what then. */
import { addDays, daysBetween } from '../guidance/days.ts';
import { type Journey, positionOn } from '../guidance/journey-state.ts';
import { own } from '../guidance/walk.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import { isTooOld } from './due-by-age.ts';
import type { Due, Situation } from './due-entry.ts';
import type { Person, Specialty } from './person.ts';

/** 届满30日前: `decree-153`, `mohurd-2021-40`. */
const RENEWAL_DAYS = 30;
/** 有效期不足180天, 请及时办理延续: the portal's prompt (`coc-e-certificate`, question 36). */
export const CALLED_FOR_DAYS = 180;

const RENEWAL = 'renewal';
export const RE_REGISTRATION = 're-registration';

const RENEWAL_SOURCES = [{ document: 'decree-153' }, { document: 'mohurd-2021-40' }];

/**
 * Where nobody has said for which specialties a renewal was handed in, it is taken for those that end
 * first, and for no others: a reminder too many costs less than one that is missing.
 *
 * @returns one for all specialties that end on the same day; two where it was handed in for some of them
 */
export function ofSpecialties(situation: Situation): Due[] {
  const { person, journey, today, book } = situation;
  const byEnd = endsOf(person);
  const isAnyValid = [...byEnd.keys()].some((end) => end >= today);
  const { handedIn, isClear, isOfAll } = renewingOf(situation);
  const wait = waitOf(journey, RENEWAL, book);
  return [...byEnd].flatMap(([end, specialties]): Due[] => {
    const isOver = end < today;
    // Who is over the age by then is registered no more.
    if (isTooOld(person, isOver ? today : lastDayToRenew(end))) return [];
    const about = (those: readonly Ending[]) => ({
      specialties: those.flatMap(({ name }) => name || []),
      validUntil: end,
    });
    if (isOver) {
      const again = waitOf(journey, RE_REGISTRATION, book);
      return [{ ...expired(end, today, isAnyValid, again, book), ...about(specialties) }];
    }
    const waiting = specialties.filter((one) => handedIn.includes(one));
    const others = specialties.filter((one) => !handedIn.includes(one));
    const unclear = isClear ? [] : [isOfAll ? ALL_TAKEN : FIRST_TAKEN];
    return [
      ...(wait && waiting.length > 0
        ? [{ ...renewalHandedIn(end, today, unclear, wait, book), ...about(waiting) }]
        : []),
      ...(others.length > 0 ? [{ ...renewal(end, today, book), ...about(others) }] : []),
    ];
  });
}

/** Whether a renewal was handed in for all that ends on that day. */
export function isRenewalHandedIn(situation: Situation, end: string): boolean {
  const { handedIn } = renewingOf(situation);
  const ending = endsOf(situation.person).get(end) ?? [];
  return ending.length > 0 && ending.every((one) => handedIn.includes(one));
}

/** A specialty that a renewal which was handed in can be for. */
interface RenewalChoice {
  /** As `renewing` of a person has it. */
  readonly key: string;
  readonly name: string;
  /** 有效期至, YYYY-MM-DD. */
  readonly validUntil: string;
  /** Whether it was handed in for it, as somebody has said or it is taken. */
  readonly isHandedIn: boolean;
}

/** For which specialties a renewal that is waited for was handed in, to be asked. */
export interface RenewalQuestion {
  /** Two at least, those that end first first. */
  readonly choices: readonly RenewalChoice[];
  readonly isAnswered: boolean;
}

/** @returns the question; nothing while no renewal is waited for, or where it can be for one specialty only */
export function renewalQuestion(situation: Situation): RenewalQuestion | undefined {
  const { could, handedIn, isSaid } = renewingOf(situation);
  if (could.length < 2) return undefined;
  const choices = could.map((one) => ({
    ...one,
    key: keyOf(one),
    isHandedIn: handedIn.includes(one),
  }));
  return { choices, isAnswered: isSaid };
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

/** A specialty of which it is known until when it is valid. */
type Ending = Required<Specialty>;

const UNSAID = '没有说明报了哪些专业';
const FIRST_TAKEN = `${UNSAID}，只把最先到期的当作已上报，其余照样提醒：请在花名册里勾选`;
const ALL_TAKEN = `${UNSAID}，都当作已上报：请在花名册里勾选`;

/** A person's specialties by the day on which they end. */
function endsOf({ specialties }: Person): Map<string, Ending[]> {
  const byEnd = new Map<string, Ending[]>();
  for (const one of specialties) {
    if (!hasEnd(one)) continue;
    byEnd.set(one.validUntil, [...(byEnd.get(one.validUntil) ?? []), one]);
  }
  return byEnd;
}

function hasEnd(one: Specialty): one is Ending {
  return one.validUntil !== undefined;
}

/** A specialty that was renewed has another day by then, and so another key. */
function keyOf({ name, validUntil }: Ending): string {
  return `${validUntil} ${name}`.trim();
}

/** What a renewal that is waited for can be for, and what it is for. */
interface Renewing {
  /** Those that it can be for, those that end first first. */
  readonly could: readonly Ending[];
  /** Those for which it was handed in, as somebody has said or it is taken. */
  readonly handedIn: readonly Ending[];
  /** Somebody has said which. */
  readonly isSaid: boolean;
  /** Which it is for is sure. */
  readonly isClear: boolean;
  /** It is taken for all that it can be for. */
  readonly isOfAll: boolean;
}

/** Nothing while none is waited for. */
function renewingOf({ person, journey, today, book }: Situation): Renewing {
  const isWaiting = waitOf(journey, RENEWAL, book) !== undefined;
  const valid = person.specialties
    .filter(hasEnd)
    .filter(({ validUntil }) => isWaiting && validUntil >= today)
    .sort(({ validUntil: one }, { validUntil: other }) => (one < other ? -1 : Number(one > other)));
  const said = valid.filter((one) => person.renewing?.includes(keyOf(one)));
  const isSaid = said.length > 0;
  const taken = isSaid
    ? said
    : valid.filter(({ validUntil }) => validUntil === valid[0]?.validUntil);
  const could = valid.filter(({ validUntil }) => daysBetween(today, validUntil) < CALLED_FOR_DAYS);
  const handedIn = taken.filter((one) => could.includes(one));
  return {
    could,
    handedIn,
    isSaid,
    isClear: isSaid || could.length < 2,
    isOfAll: handedIn.length === could.length,
  };
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
    what: isLate ? `已过最晚申请日，马上申请${name}` : `最晚这一天申请${name}`,
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
  unclear: readonly string[],
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
      ...unclear,
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
