import journeyBook from 'knowledge:journey-book';
import provinces from 'knowledge:provinces';
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { RequestOfGuide, RequestToBackground } from '../../core/protocol/exchanges.ts';
import { createHear } from '../../core/protocol/hear.ts';
import { readRequestToBackground } from '../../core/protocol/requests.ts';
import { readRequestOfGuide } from '../../core/protocol/wishes.ts';
import { openPanel } from '../../guide/panel.ts';
import { migrateStored } from '../../store/migrations.ts';
import { hintLevel } from '../../store/settings.ts';
import { serveDoors } from './doors.ts';
import { isKnown, isOff, passOn, startReader, startWay } from './frames.ts';
import {
  foretellAct,
  forgetGround,
  prepareGround,
  recordClick,
  recordPlace,
  recordRaised,
  recordWish,
  serveAdvice,
  tellAct,
  tellAdvice,
} from './journey.ts';
import { serveHints, serveOpenTabs } from './open-tabs.ts';
import { answerOwnPrompt, ownPhrases, serveOwnPrompts, startOwnReader } from './own-prompts.ts';
import { servePageWorld } from './page-world.ts';
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
    if (!isKnown(prompt)) return {};
    void countPrompt(prompt, tab, frame);
    return foretellAct(tab, prompt);
  },
  'prompt-answered': (_, { tab }) => void recordAnswer(tab),
  'reader-needed': (_, { tab, frame }) => void startReader(tab, frame),
  'way-needed': (_, { tab, frame }) => void startWay(tab, frame),
  'page-started': (_, { tab }) => {
    forgetGround(tab);
    return startPage(tab);
  },
  'card-book-wanted': (_, { tab }) => {
    prepareGround(tab);
    return { provinces, remedies: Object.values(remedies) };
  },
  'page-seen': async (seen, { tab }) => {
    await recordPage(tab, seen);
    await recordPlace(seen);
    return tellAct(tab);
  },
  'act-clicked': ({ path, step, prompt }) => {
    if (path !== undefined && step !== undefined) void recordClick({ path, step });
    else if (prompt !== undefined) void recordClick({ prompt });
  },
  'guide-wanted': ({ page }, { window }) => void openPanel(window, page),
  'own-hint-wanted': async () => (await ownPhrases())?.hint ?? null,
  'own-reader-needed': (_, { tab, frame }) => void startOwnReader(tab, frame),
  'own-phrases-wanted': ownPhrases,
  'own-prompt-seen': (seen, { tab, frame }) => void answerOwnPrompt(tab, frame, seen),
});

const hearGuide = createHear<RequestOfGuide>(readRequestOfGuide, {
  'journey-said': ({ event }) => recordWish(event),
});

/** Has a prompt count, and tells what follows from it. */
async function countPrompt(prompt: string, tab: number, frame: number): Promise<void> {
  const noted = recordPrompt(tab, prompt);
  if (await isOff()) return;
  const shown = passOn({ type: 'prompt-passed-on', prompt }, tab, frame);
  await noted;
  await recordRaised(tab, prompt);
  await tellAdvice(tab);
  // A script that was started only now, to show a frame's card, has not heard it.
  if (await shown) await tellAct(tab);
}

export default defineBackground(() => {
  const ownPages = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((value: unknown, { tab, frameId: frame, url }, answer) => {
    // Only what a person does in a page of ours is their word.
    if (url?.startsWith(ownPages)) return hearGuide(value, undefined, answer);
    if (tab?.id === undefined || frame === undefined) return false;
    return hear(value, { tab: tab.id, window: tab.windowId, frame }, answer);
  });

  serveDoors();
  serveOwnPrompts();
  void servePageWorld();
  serveAdvice();

  browser.tabs.onUpdated.addListener((tab, { status }, { url }) => {
    // The browser tells the address of a portal's page only, whose script says itself that it starts.
    if (status === 'loading' && url === undefined) void leavePortal(tab);
  });
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));

  hintLevel.watch((level) => void serveHints(level));

  browser.runtime.onStartup.addListener(() => void migrateStored(journeyBook).catch(() => {}));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // What cannot be brought to the form of today is read as it is.
    migrateStored(journeyBook).catch(() => {});
    if (reason !== 'install') return;
    void serveOpenTabs();
    void welcome();
  });
});
