import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** One of those whom somebody registers. */
export interface ListedName {
  /** Empty for oneself. */
  readonly id: string;
  readonly name: string;
  /** What presses most, in a few words. */
  readonly due?: string;
  readonly isPressing: boolean;
}

interface CurrentPersonProps {
  readonly current: ListedName;
  /** Oneself, then everybody, what presses most first. */
  readonly people: readonly ListedName[];
  /** How many of them have something pressing. */
  readonly pressing: number;
  /** Somebody else is logged in at the page that is open: who of the roster, where that is known. */
  readonly other?: { readonly person?: ListedName };
  /** Gives those whose name has the words in it, or sounds so. */
  readonly find: (words: string) => readonly ListedName[];
  /** Takes the id of whom the person registers from now on. */
  readonly onSwitch: (id: string) => void;
}

/** Of more people not all are in sight, and a name is typed faster than found. */
const IN_SIGHT = 8;

/** Of whom there is more is asked for by name. */
const MOST_LISTED = 50;

const LIST = 'people-to-choose';

/** Whose journey it is that the guide shows, and the way to another one's. */
export function CurrentPerson(props: CurrentPersonProps) {
  const { current, people, pressing, other, onSwitch } = props;
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // What was pressed is gone, and the focus with it.
    toggle.current?.focus();
  };
  const choose = (id: string) => {
    onSwitch(id);
    close();
  };
  return (
    <section class="person" aria-label="现在替谁办">
      {other && (
        <Other
          current={current}
          person={other.person}
          onSwitch={onSwitch}
          onChoose={() => setOpen(true)}
        />
      )}
      <button
        ref={toggle}
        type="button"
        class="person-now"
        aria-expanded={isOpen}
        aria-controls={isOpen ? LIST : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          现在替谁办：<b>{current.name}</b>
        </span>
        <Icon name="open" />
      </button>
      <div class="person-aside">
        {current.due && (
          <p class={current.isPressing ? 'person-due pressing' : 'person-due'}>{current.due}</p>
        )}
        <a class="roster-door" href="/roster.html" target="_blank" rel="noreferrer">
          花名册{pressing > 0 && `：${pressing} 人快到期或已过期`}
        </a>
      </div>
      {isOpen && (
        <People {...props} isLong={people.length > IN_SIGHT} onSwitch={choose} onClose={close} />
      )}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

interface PeopleProps extends Pick<CurrentPersonProps, 'current' | 'people' | 'find' | 'onSwitch'> {
  readonly isLong: boolean;
  readonly onClose: () => void;
}

function People({ current, people, find, isLong, onSwitch, onClose }: PeopleProps) {
  const [words, setWords] = useState('');
  const first = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    first.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);
  const found = words.trim() === '' ? people : find(words);
  const listed = found.slice(0, MOST_LISTED);
  return (
    <fieldset
      id={LIST}
      class="people"
      ref={first}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup itself stays.
        event.preventDefault();
        onClose();
      }}
    >
      <legend class="visually-hidden">换成谁</legend>
      {isLong && (
        <input
          type="search"
          class="person-search"
          aria-label="找人"
          placeholder="姓名或拼音，如 zs"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ul>
        {listed.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="person-choice"
              aria-current={one.id === current.id ? 'true' : undefined}
              onClick={() => onSwitch(one.id)}
            >
              <b>{one.name}</b>
              {one.due && <span class={one.isPressing ? 'pressing' : undefined}>{one.due}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class={found.length === 0 ? 'note' : 'visually-hidden'}>
        {found.length === 0 && '花名册上没有找到。'}
      </p>
      {found.length > listed.length && (
        <p class="people-more">还有 {found.length - listed.length} 人，请输入姓名或拼音查找。</p>
      )}
    </fieldset>
  );
}

interface OtherProps {
  readonly current: ListedName;
  readonly person: ListedName | undefined;
  readonly onSwitch: (id: string) => void;
  readonly onChoose: () => void;
}

function Other({ current, person, onSwitch, onChoose }: OtherProps) {
  return (
    <div class="other-login" role="alert">
      <p>
        <b>这里登录的人不是您正在替他办的那一位</b>
      </p>
      <p>
        {person
          ? `登录的是${person.name}，这里记的是${current.name}的进度。`
          : `这里记的是${current.name}的进度。登录的人不在花名册上，或者有人同名。`}
      </p>
      <button
        type="button"
        class="outlined"
        onClick={() => (person ? onSwitch(person.id) : onChoose())}
      >
        {person ? `改为替${person.name}办` : '换一位'}
      </button>
    </div>
  );
}
