import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readMessage } from '../../core/protocol.ts';
import { migrateStored } from '../../store/migrations.ts';
import { hintLevel } from '../../store/settings.ts';
import { openGuide, serveDoors } from './doors.ts';
import { isKnown, isOff, passOn, startReader, startWay } from './frames.ts';
import { serveOpenFrames, serveOpenTabs } from './open-tabs.ts';
import { readOwnPrompts } from './own-prompts.ts';
import { forgetTab, recordPage, recordPrompt, startPage } from './tabs.ts';
import { welcome } from './welcome.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((value: unknown, sender, answer) => {
    const message = readMessage(value);
    const tab = sender.tab?.id;
    const frame = sender.frameId;
    if (message === undefined || tab === undefined || frame === undefined) return false;
    switch (message.type) {
      case 'prompt-seen':
        if (!isKnown(message.prompt)) break;
        void isOff().then((off) => {
          if (off) return;
          void recordPrompt(tab, message.prompt);
          void passOn(message, tab, frame);
        });
        break;
      case 'reader-needed':
        void startReader(tab, frame);
        break;
      case 'way-needed':
        void startWay(tab, frame);
        break;
      case 'page-started':
        void startPage(tab);
        void readOwnPrompts().then(answer);
        // The answer comes later.
        return true;
      case 'page-seen':
        void recordPage(tab, message);
        break;
      case 'guide-wanted':
        openGuide(tab, message);
        break;
    }
    return false;
  });

  serveDoors();

  browser.tabs.onUpdated.addListener((tab, { status, url }) => {
    // The browser tells the address of a portal's page only, whose script says itself that it starts.
    if (status === 'loading' && url === undefined) void startPage(tab);
  });
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));

  hintLevel.watch((level) => {
    if (level !== 'off') void serveOpenFrames();
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // What cannot be brought to the form of today is read as it is.
    migrateStored().catch(() => {});
    if (reason !== 'install') return;
    void serveOpenTabs();
    void welcome();
  });
});
