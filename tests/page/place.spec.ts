import type { ShownPage } from '../../core/guidance/shown-page.ts';
import { settled } from '../harness/settled.ts';
import {
  constructorItemsAddress,
  formAddress,
  infoChangeAddress,
  infoReportedAddress,
  noticeAddress,
  portalAddress,
  progressAddress,
  quotingAddress,
  registrationDeskAddress,
  reportedAddress,
  scanAddress,
} from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import { expect, runScript, test } from './fixtures.ts';

declare const places: readonly ShownPage[];
declare const mayBePage: boolean;

const script = bundle('place.ts');

/** The pages of the stand-in, and what each is; none for those that no list of pages has. */
const PAGES: readonly (readonly [address: string, page: string | undefined])[] = [
  [portalAddress.home, 'coc-home'],
  [portalAddress.entry, 'registration-system-entry'],
  [portalAddress.portalHome, 'portal-home'],
  [portalAddress.login, 'portal-home'],
  [portalAddress.personItems, 'portal-items'],
  [constructorItemsAddress(), 'portal-items'],
  [scanAddress({ item: 'initial' }), 'face-scan'],
  [scanAddress({}), 'face-scan'],
  [registrationDeskAddress('renewal'), 'registration-desk'],
  [noticeAddress('initial'), 'notice'],
  [noticeAddress('cancellation'), 'notice'],
  [formAddress('addition'), 'application-form'],
  [infoChangeAddress('initial'), 'info-change'],
  [progressAddress('initial'), 'progress-query'],
  [reportedAddress('initial'), 'reported'],
  [infoReportedAddress('initial'), 'reported'],
  [portalAddress.certificates, 'certificate-management'],
  [portalAddress.enterpriseLogin, undefined],
  [portalAddress.enterprise, 'enterprise'],
  [portalAddress.enterpriseInfo, 'enterprise'],
  [portalAddress.faqArticle, undefined],
  [portalAddress.cancellationArticle, undefined],
  [portalAddress.newsArticle, undefined],
  [portalAddress.search, undefined],
  [quotingAddress('a list of prompts'), undefined],
];

for (const [address, page] of PAGES) {
  test(`${page ?? 'none'}: ${address.replace('http://', '')}`, async ({ tab }) => {
    await tab.goto(address);
    await tab.evaluate(settled);
    // Takes its first look at once.
    await runScript(tab, await script);
    const seen = await tab.evaluate(() => places.map((place) => place.page));
    expect(seen).toEqual(page === undefined ? [] : [page]);
    // The extension looks only where the reader has found a landmark.
    if (page !== undefined) await expect.poll(() => tab.evaluate(() => mayBePage)).toBe(true);
  });
}

/** Each sets the base of a page to something else, or leads elsewhere by it. */
const BASES: Readonly<Record<string, string>> = {
  'of another host': '<base href="https://cdn.example/assets/">',
  'that is no address': '<base href="data:text/plain,x">',
  'of another page of the portal': `<base href="${portalAddress.home}">`,
  'for targets only': '<base target="_blank">',
};

for (const [name, base] of Object.entries(BASES)) {
  test(`a page with a base ${name} is located by its own address`, async ({ tab }) => {
    await tab.goto(noticeAddress('initial'));
    await tab.evaluate((html) => document.head.insertAdjacentHTML('afterbegin', html), base);
    await runScript(tab, await script);
    const seen = await tab.evaluate(() => places.map((place) => place.page));
    expect(seen).toEqual(['notice']);
  });
}

test('a button of a form that comes by itself, without a text, can make a page of it', async ({
  tab,
}) => {
  await tab.goto(portalAddress.search);
  await tab.evaluate(settled);
  const add = (markup: string) =>
    tab.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', html);
    }, markup);
  await add('<p><a href="#">最新业务办理进度</a></p>');
  await tab.evaluate(settled);
  expect(await tab.evaluate(() => mayBePage)).toBe(false);
  await add('<input type="button" value="注册业务申请">');
  await expect.poll(() => tab.evaluate(() => mayBePage)).toBe(true);
});
