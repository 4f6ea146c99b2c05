/**
 * Ready messages about a person, to be copied: what to do next, until when, what to have ready, whom to
 * ask, and where it stands. What to do is taken from the knowledge; no number but 12345 is in it.
 */
import type { Advice, Waiting } from '../guidance/advice.ts';
import { own, walk } from '../guidance/walk.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { Contact, DecisionBook, QuestionBook, QuestionEntry } from '../knowledge/shipped.ts';
import { writtenSources } from '../knowledge/written-sources.ts';
import { byUrgency, type Due, isPressing } from './due.ts';
import { type SourceTable, writtenDueSources } from './due-sources.ts';
import type { Person } from './person.ts';

/** What a message is about. */
export type MessageKind = 'renewal' | 'expired' | 'annotation-end' | 'waiting' | 'refused';

/** Whom it is for: the person, their firm, or the authority. */
export type Recipient = 'engineer' | 'unit' | 'authority';

/** What is known of the person. */
export interface MessageSubject {
  readonly person: Person;
  /** What is due for them. */
  readonly dues: readonly Due[];
  /** What comes next for them, where anything was begun. */
  readonly advice?: Advice;
}

/** The knowledge that messages are made of. */
export interface MessageBook {
  readonly journey: JourneyBook;
  readonly decision: DecisionBook;
  readonly questions: QuestionBook;
  readonly sources: SourceTable;
}

/** The prompt that is a refusal. */
const REFUSAL = 'registered-elsewhere';
const REFUSED = 'application-refused';
const E_CERTIFICATE = 'e-certificate';
const PROGRESS = 'progress-query';

/**
 * @param subject what is known of the person
 * @returns what a message is about first of all; nothing where nothing is to be said
 */
export function messageKindOf({ dues, advice }: MessageSubject): MessageKind | undefined {
  if (advice?.inWay?.prompt === REFUSAL) return 'refused';
  if (advice?.next.kind === 'waiting') return 'waiting';
  const toDo = dues.filter(({ handedIn }) => handedIn === undefined);
  const kinds = toDo.sort(byUrgency).map(({ kind }) => kind);
  return kinds.find((kind) => kind !== 'over-65' && kind !== 'waiting-long');
}

/**
 * @param kind what it is about; one that does not fit the person gives no message
 * @param to whom it is for
 * @param subject what is known of the person
 * @param book the knowledge
 * @returns the text; nothing where that recipient has nothing to do with it
 */
export function writeMessage(
  kind: MessageKind,
  to: Recipient,
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  if (kind === 'refused') return ofRefusal(to, subject, book);
  if (kind === 'waiting') {
    const next = subject.advice?.next;
    return next?.kind === 'waiting' ? ofWaiting(to, next, subject, book) : undefined;
  }
  // What was handed in already is not to be handed in: of that the message about waiting speaks.
  const due = [...subject.dues]
    .sort(byUrgency)
    .find((one) => one.kind === kind && one.handedIn === undefined);
  return due && ofDue(to, due, subject, book);
}

// ---------------------------------------------------------------------------------------------

/** What every message to people of the firm ends with. */
const NOT_OFFICIAL = '（以上按公开资料整理，非官方。）';

function ofDue(
  to: Recipient,
  due: Due,
  { person, dues, advice }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { decision, asks } = book.decision;
  const result = decision.results.find(({ id }) => id === due.result);
  if (!result) return undefined;
  const isAnnotation = due.kind === 'annotation-end';
  if (to === 'authority') {
    // What the person has to do before they annotate again is asked about where it is due itself.
    return isAnnotation ? undefined : (asks[result.id]?.request ?? requestOf(due, book));
  }
  const then = isAnnotation && due.path !== E_CERTIFICATE && '办好以后：再加注、下载。';
  const others = list(
    '同时要办的',
    dues.filter((one) => one !== due && isPressing(one)).map(inShort),
  );
  const basis = [...writtenDueSources(due, book.sources), NOT_OFFICIAL];
  if (to === 'unit') {
    return joined(
      `您好！${person.name}${stateOf(due)}。`,
      `要办的：${result.text}`,
      then,
      due.path !== undefined && `单位要做的：${workOfUnit(due.path, book)}`,
      ...others,
      ...basis,
    );
  }
  const isOnPath = advice?.path !== undefined && advice.path.id === due.path;
  const act = isOnPath && advice?.next.kind === 'step' ? advice.next.action : undefined;
  const procedure = procedureOf(due.path, book);
  return joined(
    `${person.name}，您好！您${stateOf(due)}。`,
    `要办的：${result.text}`,
    act === undefined ? procedure && `怎么办：${procedure}` : `下一步：${act}`,
    then,
    ...others,
    ...list('先做到', result.needs),
    ...list('请注意', result.warnings),
    ...whomToAsk(book),
    ...basis,
  );
}

/** How things stand, and until when what is to be done. */
function stateOf({ kind, day, days, specialties, validUntil }: Due): string {
  const on = written(day);
  const isOver = days < 0;
  if (kind === 'annotation-end') {
    return `的电子证书加注件${isOver ? '已于' : '将于'}${on}到期${isOver ? '' : left(days)}`;
  }
  const of = specialties.length > 0 ? `的${specialties.join('、')}专业` : '的注册';
  if (kind === 'expired') return `${of}有效期至${on}，已过期${-days}天`;
  const until = isOver ? `最晚应在${on}申请，已过${-days}天` : `最晚在${on}申请${left(days)}`;
  return `${of}有效期至${written(validUntil ?? day)}，${until}`;
}

/** What is due is worded to stand beside its day. */
const THIS_DAY = '这一天';

/** One of several things that are due. */
function inShort({ kind, what, day, days, specialties }: Due): string {
  const of = specialties.length > 0 ? `${specialties.join('、')}：` : '';
  if (kind === 'over-65') return `${of}${what}`;
  const away = days < 0 ? `（已过${-days}天）` : left(days);
  return what.includes(THIS_DAY)
    ? `${of}${what.replace(THIS_DAY, written(day))}${away}`
    : `${of}${what}，${written(day)}${away}`;
}

function left(days: number): string {
  return days === 0 ? '（就是今天）' : `（还有${days}天）`;
}

/** What the answer that is that path says in a sentence. */
function procedureOf(path: string | undefined, { questions }: MessageBook): string | undefined {
  const answers = Object.values(questions.questions);
  return answers.find((answer) => answer.areOfPath && answer.path?.id === path)?.summary;
}

/** What the firm does once the person has handed in. */
function workOfUnit(path: string, { journey }: MessageBook): string {
  const waits = walk(journey, path).flatMap(({ step }) => step.waiting ?? []);
  const [first] = waits.flatMap(({ nothing }) => nothing);
  return first ? `本人上报以后，${first.says}` : '这一项由本人办理。';
}

/** What to ask the authority, where the knowledge has no text for it; in the person's own name. */
function requestOf({ kind, days, specialties, validUntil, path }: Due, { journey }: MessageBook) {
  const name = own(journey.paths, path)?.name;
  if (name === undefined || validUntil === undefined) return undefined;
  const of = specialties.length > 0 ? `${specialties.join('、')}专业` : '注册';
  const begin = `您好，我是一级注册建造师，${of}有效期至${written(validUntil)}`;
  if (kind === 'expired') {
    return `${begin}，已经过期。请问办理${name}要先具备什么条件，准备哪些材料？`;
  }
  return days < 0
    ? `${begin}，离到期已不足30日，正在申请${name}。请问现在还能不能办，应当怎样办理？`
    : `${begin}，准备申请${name}。请问还要准备什么？`;
}

function ofWaiting(
  to: Recipient,
  next: Waiting,
  { person, advice }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { nothing, since, days, isLate, workingDays } = next;
  const [first] = nothing;
  const authority = nothing.find(({ contact }) => contact === authorityOf(book));
  if (to === 'authority') return authority?.request;
  const name = `“${advice?.path?.name ?? ''}”`;
  const long = days !== undefined && days > 0 ? `，已经等了${days}天` : '';
  const late = isLate ? `，超过了${workingDays}个工作日` : '';
  const from = since === undefined ? '' : `（从${written(since)}起${long}${late}）`;
  if (to === 'unit') {
    // Where the authority is to be asked first, the firm has nothing to do.
    if (first === undefined || first === authority) return undefined;
    return joined(
      `您好！${person.name}的${name}已经上报，正在等单位确认${from}。`,
      `单位要做的：${first.says}`,
      NOT_OFFICIAL,
    );
  }
  const progress = own(book.questions.questions, PROGRESS);
  return joined(
    `${person.name}，您好！您的${name}已经上报${from}。`,
    `现在：${next.action}`,
    progress && `查看进度：${progress.summary}`,
    ...list(
      '一直没有结果的',
      nothing.map(({ says }) => says),
    ),
    ...whomToAsk(book),
    ...(progress ? sourcesOf(progress) : []),
    NOT_OFFICIAL,
  );
}

function ofRefusal(
  to: Recipient,
  { person, advice }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const prompt = own(book.questions.prompts, advice?.inWay?.prompt);
  const isKnown = advice?.inWay?.prompt === REFUSAL;
  const question = own(book.questions.questions, isKnown ? prompt?.question : REFUSED);
  if (!question) return undefined;
  if (to === 'authority') return question.request?.replace(BLANK, pathIn(advice));
  const { summary, warnings, editorNotes } = question;
  const mark = question.mark ? `（${question.mark}）` : '';
  const name = advice?.path ? `“${advice.path.name}”` : '';
  const state = `的${name}申请被退回，或者收到了不予注册的决定。`;
  if (to === 'unit') {
    return joined(
      `您好！${person.name}${state}`,
      '单位要做的：请把收到的通知和写明的原因转给本人；涉及单位的原因，请一起处理好再申请。',
      ...sourcesOf(question),
      NOT_OFFICIAL,
    );
  }
  return joined(
    `${person.name}，您好！您${state}`,
    `要办的${mark}：${summary}`,
    ...list(
      '请注意',
      [...warnings, ...editorNotes].filter((note) => !isElsewhere(note, book)),
    ),
    ...whomToAsk(book),
    ...sourcesOf(question),
    NOT_OFFICIAL,
  );
}

/** Whether a note only leads to another answer, which who gets the message does not have. */
function isElsewhere(note: string, { questions }: MessageBook): boolean {
  return Object.values(questions.questions).some(({ title }) => note.includes(title));
}

/** What the person has to fill in, where that is known. */
const BLANK = /（说明：[^）]*）/;

function pathIn(advice: Advice | undefined): string {
  return advice?.path ? `（${advice.path.name}）` : '$&';
}

function authorityOf(book: MessageBook): string | undefined {
  return contactsOf(book).find(({ provincial }) => provincial)?.name;
}

function whomToAsk(book: MessageBook): string[] {
  return list(
    '不清楚的，可以问',
    contactsOf(book).map(({ name, how }) => `${name}：${how}`),
  );
}

function contactsOf({ questions }: MessageBook): readonly Contact[] {
  return own(questions.questions, REFUSED)?.contacts ?? [];
}

function sourcesOf({ status, sources, published }: QuestionEntry): string[] {
  return writtenSources(status, sources, published);
}

function list(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${title}：`, ...items.map((item) => `· ${item}`)] : [];
}

function joined(...lines: readonly (string | false | undefined)[]): string {
  return lines.filter((line) => line).join('\n');
}

/** 2026-09-01 → 2026年9月1日 */
function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
