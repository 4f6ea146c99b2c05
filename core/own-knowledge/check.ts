/**
 * Checks an organisation's own knowledge, in full, before anything of it is taken. It has the
 * fields of `assets/knowledge/`; without zod, because it is checked wherever it is read.
 */

import { expandPhrase } from '../recognition/phrase.ts';
import { hanPairsOf } from '../recognition/prefilter.ts';

/** Whom to ask in the organisation. */
interface OwnContact {
  readonly id: string;
  readonly name: string;
  readonly how: string;
}

interface OwnQuestion {
  readonly id: string;
  readonly title: string;
  readonly answer: {
    readonly summary: string;
    readonly steps: readonly string[];
    readonly warnings: readonly string[];
    /** Ids of contacts of the same file. */
    readonly contacts: readonly string[];
  };
}

interface OwnPrompt {
  readonly id: string;
  readonly wording: string;
  /** Id of a question of the same file. */
  readonly question: string;
  readonly phrases: readonly string[];
}

export interface OwnKnowledge {
  /** The organisation's name. */
  readonly organisation: string;
  readonly contacts: readonly OwnContact[];
  readonly questions: readonly OwnQuestion[];
  readonly prompts: readonly OwnPrompt[];
}

/** What is wrong, and where: such as `questions.0.answer.summary`, from 0. */
export interface OwnFault {
  readonly where: string;
  readonly reason: string;
}

/** The reason where a text is empty, or is none. */
export const MISSING_TEXT = '这里要写文字';

/** Limits, so that no file can make pages slow. */
const MOST_THINGS = 200;
const MOST_TEXTS = 30;
const LONGEST_TEXT = 1_000;
const LONGEST_ID = 60;
/** All of it, as JSON. UTF-16 units; a file of so many bytes has fewer. */
const LARGEST = 1_000_000;
/** What all phrases stand for: each text of a page is looked through for all of them. */
const MOST_PHRASES = 500;
const MOST_FAULTS = 20;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * @param value anything
 * @param officialTexts the normalised texts by which official prompts are told
 * @returns the knowledge, or its faults, up to 20
 */
export function checkOwnKnowledge(
  value: unknown,
  officialTexts: readonly string[],
): { readonly knowledge: OwnKnowledge } | { readonly faults: readonly OwnFault[] } {
  const faults: OwnFault[] = [];
  const report = (where: string, reason: string) => {
    faults.push({ where, reason });
  };
  if (sizeOf(value) > LARGEST) {
    return { faults: [{ where: '', reason: '内容太多，最多 1 MB' }] };
  }
  const knowledge = readFields(value, report);
  if (!knowledge) return { faults: faults.slice(0, MOST_FAULTS) };
  checkReferences(knowledge, report);
  checkPhrases(knowledge, officialTexts, report);
  return faults.length > 0 ? { faults: faults.slice(0, MOST_FAULTS) } : { knowledge };
}

/**
 * @param value anything
 * @returns what it says, where every field is there and of the right form: it can be mended in a
 *   form, whatever else is wrong with it
 */
export function readOwnFields(value: unknown): OwnKnowledge | undefined {
  return sizeOf(value) > LARGEST ? undefined : readFields(value, () => {});
}

// ---------------------------------------------------------------------------------------------

function readFields(value: unknown, report: Report): OwnKnowledge | undefined {
  let isRight = true;
  const checked = checkFields(value, FILE, '', (where, reason) => {
    isRight = false;
    report(where, reason);
  });
  // Every field has been checked against FILE, which describes this type.
  return isRight ? (checked as OwnKnowledge) : undefined;
}

/** As JSON, in UTF-16 units; Infinity where it is nested too deeply to be written down. */
function sizeOf(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return Infinity;
  }
}

type Report = (where: string, reason: string) => void;
type Form = 'id' | 'text' | readonly ['list', Form, number] | { readonly [field: string]: Form };

const TEXTS = ['list', 'text', MOST_TEXTS] as const;
const FILE: Form = {
  organisation: 'text',
  contacts: ['list', { id: 'id', name: 'text', how: 'text' }, MOST_THINGS],
  questions: [
    'list',
    {
      id: 'id',
      title: 'text',
      answer: {
        summary: 'text',
        steps: TEXTS,
        warnings: TEXTS,
        contacts: ['list', 'id', MOST_TEXTS],
      },
    },
    MOST_THINGS,
  ],
  prompts: ['list', { id: 'id', wording: 'text', question: 'id', phrases: TEXTS }, MOST_THINGS],
};

/** @returns a copy that holds the fields of the form and nothing else */
function checkFields(value: unknown, form: Form, where: string, report: Report): unknown {
  if (form === 'id' || form === 'text') {
    const text = typeof value === 'string' ? value.trim() : '';
    const longest = form === 'id' ? LONGEST_ID : LONGEST_TEXT;
    if (text === '') report(where, MISSING_TEXT);
    else if (text.length > longest) report(where, `最多 ${longest} 个字`);
    else if (form === 'id' && !ID.test(text)) report(where, '只用小写字母和数字，词之间用“-”连接');
    return text;
  }
  if (isList(form)) {
    const [, item, most] = form;
    if (!Array.isArray(value)) {
      report(where, '这里要写列表 []');
      return [];
    }
    if (value.length > most) {
      report(where, `最多 ${most} 项`);
      return [];
    }
    return value.map((one, i) => checkFields(one, item, `${where}.${i}`, report));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(where, '这里要写对象 {}');
    return {};
  }
  const inside = (field: string) => (where ? `${where}.${field}` : field);
  for (const field of Object.keys(value)) {
    // `$schema`, and explanations, for which JSON has no comments.
    if (!field.startsWith('$') && !Object.hasOwn(form, field)) report(inside(field), '没有这一项');
  }
  return Object.fromEntries(
    Object.entries(form).map(([field, part]) => {
      const own = Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined;
      if (own === undefined) report(inside(field), '缺少这一项');
      return [field, own === undefined ? undefined : checkFields(own, part, inside(field), report)];
    }),
  );
}

function isList(form: Form): form is readonly ['list', Form, number] {
  return Array.isArray(form);
}

function checkReferences(knowledge: OwnKnowledge, report: Report): void {
  for (const folder of ['contacts', 'questions', 'prompts'] as const) {
    const seen = new Set<string>();
    knowledge[folder].forEach(({ id }, i) => {
      if (seen.has(id)) report(`${folder}.${i}.id`, `“${id}”用了两次`);
      seen.add(id);
    });
  }
  const contacts = new Set(knowledge.contacts.map(({ id }) => id));
  const questions = new Set(knowledge.questions.map(({ id }) => id));
  knowledge.questions.forEach(({ answer }, i) => {
    answer.contacts.forEach((id, j) => {
      if (!contacts.has(id)) report(`questions.${i}.answer.contacts.${j}`, `没有联系人“${id}”`);
    });
  });
  knowledge.prompts.forEach(({ question, phrases }, i) => {
    if (!questions.has(question)) report(`prompts.${i}.question`, `没有问题“${question}”`);
    if (phrases.length === 0) report(`prompts.${i}.phrases`, '至少写一句');
  });
}

/** No own phrase may be found where an official one would have been. */
function checkPhrases(
  { prompts }: OwnKnowledge,
  officialTexts: readonly string[],
  report: Report,
): void {
  const owner = new Map<string, number>();
  let count = 0;
  prompts.forEach(({ phrases }, i) => {
    phrases.forEach((phrase, j) => {
      if (count > MOST_PHRASES) return;
      const where = `prompts.${i}.phrases.${j}`;
      let texts: readonly string[];
      try {
        texts = expandPhrase(phrase);
      } catch {
        report(
          where,
          '这句话不能用：标点不算，至少要 4 个字；括号 [] {} 要成对，可选的部分不能太多',
        );
        return;
      }
      count += texts.length;
      // By these a page is looked through; see `prefilter.ts`.
      if (texts.some((text) => hanPairsOf(text).length === 0)) {
        report(where, '这句话里要有两个相连的汉字');
      }
      for (const text of texts) {
        if ((owner.get(text) ?? i) !== i) report(where, '另一条提示也用了这句话');
        owner.set(text, i);
      }
      if (texts.some((text) => officialTexts.some((official) => overlaps(text, official)))) {
        report(where, '与扩展自带的提示重叠，不能替换或遮住它');
      }
    });
  });
  if (count > MOST_PHRASES) report('prompts', `全部提示合起来最多 ${MOST_PHRASES} 句`);
}

/** So many characters at an end are shared only on purpose. */
const SHARED_END = 4;

/** Whether one holds the other, or goes on where it ends, so that only one would be found. */
function overlaps(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  for (let length = SHARED_END; length < Math.min(one.length, other.length); length++) {
    if (one.endsWith(other.slice(0, length)) || other.endsWith(one.slice(0, length))) return true;
  }
  return false;
}
