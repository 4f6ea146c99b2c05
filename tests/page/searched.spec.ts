import type { Remedy } from '../../core/knowledge/shipped.ts';
import { answerTo, remedies } from '../e2e/recognition.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, runScript, test } from './fixtures.ts';
import type { MarkerInDocument } from './marker.ts';

declare const card: CardInDocument;
declare const marker: MarkerInDocument;

const cardScript = bundle('card.ts');
const markerScript = bundle('marker.ts');

/** Of the organisation: each text has a word that stands nowhere else. */
const OWN: Remedy = {
  prompt: 'own-one',
  advice: '1',
  asksNothing: false,
  own: '甲壹公司',
  question: '甲贰怎么办',
  summary: '找甲叁办',
  steps: ['先点击「甲肆」，再等甲伍。'],
  warnings: ['甲陆到期。'],
  editorNotes: ['甲柒备注。'],
  contacts: [{ name: '甲捌科', how: '甲玖「甲拾」' }],
  request: '请甲佰处理',
  links: [],
  written: ['甲仟写的'],
} as unknown as Remedy;
const OWN_WORDS = '甲壹 甲贰 甲叁 甲肆 甲伍 甲陆 甲柒 甲捌 甲玖 甲拾 甲佰 甲仟 甲'.split(' ');

/** An official one that names the authority of the person's province. */
const PROVINCIAL = Object.values(remedies).find(({ contacts }) =>
  contacts.some(({ provincial }) => provincial),
);

test.beforeEach(async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    document.body.innerHTML = '<p>请按顺序办理。</p><button id="next">下一页</button>';
  });
  await runScript(tab, await cardScript);
  await runScript(tab, await markerScript);
});

/** @returns which of the words the page's own search finds */
function found(tab: Tab, words: readonly string[]): Promise<readonly string[]> {
  return tab.evaluate((all) => {
    const { find } = window as unknown as { find(...args: unknown[]): boolean };
    return all.filter((word) => {
      getSelection()?.removeAllRanges();
      return find.call(window, word, true, false, true);
    });
  }, words);
}

/** @returns all that is selected when the page selects all */
async function selected(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    document.execCommand('selectAll');
    return String(getSelection());
  });
}

/** @returns all that a person copies with the page; the driver of Firefox presses one key at a time */
async function copied(tab: Tab): Promise<string | undefined> {
  await tab.evaluate(() => {
    getSelection()?.removeAllRanges();
    document.body.insertAdjacentHTML('beforeend', '<div><textarea></textarea></div>');
  });
  // Where the focus is in the field, all is what it holds.
  await tab.click('请按顺序办理。');
  for (const keys of ['Control+a', 'Control+c']) await tab.press(keys);
  await tab.evaluate(() => document.querySelector('textarea')?.focus());
  await tab.press('Control+v');
  return tab.evaluate(() => {
    const field = document.querySelector('textarea');
    field?.parentElement?.remove();
    return field?.value.trim();
  });
}

test('the page finds nothing of what an organisation has written, opened or not', async ({
  tab,
}) => {
  await tab.evaluate((remedy) => card.show(remedy), OWN);
  await tab.waitForOverlay('甲壹公司');
  await tab.clickInOverlay('更多');
  const host = await tab.waitForOverlay('稍后');
  for (const word of OWN_WORDS) expect(host.text).toContain(word);
  expect(await found(tab, [...OWN_WORDS, '请按顺序'])).toEqual(['请按顺序']);
  // Behind another one it is one line.
  await tab.evaluate(() => card.show('phone-bound'));
  await tab.waitForOverlay(answerTo('phone-bound'));
  expect(await found(tab, [...OWN_WORDS, answerTo('phone-bound')])).toEqual([
    answerTo('phone-bound'),
  ]);
  await tab.clickInOverlay('本单位：甲贰怎么办');
  await tab.waitForOverlay('甲叁');
  expect(await found(tab, OWN_WORDS)).toEqual([]);
});

test('nor which province the person has chosen, nor what the marker says', async ({ tab }) => {
  expect(PROVINCIAL).toBeDefined();
  await tab.evaluate((id) => {
    card.wish({
      province: 'one',
      provinces: [{ id: 'one', short: '乙壹', authority: '乙贰厅', url: 'http://example.test/' }],
    });
    marker.mark('#next');
    return card.show(id);
  }, PROVINCIAL?.prompt ?? '');
  await tab.waitForOverlay('乙贰厅');
  await tab.waitForMark('下一步');
  expect(await found(tab, ['乙壹', '乙贰', '乙', '下一步', '下一页'])).toEqual(['下一页']);
});

test('nothing that is drawn is selected and copied with the page', async ({ tab, testBrowser }) => {
  const all = testBrowser.name === 'chromium' ? copied : selected;
  const before = await all(tab);
  await tab.evaluate(() => {
    marker.mark('#next');
    return card.show('phone-bound');
  });
  await tab.waitForOverlay(answerTo('phone-bound'));
  await tab.evaluate(settled);
  expect(await all(tab)).toBe(before);
  expect(before).toContain('请按顺序办理');
});

/** What pages do with copying, before anybody else hears of it. */
const COPYING: Readonly<Record<string, readonly [act: () => void, said: string]>> = {
  nothing: [() => {}, '已复制'],
  'stop it': [
    () => addEventListener('copy', (event) => event.stopImmediatePropagation(), true),
    '没能复制，请照着说',
  ],
  'put a text of their own there and stop it': [
    () =>
      addEventListener(
        'copy',
        (event) => {
          event.clipboardData?.setData('text/plain', '转账');
          event.preventDefault();
          event.stopPropagation();
        },
        true,
      ),
    '没能复制，请照着说',
  ],
  'put a text of their own there': [
    () =>
      document.addEventListener(
        'copy',
        (event) => {
          event.clipboardData?.setData('text/plain', '转账');
          event.clipboardData?.setData('text/html', '<b>转账</b>');
          event.preventDefault();
        },
        true,
      ),
    '已复制',
  ],
};

for (const [name, [act, said]] of Object.entries(COPYING)) {
  test(`copying says what has come of it on pages that ${name}`, async ({ tab, testBrowser }) => {
    await tab.evaluate(act);
    await tab.evaluate((remedy) => card.show(remedy), OWN);
    await tab.waitForOverlay('甲壹公司');
    await tab.clickInOverlay('更多');
    await tab.clickInOverlay('复制这段话');
    await tab.waitForOverlay(said);
    // What is pasted is what the clipboard holds; the driver of Firefox presses one key at a time.
    if (said !== '已复制' || testBrowser.name === 'firefox') return;
    await tab.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p><textarea id="paste"></textarea></p>');
    });
    await tab.click({ css: '#paste' });
    await tab.press('Control+v');
    await expect
      .poll(() => tab.evaluate(() => document.querySelector('textarea')?.value))
      .toBe('请甲佰处理');
  });
}
