import { expect } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';

/** What the portal shows where the organisation has to help. */
export const OWN_WORDING = '用印申请未通过';

/** An organisation's knowledge, with markup wherever text can stand. */
export const OWN = {
  organisation: '示例<b>建设</b>公司',
  contacts: [
    { id: 'clerk', name: '注册专员<i>小组</i>', how: '三楼 302 室 <img src=x onerror=alert(1)>' },
    { id: 'authority', name: '省注册中心窗口', how: '政务大厅 12 号窗口' },
  ],
  questions: [
    {
      id: 'seal',
      title: '用印申请<u>没有</u>通过怎么办',
      answer: {
        summary: '找<script>alert(1)</script>注册专员重新提交用章申请',
        steps: ['填写<b>用章申请</b>', '交给注册专员'],
        warnings: ['章不能<a href=x>外借</a>'],
        contacts: ['clerk'],
      },
    },
    {
      id: 'fees',
      title: '培训费怎么报销',
      answer: { summary: '凭发票到财务部', steps: [], warnings: [], contacts: [] },
    },
  ],
  prompts: [{ id: 'seal', wording: OWN_WORDING, question: 'seal', phrases: [OWN_WORDING] }],
};

/** The first words of the card of the organisation's prompt. */
export const OWN_CARD = '本单位 示例<b>建设</b>公司';

interface Extension {
  readonly chrome: {
    readonly scripting: {
      getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]>;
    };
    readonly storage: {
      readonly local: { set(values: object): Promise<void>; clear(): Promise<void> };
    };
  };
}

/** Ids of the scripts that the browser starts in pages besides those of the manifest. */
export function registeredScripts(page: Tab): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { scripting } = (globalThis as unknown as Extension).chrome;
    return (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
  });
}

/**
 * Sets an organisation's knowledge in place of all that is stored, and waits until pages are served.
 *
 * @param own null for none
 */
export async function setOwnKnowledge(browser: TestBrowser, own: object | null): Promise<void> {
  const page = await browser.controlPage();
  await page.evaluate(async (knowledge) => {
    const { local } = (globalThis as unknown as Extension).chrome.storage;
    await local.clear();
    if (knowledge) await local.set({ 'own-knowledge': knowledge });
  }, own);
  await expect.poll(() => registeredScripts(page)).toEqual(own ? ['own'] : []);
}

/** Has the page say the organisation's prompt in a frame of its own. */
export function raiseInFrame(tab: Tab): Promise<void> {
  return tab.evaluate((text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p>${text}</p>`;
    document.body.append(frame);
  }, OWN_WORDING);
}
