import { useRef, useState } from 'preact/hooks';
import { FILTERS, type Filter, fits, type ListedPerson } from './listed.ts';
import { nameIdOf, PeopleTable } from './people-table.tsx';
import { PersonDetails } from './person-details.tsx';
import { PersonForm } from './person-form.tsx';
import type { RosterProps } from './roster-props.ts';

const NAMES: Readonly<Record<Filter, string>> = {
  all: '全部',
  late: '已过最晚申请日',
  over: '已过期',
  soon: '30 天内（含已过）',
  near: '90 天内（含已过）',
  'under-way': '正在办',
  undated: '没填有效期',
};

/** Everybody on the roster: the most urgent one by name, a search, filters, and the table. */
export function People(props: RosterProps) {
  const { people, find } = props;
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<string>();
  const [editing, setEditing] = useState<string>();
  const toggle = (id: string) => {
    setEditing(undefined);
    setOpen(id === open ? undefined : id);
  };
  const inOrder = useOrder(people, open !== undefined);
  const found = words.trim() === '' ? undefined : find(words);
  // Whom one has open stays in sight when they do not fit any more, as after a registration was begun.
  const left = inOrder.filter(
    (one) => one.person.id === open || (fits(one, filter) && (found?.has(one.person.id) ?? true)),
  );
  return (
    <>
      <Urgent
        people={people}
        onShow={(id) => {
          setWords('');
          setFilter('all');
          setEditing(undefined);
          setOpen(id);
          document.getElementById(nameIdOf(id))?.focus();
        }}
      />
      <div class="narrowing">
        <label class="search">
          <span>查找</span>
          <input
            type="search"
            placeholder="姓名、拼音或首字母"
            autocomplete="off"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <Chips people={people} filter={filter} onFilter={setFilter} />
      </div>
      <p class={left.length === people.length ? 'visually-hidden' : 'found'} role="status">
        {left.length === 0 ? '没有这样的人' : `列出 ${left.length} 人`}
      </p>
      {left.length > 0 && (
        <PeopleTable
          people={left}
          open={open}
          onToggle={toggle}
          onBegin={props.onBegin}
          details={(one) => (
            <Opened
              {...props}
              one={one}
              isEditing={editing === one.person.id}
              onEdit={(isEditing) => setEditing(isEditing ? one.person.id : undefined)}
            />
          )}
        />
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

/** The people in their order, which stays as it is while one of them is open: nothing moves below the hand. */
function useOrder(people: readonly ListedPerson[], isKept: boolean): readonly ListedPerson[] {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  if (!isKept) places.current = new Map(people.map(({ person }, i) => [person.id, i]));
  const placeOf = ({ person }: ListedPerson) => places.current.get(person.id) ?? people.length;
  return isKept ? [...people].sort((a, b) => placeOf(a) - placeOf(b)) : people;
}

interface UrgentProps {
  readonly people: readonly ListedPerson[];
  readonly onShow: (person: string) => void;
}

/** The one thing that should be done first. */
function Urgent({ people: [first], onShow }: UrgentProps) {
  const due = first?.dues[0];
  if (!first || !due) return <p class="urgent">没有快到期的。</p>;
  const { id, name } = first.person;
  return (
    <p class={`urgent urgent-${due.urgency}`}>
      <span>
        {due.urgency === 'far' ? '最近的一件：' : '最急：'}
        <b>{name}</b>
        {first.apart !== undefined && `（${first.apart}）`} {due.day} {due.what}
        {due.specialties.length > 0 && `（${due.specialties.join('、')}）`}，{due.away}
      </span>
      <button type="button" class="outlined" onClick={() => onShow(id)}>
        看详情
      </button>
    </p>
  );
}

interface ChipsProps {
  readonly people: readonly ListedPerson[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Those whose place does not depend on what one does in the table, or it would move below the hand. */
const ALWAYS: readonly Filter[] = ['all', 'under-way'];

/** Only those by which somebody is left, with how many they are. */
function Chips({ people, filter, onFilter }: ChipsProps) {
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">只看</legend>
      {FILTERS.map((one) => {
        const count = people.filter((person) => fits(person, one)).length;
        if (count === 0 && one !== filter && !ALWAYS.includes(one)) return null;
        return (
          <button
            key={one}
            type="button"
            value={one}
            aria-pressed={one === filter}
            onClick={() => onFilter(one)}
          >
            {NAMES[one]} {count}
          </button>
        );
      })}
    </fieldset>
  );
}

interface OpenedProps extends RosterProps {
  readonly one: ListedPerson;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
}

/** One person in full, or to be changed. */
function Opened({ one, isEditing, onEdit, ...props }: OpenedProps) {
  if (!isEditing) {
    return (
      <PersonDetails
        {...props}
        of={one}
        messages={props.messagesOf(one)}
        onEdit={() => onEdit(true)}
      />
    );
  }
  const close = () => {
    onEdit(false);
    document.getElementById(nameIdOf(one.person.id))?.focus();
  };
  return (
    <PersonForm
      person={one.person}
      known={props.knownSpecialties}
      onSave={async (typed) => {
        const faults = await props.onSave(one.person, typed);
        if (faults.length === 0) close();
        return faults;
      }}
      onCancel={close}
    />
  );
}
