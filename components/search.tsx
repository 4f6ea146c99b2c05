import { useState } from 'preact/hooks';
import type { SearchHit } from '../core/search/search.ts';
import { OwnMark } from './own.tsx';

interface SearchProps {
  /** Words to begin with. */
  readonly words?: string;
  readonly onSearch: (query: string) => readonly SearchHit[];
}

/** A field, and at each key stroke the questions that may be meant. */
export function Search({ words = '', onSearch }: SearchProps) {
  const [query, setQuery] = useState(words);
  const hits = query.trim() ? onSearch(query) : [];
  return (
    <search class="search">
      <label>
        <span class="search-title">遇到什么问题？</span>
        <input
          type="search"
          value={query}
          placeholder="例如 没有注册信息"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class="search-count" role="status">
        {query.trim() && (hits.length > 0 ? `找到 ${hits.length} 个问题` : '没有找到，请换个说法')}
      </p>
      {hits.length > 0 && (
        <ul class="links">
          {hits.map(({ id, title, isOwn, ranges, kind, excerpt }) => (
            <li key={id}>
              <a href={`#question/${id}`} class={isOwn && 'own'}>
                <b>
                  {isOwn && <OwnMark />}
                  <Marked text={title} ranges={ranges} />
                </b>
                {excerpt && (
                  <span>
                    {kind === 'note' && '编者提示：'}
                    <Marked {...excerpt} />
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
      {query.trim() && (
        <a class="missing" href={`#report/missing/${encodeURIComponent(query)}`}>
          没有收录？
        </a>
      )}
    </search>
  );
}

// ---------------------------------------------------------------------------------------------

function Marked({ text, ranges }: Pick<NonNullable<SearchHit['excerpt']>, 'text' | 'ranges'>) {
  return (
    <>
      {ranges.map(([start, end], i) => (
        <>
          {text.slice(ranges[i - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
