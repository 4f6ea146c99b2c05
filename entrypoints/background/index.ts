import provinces from 'knowledge:provinces';
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readOwnRequest } from '../../core/own-knowledge/protocol.ts';
import { readMessage } from '../../core/protocol.ts';
import { migrateStored } from '../../store/migrations.ts';
import { hintLevel } from '../../store/settings.ts';
import { openGuide, serveDoors } from './doors.ts';
import { isKnown, isOff, passOn, startReader, startWay } from './frames.ts';
import { serveHints, serveOpenTabs } from './open-tabs.ts';
import { answerOwnRequest, serveOwnPrompts } from './own-prompts.ts';
import {
  forgetTab,
  leavePortal,
  recordAnswer,
  recordPage,
  recordPrompt,
  startPage,
} from './tabs.ts';
import { welcome } from './welcome.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((value: unknown, sender, answer) => {
    const tab = sender.tab?.id;
    const window = sender.tab?.windowId;
    const frame = sender.frameId;
    if (tab === undefined || window === undefined || frame === undefined) return false;
    const own = readOwnRequest(value);
    if (own) {
      void answerOwnRequest(own, tab, frame).then(answer);
      // The answer comes later.
      return true;
    }
    const message = readMessage(value);
    if (!message) return false;
    switch (message.type) {
      case 'prompt-seen':
        if (!isKnown(message.prompt)) break;
        void recordPrompt(tab, message.prompt);
        void isOff().then((off) => {
          if (!off) void passOn(message, tab, frame);
        });
        break;
      case 'prompt-answered':
        void recordAnswer(tab);
        break;
      case 'reader-needed':
        void startReader(tab, frame);
        break;
      case 'way-needed':
        void startWay(tab, frame);
        break;
      case 'page-started':
        void Promise.all([startPage(tab), isOff()]).then(([kept, off]) => answer(off || kept));
        // The answer comes later.
        return true;
      case 'card-book-wanted':
        answer({ provinces, remedies });
        break;
      case 'page-seen':
        void recordPage(tab, message);
        break;
      case 'guide-wanted':
        openGuide(window, message);
        break;
    }
    return false;
  });

  serveDoors();
  serveOwnPrompts();

  browser.tabs.onUpdated.addListener((tab, { status }, { url }) => {
    // The browser tells the address of a portal's page only, whose script says itself that it starts.
    if (status === 'loading' && url === undefined) void leavePortal(tab);
  });
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));

  hintLevel.watch((level) => void serveHints(level));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // What cannot be brought to the form of today is read as it is.
    migrateStored().catch(() => {});
    if (reason !== 'install') return;
    void serveOpenTabs();
    void welcome();
  });
});
