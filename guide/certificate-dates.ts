/** What the page of certificates in a tab says. It is kept nowhere until the person wants it noted. */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import {
  areCertificateDates,
  type CertificateDate,
  clearDates,
} from '../core/roster/certificate-dates.ts';
import { withDates } from '../core/roster/take-dates.ts';
import { roster } from '../store/roster.ts';
import { keep } from './keep.ts';

/** The page that says until when a certificate is valid. */
export const CERTIFICATE_PAGE = 'certificate-management';

/** One for each specialty; none where it is not known. */
export const certificateDates = signal<readonly CertificateDate[]>([]);

/** How often it was asked or forgotten: only the last answer counts. */
let turn = 0;

/** Forgets what was read: the tab shows another page. */
export function forgetDates(): void {
  turn += 1;
  certificateDates.value = [];
}

/**
 * Asks the frames of a tab that shows the page, and again whenever they may say more: a page is known
 * before it has loaded, and what it fetches comes later still.
 *
 * @param tabId the browser's id of the tab
 * @returns ends it, and forgets what was read
 */
export function followDates(tabId: number): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const ask = () => void askForDates(tabId);
  const onUpdated = (id: number, { status }: { readonly status?: string | undefined }) => {
    if (id === tabId && status === 'complete') ask();
  };
  ask();
  browser.tabs.onUpdated.addListener(onUpdated);
  // Who wants it noted comes here.
  window.addEventListener('focus', ask, { signal });
  document.documentElement.addEventListener('mouseenter', ask, { signal });
  return () => {
    ended.abort();
    browser.tabs.onUpdated.removeListener(onUpdated);
    forgetDates();
  };
}

/** Asks the frames of a tab that shows the page. They are told nothing. */
export async function askForDates(tabId: number): Promise<void> {
  turn += 1;
  const asked = turn;
  const answers = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/certificate.js'] })
    // The extension may not look at this tab.
    .catch(() => []);
  const dates = answers.flatMap(({ result }) => (areCertificateDates(result) ? result : []));
  if (asked === turn) certificateDates.value = clearDates(dates);
}

/**
 * Writes dates that the person has seen onto the roster.
 *
 * @param person id of whose they are
 * @returns whether they were kept; not for somebody who is on the roster no more
 */
export function noteDates(person: string, dates: readonly CertificateDate[]): Promise<boolean> {
  return keep(
    roster.change(({ people }) => {
      if (!people.some(({ id }) => id === person)) throw new Error('not there');
      return { people: people.map((one) => (one.id === person ? withDates(one, dates) : one)) };
    }),
  );
}
