import { useState } from 'preact/hooks';
import type { Guide, GuideBook } from '../../core/knowledge/shipped.ts';
import { Icon } from '../icon.tsx';
import type { ListedPerson } from './listed.ts';
import { PersonProgress, type ProgressActs } from './person-progress.tsx';

/** A text that is ready to be sent to somebody. */
export interface ReadyMessage {
  /** What it is about, in words. */
  readonly about: string;
  /** To whom. */
  readonly to: string;
  readonly text: string;
}

/** What can be done for one person. */
export interface PersonActs extends ProgressActs {
  /** Has popup and panel show the journey of the person, or of nobody on the roster. */
  readonly onSwitch: (person: string | undefined) => void;
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
        <PersonProgress of={of} guides={guides} {...acts} />
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
            <div class="sources">
              {question !== undefined && (
                <button type="button" class="link" onClick={() => onQuestion(question)}>
                  看解答
                </button>
              )}
              <details>
                <summary>依据</summary>
                {sources.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </details>
            </div>
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
