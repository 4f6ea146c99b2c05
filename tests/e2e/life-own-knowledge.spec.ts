import { portalAddress } from '../portal/addresses.ts';
import { expect, test } from './harness/fixtures.ts';
import { waitForCard, wordingOf } from './recognition.ts';

const OWN_WORDING = '用印申请未通过';
const OWN = {
  organisation: '示例建设公司',
  contacts: [{ id: 'clerk', name: '注册专员', how: '三楼 302 室' }],
  questions: [
    {
      id: 'seal',
      title: '盖章找谁',
      answer: { summary: '找<b>注册专员</b>', steps: [], warnings: [], contacts: ['clerk'] },
    },
  ],
  prompts: [{ id: 'seal', wording: OWN_WORDING, question: 'seal', phrases: [OWN_WORDING] }],
};

test("an organisation's own prompt is answered as theirs, an official one as ever", async ({
  tab,
  testBrowser,
}) => {
  const page = await testBrowser.openExtensionPage('options.html');
  await page.evaluate(async (own) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(values: unknown): Promise<void> } } };
    };
    await chrome.storage.local.set({ 'own-knowledge': own });
  }, OWN);

  await tab.goto(portalAddress.recognition);
  const raise = (text: string) => {
    const dialog = document.createElement('dialog');
    dialog.append(text);
    document.body.append(dialog);
    dialog.showModal();
  };
  await tab.evaluate(raise, `${OWN_WORDING}！`);
  const { text } = await tab.waitForOverlay('本单位（示例建设公司）：盖章找谁');
  expect(text).toContain('找<b>注册专员</b>');
  expect(text).toContain('三楼 302 室');
  await tab.evaluate(() => document.querySelector('dialog')?.remove());
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  await tab.evaluate((wording) => alert(wording), OWN_WORDING);
  await tab.waitForOverlay('本单位');
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  await tab.evaluate(raise, wordingOf('phone-bound'));
  await waitForCard(tab, 'phone-bound');

  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { clear(): Promise<void> } } };
    };
    await chrome.storage.local.clear();
  });
  await page.close();
});
