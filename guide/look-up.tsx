/** Looking up questions, the official ones and those of the organisation. */
import searchIndex from 'knowledge:search-index';
import { computed } from '@preact/signals';
import { OwnMark } from '../components/own.tsx';
import { Topics } from '../components/question-page.tsx';
import { Search } from '../components/search.tsx';
import { createSearchWithOwn } from '../core/own-knowledge/search.ts';
import { createSearch, type SearchHit } from '../core/search/search.ts';
import { own, questionBook } from './state.ts';

/** Reading the index takes some milliseconds: only when something is searched. */
const search = computed(() =>
  own.value ? createSearchWithOwn(searchIndex, own.value) : createSearch(searchIndex),
);

/** A field to search in, and the door to what an organisation has added. */
export function LookUp() {
  return (
    <>
      <Search onSearch={find} />
      {own.value && (
        <a class="own-door" href="#own">
          <OwnMark />
          {own.value.organisation}的补充内容和联系人
        </a>
      )}
    </>
  );
}

/** What is found for some words; without words, also all that there is to read. */
export function SearchPage({ words }: { readonly words: string }) {
  return (
    <>
      <Search words={words} onSearch={find} />
      {words === '' && <Topics book={questionBook.value} />}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function find(query: string): readonly SearchHit[] {
  return search.value(query);
}
