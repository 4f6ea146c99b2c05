/** What the extension has seen on the page of the tab in front: asked for when this is opened. */
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Heard } from '../components/heard.tsx';
import { Report } from '../components/report.tsx';
import { browserName, heardText } from '../core/report/report.ts';
import { copyText } from '../page/overlay/copy-text.ts';
import { askWhatWasHeard, heard } from './heard.ts';
import { questionBook } from './question-book.ts';
import { tab, tabInFront } from './state.ts';

/** What was seen, and a report of it. */
export function HeardPage() {
  const id = tabInFront.value;
  const { page } = tab.value;
  useEffect(() => {
    if (id !== undefined) void askWhatWasHeard(id);
  }, [id, page]);
  const all = heard.value;
  const text = heardText({
    heard: all ?? [],
    page,
    version: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
  });
  return (
    <>
      <Heard heard={all} questions={questionBook.value} />
      {all && <Report key={text} text={text} onCopy={(said) => copyText(document.body, said)} />}
    </>
  );
}
