import { builtFor, expect, ONCE, test } from '../harness/fixtures.ts';
import { noticeAddress, portalAddress, servedAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { startPortal } from '../portal/server.ts';
import { launchUndriven, START, type Undriven } from './undriven.ts';

/** What of the page is known by what it shows: runs in it. */
function look() {
  const [load] = performance.getEntriesByType('navigation');
  const { activationStart = 0 } = load as { readonly activationStart?: number };
  return {
    path: location.pathname,
    hasCard: document.querySelector('jianzaoshi-helper') !== null,
    wasAhead: activationStart > 0,
  };
}

/** Has the page load others ahead, with a link to each: runs in it. */
function loadAhead(pages: string): void {
  const urls = JSON.parse(pages) as readonly string[];
  const rules = Object.assign(document.createElement('script'), { type: 'speculationrules' });
  rules.textContent = JSON.stringify({ prerender: [{ urls, eagerness: 'immediate' }] });
  document.head.append(rules);
  for (const href of urls)
    document.body.append(Object.assign(document.createElement('a'), { href }));
}

/** The first one says a prompt, the other is a page that is known. */
const PAGES = [servedAddress('plain', wordingOf('phone-bound')), noticeAddress('initial')];

/** @param ahead what has been loaded ahead so far */
async function goAhead(browser: Undriven, ahead: readonly string[]): Promise<void> {
  const session = async () => JSON.stringify(await browser.session());
  const { pathname: path } = new URL(portalAddress.recognition);
  const first = { path, hasCard: false, wasAhead: false };
  await expect.poll(() => browser.inPage(look)).toEqual(first);
  await browser.inPage(loadAhead, JSON.stringify(PAGES));
  for (const page of PAGES) {
    const { pathname, search } = new URL(page);
    await expect.poll(() => ahead).toContain(pathname + search);
  }
  // They came before a page that is shown, and would have been read before it.
  const [, known = ''] = PAGES;
  const beside = `tab:${await browser.openBeside(known)}`;
  await expect
    .poll(async () => (await browser.session())[beside], START)
    .toMatchObject({ page: 'notice' });
  expect(Object.keys(await browser.session())).toEqual([beside]);
  expect(await browser.inPage(look)).toEqual(first);
  // Once it is shown, it is read as any other; the one beside it still is not.
  await browser.inPage((page) => {
    document.querySelector<HTMLElement>(`a[href="${page}"]`)?.click();
  }, PAGES[0]);
  const { pathname: shown } = new URL(PAGES[0] ?? '');
  const now = { path: shown, hasCard: true, wasAhead: true };
  await expect.poll(() => browser.inPage(look)).toEqual(now);
  await expect.poll(session).toContain('phone-bound');
  const { [beside]: _, ...others } = await browser.session();
  expect(JSON.stringify(others)).not.toContain('notice');
}

// Of our browsers only Chromium loads pages ahead.
test('pages that are loaded ahead say nothing before they are shown', { tag: ONCE }, async () => {
  const ahead: string[] = [];
  const portal = await startPortal({
    onRequest: ({ url = '', headers }) => {
      if (headers['sec-purpose']?.includes('prerender')) ahead.push(url);
    },
  });
  const extension = builtFor('chromium');
  const options = { extension, portalPort: portal.port };
  const browser = await launchUndriven(portalAddress.recognition, options);
  try {
    await goAhead(browser, ahead);
  } finally {
    await browser.close();
    await portal.close();
  }
});
