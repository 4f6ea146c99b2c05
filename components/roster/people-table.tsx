import { Component, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import type { ListedDue, ListedPerson, ListedRegistration, Urgency } from './listed.ts';

/** So many are drawn in one frame, more than fit into a window; the others in the frames that follow. */
const ROWS_AT_ONCE = 100;
/** So many are drawn without being asked for: more than a firm has. */
const MOST_ROWS = 500;

/** Of more things that are due a line only says how many there are. */
const MOST_DUES = 3;

/** Of more specialties a line says only how many there are. */
const MOST_SPECIALTIES = 3;

interface PeopleTableProps {
  readonly people: readonly ListedPerson[];
  /** Id of the person whose details are shown. */
  readonly open: string | undefined;
  /** Takes the id of a person to be shown, or to be closed again. */
  readonly onToggle: (id: string) => void;
  /** Begins the registration that is due. */
  readonly onBegin: (person: string, registration: string) => void;
  /** Draws the details of the person that is open. */
  readonly details: (one: ListedPerson) => ComponentChildren;
}

/** People, one a line, what is due first on top. */
export function PeopleTable({ people, open, details, ...acts }: PeopleTableProps) {
  const [most, setMost] = useState(MOST_ROWS);
  const shown = people.slice(0, useGrowing(Math.min(people.length, most)));
  return (
    <>
      <table class="people">
        <caption class="visually-hidden">花名册，最急的在前</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">最近要办的事</th>
            <th scope="col">专业，有效期至</th>
            <th scope="col">正在办</th>
          </tr>
        </thead>
        <tbody>
          {shown.flatMap((one) => {
            const isOpen = one.person.id === open;
            const row = <Row key={one.person.id} one={one} isOpen={isOpen} {...acts} />;
            if (!isOpen) return [row];
            return [row, <Details key={`${one.person.id}/open`}>{details(one)}</Details>];
          })}
        </tbody>
      </table>
      {people.length > most && (
        <button type="button" class="secondary" onClick={() => setMost(most + MOST_ROWS)}>
          再显示 {Math.min(MOST_ROWS, people.length - most)} 人
        </button>
      )}
    </>
  );
}

/** @returns how many to draw now: at once what fits into the window, and soon all of them */
function useGrowing(all: number): number {
  const [count, setCount] = useState(ROWS_AT_ONCE);
  useLayoutEffect(() => {
    // When there are more again, it is not all of them at once.
    if (count > all + ROWS_AT_ONCE) setCount(Math.max(ROWS_AT_ONCE, all));
    if (count >= all) return;
    const frame = requestAnimationFrame(() => setCount(count + ROWS_AT_ONCE));
    return () => cancelAnimationFrame(frame);
  }, [count, all]);
  return count;
}

/** @returns the id of the button with a person's name */
export function nameIdOf(person: string): string {
  return `name-${person}`;
}

// ---------------------------------------------------------------------------------------------

interface RowProps extends Pick<PeopleTableProps, 'onToggle' | 'onBegin'> {
  readonly one: ListedPerson;
  readonly isOpen: boolean;
}

/** A class, since only those lines are drawn anew of which something has changed: there may be hundreds. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate({ one, isOpen }: RowProps) {
    return one !== this.props.one || isOpen !== this.props.isOpen;
  }

  override render({ one, isOpen, onToggle, onBegin }: RowProps) {
    const { person, apart, dues, registration, renewal, isCurrent } = one;
    const [first] = dues;
    return (
      <tr class={isOpen ? 'person open' : 'person'}>
        <th scope="row">
          <button
            type="button"
            id={nameIdOf(person.id)}
            class="name"
            aria-expanded={isOpen}
            onClick={() => onToggle(person.id)}
          >
            {person.name}
            {apart !== undefined && <small>（{apart}）</small>}
          </button>
          {isCurrent && <span class="badge current">正在替这位办</span>}
          {person.note !== undefined && <p class="person-note">{person.note}</p>}
        </th>
        <td>{first ? <Dues of={one} /> : <NothingDue of={one} />}</td>
        <td>
          <Specialties of={person.specialties} />
        </td>
        <td>
          {registration && (
            <>
              <b>{registration.name}</b>
              <p class="now">
                {registration.waiting && <Icon name="clock" />}
                {registration.isOver && <Icon name="done" />}
                {registration.now}
              </p>
              {renewal?.isAnswered === false && (
                <p class="now ask">没有说明报了哪些专业：请点姓名勾选</p>
              )}
            </>
          )}
          {first?.registration && isOffered(first, registration) && (
            <Begin
              person={person.id}
              name={person.name}
              due={first.registration}
              onBegin={onBegin}
            />
          )}
        </td>
      </tr>
    );
  }
}

/** Whether it is time for what is due, and it is no registration that is under way, or was done last. */
function isOffered(due: ListedDue, registration: ListedRegistration | undefined): boolean {
  if (due.urgency === 'far') return false;
  return !registration || (registration.isOver && registration.id !== due.registration?.id);
}

/** Whether it is about all specialties of the person, so that they need not be named once more. */
function isOfAll({ specialties }: ListedDue, { person }: ListedPerson): boolean {
  return specialties.length === person.specialties.length;
}

const CAN_WAIT: readonly Urgency[] = ['near', 'far'];

/** What comes first, and what else cannot wait: a day of this month must not hide behind another one. */
function Dues({ of }: { readonly of: ListedPerson }) {
  const { dues } = of;
  const shown = dues
    .filter(({ urgency }, i) => i === 0 || !CAN_WAIT.includes(urgency))
    .slice(0, MOST_DUES);
  const more = dues.length - shown.length;
  return (
    <>
      {shown.map((due, i) => (
        <div key={due.id} class="due">
          <span class={`away away-${due.urgency}`}>{due.away}</span>{' '}
          <span class="day">{due.day}</span>
          <p class="what">
            {due.what}
            {!isOfAll(due, of) && due.specialties.length > 0 && `（${due.specialties.join('、')}）`}
            {i === shown.length - 1 && more > 0 && <span class="more">另有 {more} 件</span>}
          </p>
        </div>
      ))}
    </>
  );
}

function NothingDue({ of: { person } }: { readonly of: ListedPerson }) {
  const isKnown = person.specialties.some(({ validUntil }) => validUntil !== undefined);
  return <span class="nothing">{isKnown ? '没有要办的' : '没有填有效期'}</span>;
}

function Specialties({ of }: { readonly of: ListedPerson['person']['specialties'] }) {
  const shown = of.length > MOST_SPECIALTIES ? of.slice(0, MOST_SPECIALTIES - 1) : of;
  return (
    <>
      {shown.map(({ name, validUntil }, i) => (
        <p key={`${i}`} class="specialty">
          {name} <span class="day">{validUntil}</span>
        </p>
      ))}
      {shown.length < of.length && <p class="more">另有 {of.length - shown.length} 个专业</p>}
    </>
  );
}

interface BeginProps extends Pick<PeopleTableProps, 'onBegin'> {
  readonly person: string;
  readonly name: string;
  readonly due: { readonly id: string; readonly name: string };
}

function Begin({ person, name, due, onBegin }: BeginProps) {
  return (
    <button
      type="button"
      class="begin"
      aria-label={`${name}：开始办${due.name}`}
      onClick={() => {
        // It is gone when that has begun: the focus stays with the person, and the page where it is.
        document.getElementById(nameIdOf(person))?.focus({ preventScroll: true });
        onBegin(person, due.id);
      }}
    >
      开始办{due.name}
    </button>
  );
}

function Details({ children }: { readonly children: ComponentChildren }) {
  const row = useRef<HTMLTableRowElement>(null);
  useLayoutEffect(() => {
    // From the name on, as much as fits.
    const { bottom = 0 } = row.current?.getBoundingClientRect() ?? {};
    if (bottom > innerHeight) row.current?.previousElementSibling?.scrollIntoView();
  }, []);
  return (
    <tr class="details" ref={row}>
      <td colSpan={4}>{children}</td>
    </tr>
  );
}
