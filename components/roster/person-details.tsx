import { useState } from 'preact/hooks';
import type { Guide, GuideBook } from '../../core/knowledge/shipped.ts';
import { Icon } from '../icon.tsx';
import type { ListedPerson } from './listed.ts';

/** A text that is ready to be sent to somebody. */
export interface ReadyMessage {
  /** What it is about, in words. */
  readonly about: string;
  /** To whom. */
  readonly to: string;
  readonly text: string;
}

/** What can be done for one person. */
export interface PersonActs {
  /** Begins a registration, or chooses another one; empty for none. */
  readonly onBegin: (person: string, registration: string) => void;
  /** Takes the id of the step that is next; empty when all is done. */
  readonly onReach: (person: string, registration: string, step: string) => void;
  /** Has popup and panel show the journey of the person, or of nobody on the roster. */
  readonly onSwitch: (person: string | undefined) => void;
  /** Takes the ends of the specialties for which the renewal that is waited for was handed in. */
  readonly onRenewing: (person: string, ends: readonly string[]) => void;
  readonly onCalendar: (person: string) => void;
  readonly onRemove: (person: string) => void;
  /** Opens the answer to the question of that id. */
  readonly onQuestion: (question: string) => void;
  /** Copies a text. @returns whether that worked */
  readonly onCopy: (text: string) => boolean;
}

interface PersonDetailsProps extends PersonActs {
  readonly of: ListedPerson;
  readonly guides: readonly Guide[];
  /** Where every registration begins. */
  readonly start: GuideBook['start'];
  readonly messages: readonly ReadyMessage[];
  readonly onEdit: () => void;
}

/** All that is known of one person: what is due, how far it is, what to say to whom. */
export function PersonDetails({
  of,
  guides,
  start,
  messages,
  onEdit,
  ...acts
}: PersonDetailsProps) {
  const { person, isCurrent } = of;
  return (
    <div class="person-details">
      <div class="facts">
        <Dues of={of} onQuestion={acts.onQuestion} />
        <Facts of={of} />
        <Progress of={of} guides={guides} {...acts} />
        {isCurrent && (
          <p class="note">弹窗和侧边栏现在显示{person.name}的进度：打开门户，照着办就行。</p>
        )}
        <div class="buttons">
          <button
            type="button"
            class="outlined"
            onClick={() => acts.onSwitch(isCurrent ? undefined : person.id)}
          >
            {isCurrent ? '不再替这位办' : '现在替这位办'}
          </button>
          {isCurrent && (
            <a class="outlined way-on" href={start.url} target="_blank" rel="noreferrer">
              打开{start.name}
            </a>
          )}
          <button type="button" class="outlined" onClick={onEdit}>
            修改
          </button>
          {of.dues.length > 0 && (
            <button type="button" class="outlined" onClick={() => acts.onCalendar(person.id)}>
              存成日历提醒
            </button>
          )}
          <button type="button" class="remove" onClick={() => acts.onRemove(person.id)}>
            <Icon name="bin" />
            移出花名册
          </button>
        </div>
      </div>
      <Messages key={person.id} messages={messages} onCopy={acts.onCopy} />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

function Dues({ of: { dues }, onQuestion }: Pick<PersonDetailsProps, 'of' | 'onQuestion'>) {
  if (dues.length === 0) return null;
  return (
    <section>
      <h3>要办的事</h3>
      <ul class="dues">
        {dues.map(({ id, what, notes, specialties, day, away, urgency, sources, question }) => (
          <li key={id}>
            <span class={`away away-${urgency}`}>{away}</span> <span class="day">{day}</span> {what}
            {specialties.length > 0 && `（${specialties.join('、')}）`}
            {notes.length > 0 && <p class="due-notes">{sentence(notes)}</p>}
            <p class="sources">
              {sources.join('。')}
              {question !== undefined && (
                <button type="button" class="link" onClick={() => onQuestion(question)}>
                  看解答
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Notes as one sentence: some of them are sentences already. */
function sentence(notes: readonly string[]): string {
  return `${notes.map((note) => note.replace(/。$/, '')).join('；')}。`;
}

/** What else was written down, in one line. */
function Facts({ of: { person } }: Pick<PersonDetailsProps, 'of'>) {
  const { specialties, annotatedOn, birthYear, note } = person;
  const facts = [
    ...specialties.map(({ name, validUntil }) => `${name} ${validUntil ?? '没有填有效期'}`.trim()),
    ...(annotatedOn === undefined ? [] : [`上次加注 ${annotatedOn}`]),
    ...(birthYear === undefined ? [] : [`${birthYear} 年出生`]),
    ...(note === undefined ? [] : [`备注：${note}`]),
  ];
  return <p class="known">{facts.join(' · ')}</p>;
}

interface ProgressProps extends Pick<PersonActs, 'onBegin' | 'onReach' | 'onRenewing'> {
  readonly of: ListedPerson;
  readonly guides: readonly Guide[];
}

/** The registration, and how far it is: somebody may have begun it before there was a roster. */
function Progress({ of, guides, onBegin, onReach, onRenewing }: ProgressProps) {
  const { person, registration } = of;
  return (
    <section class="progress-of">
      <h3>正在办</h3>
      <label>
        <span>办哪一种</span>
        <select
          value={registration?.id ?? ''}
          onChange={(event) => onBegin(person.id, event.currentTarget.value)}
        >
          <option value="">没有在办</option>
          {guides.map(({ id, name, aim }) => (
            <option key={id} value={id}>
              {name}（{aim}）
            </option>
          ))}
        </select>
      </label>
      {registration && (
        <label>
          <span>下一步是</span>
          <select
            value={registration.step ?? ''}
            onChange={(event) => onReach(person.id, registration.id, event.currentTarget.value)}
          >
            {registration.steps.map(({ id, action }, i) => (
              <option key={id} value={id}>
                {i + 1}. {action}
              </option>
            ))}
            <option value="">都办完了</option>
          </select>
          {/* The field has no room for a long one. */}
          <span class="now-whole">{registration.now}</span>
        </label>
      )}
      <Renewals of={of} onRenewing={onRenewing} />
      {registration?.isOver && (
        <button
          type="button"
          class="link again"
          onClick={() => onBegin(person.id, registration.id)}
        >
          再办一次{registration.name}
        </button>
      )}
    </section>
  );
}

/** For which specialties the renewal was handed in: on it depends of which is still reminded. */
function Renewals({
  of: { person, renewals },
  onRenewing,
}: Pick<ProgressProps, 'of' | 'onRenewing'>) {
  if (renewals.length === 0) return null;
  const handedIn = renewals.flatMap(({ end, isHandedIn }) => (isHandedIn ? [end] : []));
  return (
    <fieldset class="renewals">
      <legend>延续上报了哪些专业？没有打勾的照样提醒</legend>
      {renewals.map(({ end, specialties, isHandedIn }) => (
        <label key={end} class="choice-line">
          <input
            type="checkbox"
            checked={isHandedIn}
            // It was handed in for one at least.
            disabled={isHandedIn && handedIn.length === 1}
            onChange={() =>
              onRenewing(
                person.id,
                isHandedIn ? handedIn.filter((one) => one !== end) : [...handedIn, end],
              )
            }
          />
          <span>
            {specialties.join('、')}（有效期至 {end}）
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface MessagesProps extends Pick<PersonActs, 'onCopy'> {
  readonly messages: readonly ReadyMessage[];
}

/** What to say, to one at a time. */
function Messages({ messages, onCopy }: MessagesProps) {
  const [chosen, setChosen] = useState<Partial<Pick<ReadyMessage, 'about' | 'to'>>>({});
  const [copied, setCopied] = useState<string | false>();
  const abouts = [...new Set(messages.map(({ about }) => about))];
  const about = abouts.find((one) => one === chosen.about) ?? abouts[0];
  const those = messages.filter((one) => one.about === about);
  const message = those.find(({ to }) => to === chosen.to) ?? those[0];
  if (!message) return null;
  return (
    <section class="messages" aria-labelledby="messages-title">
      <h3 id="messages-title">可以发出去的话</h3>
      {abouts.length > 1 && (
        <label class="about">
          <span>说的是</span>
          <select
            value={about}
            onChange={(event) => setChosen({ ...chosen, about: event.currentTarget.value })}
          >
            {abouts.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      <div class="message-head">
        <div class="chips">
          {those.map(({ to }) => (
            <button
              key={to}
              type="button"
              aria-pressed={to === message.to}
              onClick={() => setChosen({ ...chosen, to })}
            >
              {to}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="outlined copy"
          onClick={({ isTrusted }) => {
            if (isTrusted) setCopied(onCopy(message.text) && message.text);
          }}
        >
          {copied === message.text
            ? '已复制'
            : copied === false
              ? '没能复制，请照着说'
              : '复制这段话'}
        </button>
      </div>
      {message.text.includes('【') && <p class="note">发出去以前，请把【】里的换成实际的。</p>}
      <blockquote>{message.text}</blockquote>
    </section>
  );
}
