/** What popup and side panel know, kept equal to what is stored. */
import phrases from 'knowledge:phrases';
import officialBook from 'knowledge:question-book';
import { computed, effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { showAppearance } from '../components/appearance.ts';
import type { StepMarks } from '../core/guidance/progress.ts';
import { PORTAL_HOSTS } from '../core/hosts.ts';
import type { OwnKnowledge } from '../core/own-knowledge/check.ts';
import { compileOwnPrompts, withOwnKnowledge } from '../core/own-knowledge/compile.ts';
import { findPrompts } from '../core/recognition/recognise.ts';
import { followHostAccess } from '../store/host-access.ts';
import { ownKnowledge } from '../store/own-knowledge.ts';
import { chosenRegistration, stepMarks } from '../store/progress.ts';
import { chosenProvince, textSize, theme } from '../store/settings.ts';
import { createFollower } from '../store/stored-value.ts';
import { NOTHING_KNOWN, type TabState, tabState } from '../store/tab-state.ts';
import { into } from './keep.ts';
import { askForUnmatched, unmatched as officiallyUnmatched } from './unmatched.ts';

export const chosen = signal('');
export const marks = signal<StepMarks>({});
export const province = signal('');
/** Whether an administrator has set the province. */
export const provinceManaged = signal(false);
export const tab = signal<TabState>(NOTHING_KNOWN);
/** What an organisation has added. */
export const own = signal<OwnKnowledge | null>(null);
/** All questions, also those of the organisation. */
export const questionBook = computed(() =>
  own.value ? withOwnKnowledge(officialBook, own.value) : officialBook,
);
/** What dialogs of the tab have said that is no known prompt. */
export const unmatched = computed(() => {
  if (!own.value) return officiallyUnmatched.value;
  const find = findPrompts(compileOwnPrompts(own.value).phrases);
  return officiallyUnmatched.value.filter((text) => find(text).length === 0);
});
/** Whether the tab in front shows the portal at all. */
export const isOnPortal = signal(false);
/** Whether the extension may read the portal. */
export const access = signal(true);
/** The address within the guide, without `#`. */
export const route = signal(location.hash.slice(1));

/** Reads everything once and follows it from then on. Nothing waits that need not: a person does. */
export async function followAll(): Promise<void> {
  await Promise.all([
    chosenRegistration.follow(into(chosen)).then(followMarks),
    chosenProvince.follow(into(province)),
    chosenProvince.isManaged().then(into(provinceManaged)),
    theme.follow((value) => showAppearance(document.documentElement, { theme: value })),
    textSize.follow((value) => showAppearance(document.documentElement, { textSize: value })),
    ownKnowledge(phrases.texts.map(([text]) => text)).follow(into(own)),
    followActiveTab(),
    followHostAccess(into(access)),
  ]);
  window.addEventListener('hashchange', () => {
    route.value = location.hash.slice(1);
  });
}

// ---------------------------------------------------------------------------------------------

/** What is done of the path that is shown: the chosen one's, or that of the address. */
async function followMarks(): Promise<void> {
  const followOne = createFollower(into(marks));
  let first: Promise<void> | undefined;
  effect(() => {
    const [page, id = ''] = route.value.split('/');
    const following = followOne(stepMarks(page === 'registration' ? id : chosen.value));
    first ??= following;
  });
  await first;
}

async function followActiveTab(): Promise<void> {
  const [{ id: own }, [active]] = await Promise.all([
    browser.windows.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  const followState = createFollower(into(tab));
  const lookWhere = async () => {
    const ofPortal = {
      active: true,
      url: PORTAL_HOSTS,
      ...(own !== undefined && { windowId: own }),
    };
    isOnPortal.value = (await browser.tabs.query(ofPortal)).length > 0;
  };
  const show = async (id: number) => {
    void askForUnmatched(id);
    await Promise.all([lookWhere(), followState(tabState(id))]);
  };
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === own) void show(tabId);
  });
  browser.tabs.onUpdated.addListener((_id, { status }) => {
    if (status) void lookWhere();
  });
  if (active?.id !== undefined) await show(active.id);
}
