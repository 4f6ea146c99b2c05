import journeyBook from 'knowledge:journey-book';
import provinces from 'knowledge:provinces';
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { ShownPage } from '../../core/guidance/shown-page.ts';
import type {
  CardBook,
  RequestOf,
  RequestOfGuide,
  RequestToBackground,
} from '../../core/protocol/exchanges.ts';
import { createHear } from '../../core/protocol/hear.ts';
import { pack } from '../../core/protocol/packed.ts';
import { readRequestToBackground } from '../../core/protocol/requests.ts';
import { readRequestOfGuide } from '../../core/protocol/wishes.ts';
import { openPanel } from '../../guide/panel.ts';
import { migrateStored } from '../../store/migrations.ts';
import { hintLevel } from '../../store/settings.ts';
import { serveDoors } from './doors.ts';
import { serveDueBadge } from './due-badge.ts';
import { isKnown, isOff, isUnreached, passOn, startReader, startWay } from './frames.ts';
import { forgetGround, prepareGround } from './grounds.ts';
import {
  foretellAct,
  foretellAdvice,
  recordClick,
  recordPlace,
  recordRaised,
  recordWish,
  serveAdvice,
  tellAdvice,
} from './journey.ts';
import {
  forgetLogin,
  heedGreeting,
  isOtherIn,
  isOtherLoggedIn,
  isRosterUsed,
  serveLogins,
} from './logins.ts';
import { serveHints, serveOpenTabs } from './open-tabs.ts';
import { answerOwnPrompt, ownPhrases, serveOwnPrompts, startOwnReader } from './own-prompts.ts';
import { servePageWorld } from './page-world.ts';
import { recordWishOf, servePeople, switchPerson } from './people.ts';
import {
  forgetTab,
  leavePortal,
  losePage,
  recordInput,
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
  /** The browser's id of the document; that of its frame where it gives none. */
  readonly document: string;
}

const cardBook: CardBook = { provinces, remedies: Object.values(remedies) };
let packedBook: Promise<string> | undefined;

const hear = createHear<RequestToBackground, From>(readRequestToBackground, {
  'prompt-seen': ({ prompt }, { tab, frame }) => {
    if (!isKnown(prompt)) return {};
    const foretold = foretellAct(tab, prompt);
    void countPrompt(prompt, tab, frame);
    return foretold;
  },
  'input-seen': (_, { tab }) => void recordInput(tab),
  'reader-needed': (_, { tab, frame }) => void startReader(tab, frame),
  'way-needed': (_, { tab, frame }) => void startWay(tab, frame),
  'page-started': async (_, { tab }) => {
    forgetLogin(tab);
    const start = startPage(tab);
    prepareGround(tab, start);
    // Without it a page asks for the book.
    packedBook ??= pack(JSON.stringify(cardBook)).catch(() => '');
    return { ...(await start), book: await packedBook };
  },
  'card-book-wanted': () => cardBook,
  'page-seen': async (seen, { tab, document }) => {
    const foretold = foretellAdvice(tab, document, seen);
    const kept = keepPlace(seen, tab, document);
    prepareGround(tab, kept);
    const advice = await foretold;
    const told = kept.then(() => tellAdvice(tab));
    return advice ?? told;
  },
  'act-clicked': (clicked, { tab }) => prepareGround(tab, keepClick(clicked, tab)),
  'guide-wanted': ({ page }, { window }) => void openPanel(window, page),
  'own-prefilter-wanted': async () => (await ownPhrases())?.prefilter ?? null,
  'own-reader-needed': (_, { tab, frame }) => void startOwnReader(tab, frame),
  'own-phrases-wanted': ownPhrases,
  'own-prompt-seen': (seen, { tab, frame }) => void answerOwnPrompt(tab, frame, seen),
  'greeting-wanted': isRosterUsed,
  'name-greeted': (greeted, { tab }) => void heedGreeting(tab, greeted),
  'other-login-wanted': (_, { tab }) => isOtherIn(tab),
  'people-wanted': (_, { window }) => void openPanel(window),
});

const hearGuide = createHear<RequestOfGuide>(readRequestOfGuide, {
  'journey-said': ({ event }) => recordWish(event),
  'person-switched': ({ person }) => switchPerson(person),
  'person-event': ({ person, event }) => recordWishOf(person, event),
});

/** Has a page count that a document shows. */
async function keepPlace(seen: ShownPage, tab: number, document: string): Promise<void> {
  await recordPage(tab, document, seen);
  // What somebody else does is no step of the current person's.
  if (!(await isOtherLoggedIn(tab))) await recordPlace(seen, tab);
}

/** Has a click count on the last control of an act. */
async function keepClick(
  { path, step, prompt }: RequestOf<'act-clicked'>,
  tab: number,
): Promise<void> {
  if (await isOtherLoggedIn(tab)) return;
  if (path !== undefined && step !== undefined) await recordClick({ path, step });
  else if (prompt !== undefined) await recordClick({ prompt });
}

/** Has a prompt count, and tells what follows from it. */
async function countPrompt(prompt: string, tab: number, frame: number): Promise<void> {
  const noted = recordPrompt(tab, prompt);
  const off = isOff();
  const kept = noted.then(async () => {
    if (!(await off) && !(await isOtherLoggedIn(tab))) await recordRaised(tab, prompt);
  });
  prepareGround(tab, kept);
  if (await off) return;
  const shown = passOn({ type: 'prompt-passed-on', prompt }, tab, frame);
  await kept;
  await tellAdvice(tab);
  // A script that was started only now, to show a frame's card, has not heard it.
  if (await shown) await tellAdvice(tab);
}

/** An error page of the browser has the address of the page that could not be had. */
async function loseUnreached(tab: number): Promise<void> {
  if (!(await isUnreached(tab))) return;
  await losePage(tab);
  await tellAdvice(tab);
}

export default defineBackground(() => {
  const ownPages = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((value: unknown, sender, answer) => {
    const { tab, frameId: frame, url, documentId, documentLifecycle } = sender;
    // A page that Chromium loads ahead is not the one that the tab shows. An older script may speak there.
    if (documentLifecycle === 'prerender') return false;
    // Only what a person does in a page of ours is their word.
    if (url?.startsWith(ownPages)) return hearGuide(value, undefined, answer);
    if (tab?.id === undefined || frame === undefined) return false;
    const document = documentId ?? `frame ${frame}`;
    return hear(value, { tab: tab.id, window: tab.windowId, frame, document }, answer);
  });

  serveDoors();
  serveOwnPrompts();
  void servePageWorld();
  serveAdvice();
  servePeople();
  serveLogins();
  serveDueBadge();

  browser.tabs.onUpdated.addListener((tab, { status }, { url }) => {
    // The browser tells the address of a portal's page only, whose script says itself that it starts.
    if (status === 'loading' && url === undefined) void leavePortal(tab);
    if (status === 'complete' && url !== undefined) void loseUnreached(tab);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    forgetGround(tab);
    forgetLogin(tab);
    void forgetTab(tab);
  });

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
