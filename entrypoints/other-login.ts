import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/other-login.css?inline';
import { isWanted } from '../core/protocol/answers.ts';
import { createSend } from '../core/protocol/send.ts';
import { showWarningStrip } from '../page/overlay/warning-strip.ts';
import { isHtml } from '../page/read/our-elements.ts';
import { takeOver } from '../page/read/shared-record.ts';

/**
 * Run by the background in a tab's page whenever it may have to say that somebody else is logged in
 * than whom the person registers, or has to say so no more. Who that is, it never hears.
 */
export default defineUnlistedScript(() => {
  const ended = takeOver('other-login');
  const send = createSend(() => browser.runtime, { 'other-login-wanted': isWanted });
  const onClose = () => ended.abort();
  void send({ type: 'other-login-wanted' }).then((isOther) => {
    if (!isOther || ended.signal.aborted || !isHtml(document)) return;
    showWarningStrip(
      document,
      css,
      {
        says: '这里登录的人不是您正在替他办的那一位',
        spoken: '请核对登录的人。',
        buttons: [
          ['核对', () => void send({ type: 'people-wanted' })],
          ['关闭', onClose],
        ],
        onClose,
      },
      ended.signal,
    );
  });
});
