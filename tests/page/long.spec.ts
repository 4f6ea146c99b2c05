import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';
import { runScript, test, waitForPrompt } from './fixtures.ts';

test('a prompt on a page of more text than is read at once is found when it is loaded', async ({
  tab,
}) => {
  await tab.goto(portalAddress.search);
  await tab.evaluate((text) => {
    const rows = Array.from(
      { length: 4_000 },
      (_, i) => `<p>第${i}条办理记录已经提交，等待审核人员处理</p>`,
    );
    const box = '<div style="position: fixed; inset: 0 0 auto 0" role="alert"></div>';
    document.body.insertAdjacentHTML('beforeend', `<main>${rows.join('')}</main>${box}`);
    document.querySelector('[role=alert]')?.append(text);
  }, wordingOf('phone-bound'));
  // As when the extension starts in a page that is there already.
  await runScript(tab, await bundle('reader.ts'));
  await waitForPrompt(tab, 'phone-bound');
});
