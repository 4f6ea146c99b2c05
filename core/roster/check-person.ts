/**
 * Checks what is stored, imported or typed of the people on the roster. By hand, as in
 * `core/shapes.ts`: it is checked wherever it is read.
 */
import { isDay } from '../guidance/days.ts';
import { isListOf, isText } from '../shapes.ts';
import type { Person, Roster, Specialty } from './person.ts';
import { type PersonalNumber, personalNumberIn } from './personal-numbers.ts';

/** Limits of a roster; texts in UTF-16 units. */
export const LIMITS = {
  name: 40,
  specialties: 20,
  specialtyName: 40,
  note: 500,
  people: 2_000,
} as const;

/** What is wrong with a person. `where` is the field, such as `specialties.0.validUntil`, from 0. */
export interface PersonFault {
  readonly where: string;
  /** In Chinese, for the person who typed it. */
  readonly reason: string;
}

/** What a refused number is called, and why it is refused. */
export const REFUSED: Readonly<Record<PersonalNumber, string>> = {
  id: '像身份证号码：花名册不存身份证号码，请删去',
  phone: '像手机号码：花名册不存手机号码，请删去',
};

/** The years in which somebody on a roster can be born. */
const BIRTH_YEARS = { from: 1900, to: 2099 } as const;
/** The years in which a certificate can be annotated, or valid. */
const YEARS = { from: '1990', to: '2199' } as const;

const ID = /^[a-z0-9]{10}$/;
const ENDING = /^(\S+)(?: (.+))?$/;

/**
 * @param value anything
 * @returns the person with the known fields alone, texts trimmed; or what is wrong
 */
export function checkPerson(
  value: unknown,
): { readonly person: Person } | { readonly faults: readonly PersonFault[] } {
  if (!isTable(value)) return { faults: [{ where: '', reason: '这里要写一位人员' }] };
  const faults: PersonFault[] = [];
  const report = (where: string, reason: string) => {
    faults.push({ where, reason });
  };
  const { id, annotatedOn, birthYear, note, renewing } = value;
  if (!isText(id) || !ID.test(id)) report('id', '编号不对');
  const name = textOf(value['name'], 'name', LIMITS.name, report);
  if (isText(value['name']) && name === '') report('name', '请写姓名');
  const specialties = specialtiesOf(value['specialties'], report);
  const remark = note === undefined ? '' : textOf(note, 'note', LIMITS.note, report);
  checkDay(annotatedOn, 'annotatedOn', report);
  if (birthYear !== undefined && !isBirthYear(birthYear)) {
    report('birthYear', `出生年份要写四位数字，${BIRTH_YEARS.from} 以后`);
  }
  if (renewing !== undefined && !areEnding(renewing)) report('renewing', '已上报的专业不对');
  if (faults.length > 0) return { faults };
  return {
    person: {
      id: String(id),
      name,
      specialties,
      ...(isDay(annotatedOn) && { annotatedOn }),
      ...(isBirthYear(birthYear) && { birthYear }),
      ...(remark !== '' && { note: remark }),
      ...(areEnding(renewing) && { renewing }),
    },
  };
}

/**
 * @param stored anything
 * @returns the roster with everybody in it who is as they should be, each id once; undefined where it
 *   is none, or holds more people than it may
 */
export function readRoster(stored: unknown): Roster | undefined {
  if (!isTable(stored)) return undefined;
  const { people } = stored;
  if (!isListOf(people, () => true) || people.length > LIMITS.people) return undefined;
  const read = new Map<string, Person>();
  for (const one of people) {
    const checked = checkPerson(one);
    if ('person' in checked && !read.has(checked.person.id)) {
      read.set(checked.person.id, checked.person);
    }
  }
  return { people: [...read.values()] };
}

/** Whether a value is a year in which somebody on a roster can be born. */
export function isBirthYear(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= BIRTH_YEARS.from &&
    value <= BIRTH_YEARS.to
  );
}

/** Whether a value is a day on which a certificate can be annotated, or end. */
export function isCertificateDay(value: unknown): value is string {
  return isDay(value) && value.slice(0, 4) >= YEARS.from && value.slice(0, 4) <= YEARS.to;
}

// ---------------------------------------------------------------------------------------------

type Report = (where: string, reason: string) => void;

/** Whether these are specialties, each by the day on which it ends and its name. */
function areEnding(value: unknown): value is readonly string[] {
  return isListOf<string>(value, isEnding) && value.length <= LIMITS.specialties;
}

function isEnding(value: unknown): value is string {
  if (!isText(value)) return false;
  const [, day, name = ''] = ENDING.exec(value) ?? [];
  return isCertificateDay(day) && name.length <= LIMITS.specialtyName && !personalNumberIn(name);
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, where: string, longest: number, report: Report): string {
  if (!isText(value)) {
    report(where, '这里要写文字');
    return '';
  }
  const text = value.trim();
  const number = personalNumberIn(text);
  if (number) report(where, REFUSED[number]);
  else if (text.length > longest) report(where, `最多 ${longest} 个字`);
  return text;
}

function checkDay(value: unknown, where: string, report: Report): void {
  if (value !== undefined && !isCertificateDay(value)) {
    report(where, '日期不对，请写成 2026-09-01 的样子');
  }
}

function specialtiesOf(value: unknown, report: Report): Specialty[] {
  if (!isListOf(value, isTable)) {
    report('specialties', '这里要写专业');
    return [];
  }
  if (value.length > LIMITS.specialties) {
    report('specialties', `最多 ${LIMITS.specialties} 个专业`);
    return [];
  }
  const seen = new Set<string>();
  return value.map(({ name: given, validUntil }, i) => {
    const where = `specialties.${i}`;
    const name = textOf(given, `${where}.name`, LIMITS.specialtyName, report);
    checkDay(validUntil, `${where}.validUntil`, report);
    // Who keeps the dates alone need not name the only specialty of a person.
    if (given === '' && validUntil === undefined) report(`${where}.name`, '请写专业或者有效期');
    if (seen.has(name)) report(`${where}.name`, '这个专业写了两次');
    seen.add(name);
    return { name, ...(isDay(validUntil) && { validUntil }) };
  });
}
