import wayBook from 'knowledge:way-book';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../../components/marker.css?inline';
import type { RequestOf } from '../../core/protocol/exchanges.ts';
import { createSend } from '../../core/protocol/send.ts';
import { takeOver } from '../../page/read/shared-record.ts';
import { followWay, type NextOnPage } from '../../page/way/follow-way.ts';
import { createMarker, type Mark } from '../../page/way/marker.ts';
import { followWishes } from './wishes.ts';

/** The background starts it in a document that has the landmark of a page. */
export default defineUnlistedScript(async () => {
  const ended = takeOver('way');
  let look = () => {};
  const wishes = await followWishes(() => look(), ended.signal);
  let seen: RequestOf<'page-seen'> = { type: 'page-seen' };
  // After an update of the extension this script is cut off.
  const send = createSend(
    () => browser.runtime,
    {},
    () => ended.abort(),
  );
  const say = () => void send(seen);
  // The tab has been at another page while the browser kept this one.
  addEventListener('pageshow', ({ persisted }) => persisted && say(), { signal: ended.signal });
  const marker = createMarker(document, css, ended.signal);
  look = followWay(
    document,
    wayBook,
    wishes,
    {
      onPage(page, registration) {
        seen = { type: 'page-seen', ...(page && { page }), ...(registration && { registration }) };
        say();
      },
      onNext: (next) => marker.show(next && markOf(next, wishes().registration)),
    },
    ended.signal,
  );
});

// ---------------------------------------------------------------------------------------------

function markOf(next: NextOnPage, chosen: string): Mark {
  if (next.kind === 'step') {
    return { element: next.choice.element, text: flagOf(next), tone: 'next' };
  }
  const name = wayBook.ways[chosen]?.name;
  const text = `您选的是${name}，这里是${next.item.name}`;
  return { element: next.element, text, tone: 'stop' };
}

function flagOf({ step, choice }: NextOnPage & { readonly kind: 'step' }): string {
  if (step.phone) return '下一步在手机上：用 APP 扫这个码';
  if (choice.isTick) return '下一步：先勾选';
  return step.final ? '下一步（办了不能撤销）' : '下一步';
}
