import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Ask, Hit } from '../core/asking/ask.ts';
import type { Contact, QuestionBook } from '../core/knowledge/shipped.ts';
import { Contacts, type ContactsProps } from './contacts.tsx';
import { OwnMark } from './own.tsx';
import { type PathChoice, QuestionAnswer } from './question-page.tsx';

/** Nothing is opened under the hand of somebody who types. Milliseconds without a key. */
const PAUSE = 600;
/** A word or two can be a beginning, or all. */
const LONGER_PAUSE = 1500;
/** From so many characters on it is more than a beginning. */
const WHOLE = 3;

interface AskingProps extends PathChoice, Omit<ContactsProps, 'contacts' | 'isOwn' | 'message'> {
  /** Words to begin with; they count as written to the end. */
  readonly words?: string;
  /** Answers each key; nothing until it is there. */
  readonly ask: Ask | undefined;
  readonly book: QuestionBook;
  /** Whom to ask where nothing is known. */
  readonly helpers: readonly Contact[];
}

/** A field, and below it what is answered: one opened, a few to choose from, or that it is not covered. */
export function Asking({ words = '', ask, ...rest }: AskingProps) {
  const [query, setQuery] = useState(words);
  const [settled, setSettled] = useState(words);
  const [isComposing, setComposing] = useState(false);
  useEffect(() => {
    const pause = pauseAfter(query);
    if (isComposing || pause === undefined) return;
    const timer = setTimeout(() => setSettled(query), pause);
    return () => clearTimeout(timer);
  }, [query, isComposing]);
  return (
    <search class="search">
      <label>
        <span class="search-title">遇到什么问题？</span>
        <input
          type="search"
          value={query}
          placeholder="例如 没有注册信息"
          onInput={(event) => setQuery(event.currentTarget.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) setSettled(query);
          }}
        />
      </label>
      <Answered
        query={query.trim()}
        answer={query.trim() ? ask?.(query) : undefined}
        isSettled={query !== '' && settled === query}
        {...rest}
      />
    </search>
  );
}

// ---------------------------------------------------------------------------------------------

/** Pinyin may stand for many words: it waits for Enter. */
function pauseAfter(query: string): number | undefined {
  const { length } = query.match(/\p{Script=Han}/gu) ?? [];
  if (length >= WHOLE) return PAUSE;
  return length > 0 ? LONGER_PAUSE : undefined;
}

interface AnsweredProps extends Omit<AskingProps, 'words' | 'ask'> {
  readonly query: string;
  readonly answer: Answer | undefined;
  readonly isSettled: boolean;
}

function Answered({ query, answer, isSettled, helpers, book, ...rest }: AnsweredProps) {
  const opened = useRef<string | undefined>(undefined);
  if (!answer) return <p class="search-count" role="status" />;
  const { kind, outside, hits } = answer;
  const [first, ...others] = hits;
  // What is open stays so while the person goes on typing, for as long as it is meant.
  if (isSettled) opened.current = kind === 'sure' ? first?.id : undefined;
  else if (opened.current !== first?.id) opened.current = undefined;
  const open = opened.current === undefined ? undefined : first;
  const { chosen, onChoose, ...choices } = rest;
  const isMissing = isSettled && kind === 'nothing';
  return (
    <>
      <p class="search-count" role="status">
        {isSettled && outside && `这件事这里没有收录：${outside.name}`}
        {isMissing && '没有找到，可以换个说法再试'}
        {open ? '最符合的解答' : hits.length > 0 && !outside && '也许您问的是'}
      </p>
      {isSettled && outside && <p class="outside">{outside.says}</p>}
      {isSettled && outside && hits.length > 0 && <p class="search-count">可以参照的解答</p>}
      {open && (
        <article class="question answered">
          <h2>
            <Title hit={open} />
          </h2>
          <QuestionAnswer book={book} id={open.id} chosen={chosen} onChoose={onChoose} />
          <a href={`#question/${open.id}`}>看完整解答和依据</a>
        </article>
      )}
      {open && others.length > 0 && <p class="search-count">相近的问题</p>}
      <Hits hits={open ? others : hits} book={book} />
      {isMissing && (
        <section class="question answered">
          <h2>可以问谁</h2>
          <Contacts contacts={helpers} {...choices} />
        </section>
      )}
      <a class="missing" href={`#report/missing/${encodeURIComponent(query)}`}>
        {kind === 'nothing' || outside ? '写反馈' : '都不是？写反馈'}
      </a>
    </>
  );
}

function Hits({ hits, book }: { readonly hits: readonly Hit[]; readonly book: QuestionBook }) {
  if (hits.length === 0) return null;
  return (
    <ul class="links">
      {hits.map((hit) => (
        <li key={hit.id}>
          <a href={`#question/${hit.id}`} class={hit.isOwn && 'own'}>
            <b>
              <Title hit={hit} />
            </b>
            <span>{book.questions[hit.id]?.summary}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Title({ hit: { title, isOwn, ranges } }: { readonly hit: Hit }) {
  return (
    <>
      {isOwn && <OwnMark />}
      {ranges.map(([start, end], i) => (
        <>
          {title.slice(ranges[i - 1]?.[1] ?? 0, start)}
          <mark>{title.slice(start, end)}</mark>
        </>
      ))}
      {title.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
