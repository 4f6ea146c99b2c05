import { builtFor, expect, ONCE, test } from '../harness/fixtures.ts';
import { noticeAddress, portalAddress, servedAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { startPortal } from '../portal/server.ts';
import { launchUndriven } from './undriven.ts';

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

// Of our browsers only Chromium loads pages ahead.
test('pages that are loaded ahead say nothing before they are shown', { tag: ONCE }, async () => {
  const ahead: (string | undefined)[] = [];
  const portal = await startPortal({
    onRequest: ({ url, headers }) => {
      if (headers['sec-purpose']?.includes('prerender')) ahead.push(url);
    },
  });
  const browser = await launchUndriven(portalAddress.recognition, {
    extension: builtFor('chromium'),
    portalPort: portal.port,
  });
  const pages = [servedAddress('plain', wordingOf('phone-bound')), noticeAddress('initial')];
  const [prompt, notice] = pages.map((page) => new URL(page));
  const session = async () => JSON.stringify(await browser.session());
  const first = {
    path: new URL(portalAddress.recognition).pathname,
    hasCard: false,
    wasAhead: false,
  };
  await expect.poll(() => browser.inPage(look)).toEqual(first);
  await browser.inPage(loadAhead, JSON.stringify(pages));
  for (const page of [prompt, notice]) {
    await expect.poll(() => ahead).toContain(`${page?.pathname}${page?.search}`);
  }
  // They are read as soon as they have come: as long as it takes the page to fetch all of them itself.
  await browser.inPage(async (all) => {
    for (const page of JSON.parse(all)) await (await fetch(page)).text();
    for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
  }, JSON.stringify(pages));
  expect(await session()).toBe('{}');
  expect(await browser.inPage(look)).toEqual(first);
  // Once it is shown, it is read as any other; the one beside it still is not.
  await browser.inPage((page) => {
    document.querySelector<HTMLElement>(`a[href="${page}"]`)?.click();
  }, pages[0]);
  const now = { path: prompt?.pathname, hasCard: true, wasAhead: true };
  await expect.poll(() => browser.inPage(look)).toEqual(now);
  await expect.poll(session).toContain('phone-bound');
  expect(await session()).not.toContain('notice');
  await browser.close();
  await portal.close();
});
