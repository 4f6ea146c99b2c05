import { say } from './say.tsx';

/** Tells an organisation's own content from the official one, wherever it is shown. */

/** Beside each single thing of it. */
export function OwnMark() {
  return <span class="own-mark">本单位</span>;
}

/** Above what is shown of it alone: whose it is, and what it is not. */
export function OwnNotice({ organisation }: { readonly organisation: string }) {
  return (
    <p class="own-notice">
      <OwnMark /> <b>{say(organisation)}</b>
      <span>单位自己写的内容，不是官方解答。</span>
    </p>
  );
}
