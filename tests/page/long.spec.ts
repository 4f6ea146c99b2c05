import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';
import { expectSilence, runScript, test, waitForPrompt } from './fixtures.ts';

/** Reads the document, as when the extension starts in a page that is there already. */
const script = bundle('reader.ts');

/** Longer than what is read at once, by far. */
const FILLER = '办理记录已经提交，等待审核人员处理。'.repeat(70_000);

test('a prompt on a page of more text than is read at once is found when it is loaded', async ({
  tab,
}) => {
  await tab.goto(portalAddress.search);
  await tab.evaluate(
    ([filler, text]) => {
      const box = '<div style="position: fixed; inset: 0 0 auto 0" role="alert"></div>';
      document.body.insertAdjacentHTML('beforeend', `<main hidden></main>${box}`);
      document.querySelector('main')?.append(filler);
      document.querySelector('[role=alert]')?.append(text);
    },
    [FILLER, wordingOf('phone-bound')] as const,
  );
  await runScript(tab, await script);
  await waitForPrompt(tab, 'phone-bound');
});

test('what was there before is not new for being read in parts', async ({ tab }) => {
  await tab.goto(portalAddress.search);
  await tab.evaluate(
    ([filler, text]) => {
      const style = document.createElement('style');
      style.append(`/* ${filler} */`);
      document.head.append(style);
      document.body.innerHTML = '<p></p>';
      document.querySelector('p')?.append(text);
    },
    [
      FILLER,
      `${wordingOf('phone-bound')}，办理前请先到个人信息修改页面核对本人资料后再行提交`,
    ] as const,
  );
  await runScript(tab, await script);
  await expectSilence(tab);
});
