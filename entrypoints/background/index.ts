import provinces from 'knowledge:provinces';
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { RequestToBackground } from '../../core/protocol/exchanges.ts';
import { createHear } from '../../core/protocol/hear.ts';
import { readRequestToBackground } from '../../core/protocol/requests.ts';
import { migrateStored } from '../../store/migrations.ts';
import { hintLevel } from '../../store/settings.ts';
import { openGuide, serveDoors } from './doors.ts';
import { isKnown, isOff, passOn, startReader, startWay } from './frames.ts';
import { serveHints, serveOpenTabs } from './open-tabs.ts';
import { answerOwnPrompt, ownPhrases, serveOwnPrompts, startOwnReader } from './own-prompts.ts';
import {
  forgetTab,
  leavePortal,
  recordAnswer,
  recordPage,
  recordPrompt,
  startPage,
} from './tabs.ts';
import { welcome } from './welcome.ts';

/** Who says something: a frame of a tab. */
interface From {
  readonly tab: number;
  readonly window: number;
  readonly frame: number;
}

const hear = createHear<RequestToBackground, From>(readRequestToBackground, {
  'prompt-seen': ({ prompt }, { tab, frame }) => {
    if (!isKnown(prompt)) return;
    void recordPrompt(tab, prompt);
    void isOff().then((off) => {
      if (!off) void passOn({ type: 'prompt-passed-on', prompt }, tab, frame);
    });
  },
  'prompt-answered': (_, { tab }) => void recordAnswer(tab),
  'reader-needed': (_, { tab, frame }) => void startReader(tab, frame),
  'way-needed': (_, { tab, frame }) => void startWay(tab, frame),
  'page-started': (_, { tab }) => startPage(tab),
  'card-book-wanted': () => ({ provinces, remedies }),
  'page-seen': (page, { tab }) => void recordPage(tab, page),
  'guide-wanted': (page, { window }) => openGuide(window, page),
  'own-hint-wanted': async () => (await ownPhrases())?.hint ?? null,
  'own-reader-needed': (_, { tab, frame }) => void startOwnReader(tab, frame),
  'own-phrases-wanted': ownPhrases,
  'own-prompt-seen': (seen, { tab, frame }) => void answerOwnPrompt(tab, frame, seen),
});

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((value: unknown, { tab, frameId: frame }, answer) => {
    if (tab?.id === undefined || frame === undefined) return false;
    return hear(value, { tab: tab.id, window: tab.windowId, frame }, answer);
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
