/** What popup and side panel know, kept equal to what is stored. */
import journeyBook from 'knowledge:journey-book';
import phrases from 'knowledge:phrases';
import officialPrompts from 'knowledge:prompts';
import { computed, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { browser } from 'wxt/browser';
import type { Advice, OpenPage } from '../core/guidance/advice.ts';
import { advise } from '../core/guidance/advise.ts';
import { finalAhead, stagesBehind } from '../core/guidance/ahead.ts';
import { dayOf } from '../core/guidance/days.ts';
import { NO_JOURNEY } from '../core/guidance/journey.ts';
import { type Journey, walkedPath } from '../core/guidance/journey-state.ts';
import { PORTAL_HOSTS } from '../core/hosts.ts';
import type { OwnKnowledge } from '../core/own-knowledge/check.ts';
import { compileOwnPrompts, withOwnPrompts } from '../core/own-knowledge/compile.ts';
import { findPrompts } from '../core/recognition/recognise.ts';
import { followHostAccess } from '../store/host-access.ts';
import { journeyValue } from '../store/journey.ts';
import type { Mirror } from '../store/mirror.ts';
import { ownKnowledge } from '../store/own-knowledge.ts';
import { type Postponed, postponedPrompts } from '../store/postponed.ts';
import { isRosterThere } from '../store/roster-use.ts';
import { seenWarnings } from '../store/seen-warnings.ts';
import { chosenProvince, mutedPrompts, textSize, theme } from '../store/settings.ts';
import { createFollower } from '../store/stored-value.ts';
import { NOTHING_KNOWN, type TabState, tabState } from '../store/tab-state.ts';
import { type Asked, askAhead } from './ahead.ts';
import { showAppearance } from './appearance.ts';
import type { CurrentPersonProps } from './current-person.tsx';
import { into, noteUnreadable } from './keep.ts';
import { askForUnmatched, forgetUnmatched, unmatched as officiallyUnmatched } from './unmatched.ts';
import { whenPainted } from './when-painted.ts';

export const journey = signal<Journey>(NO_JOURNEY);
export const province = signal('');
/** Ids of the registrations whose warnings the person has seen. */
export const seen = signal<readonly string[]>([]);
/** What the person does not want to be told of, for good and for an hour. */
export const muted = signal<readonly string[]>([]);
export const postponed = signal<Postponed>({});
/** Whether an administrator has set the province. */
export const provinceManaged = signal(false);
export const tab = signal<TabState>(NOTHING_KNOWN);
/** What an organisation has added. */
export const own = signal<OwnKnowledge | null>(null);
/** All prompts by id, also those of the organisation. */
export const prompts = computed(() =>
  own.value ? withOwnPrompts(officialPrompts, own.value) : officialPrompts,
);
/** What dialogs of the tab have said that is no known prompt. */
export const unmatched = computed(() => {
  if (!own.value) return officiallyUnmatched.value;
  const find = findPrompts(compileOwnPrompts(own.value).phrases);
  return officiallyUnmatched.value.filter((text) => find(text).length === 0);
});
/** Id of the tab in front; missing where there is none. */
export const tabInFront = signal<number | undefined>(undefined);
/** Whether the tab in front shows the portal at all. */
export const isOnPortal = signal(false);
/** What comes next; the same for every surface. */
export const advice = computed(() => adviceOf(journey.value));
/** Where it lies on its path; what cannot be undone, until the person has seen what to know before. */
export const ahead = computed(() => {
  const { path } = advice.value;
  const stages = stagesBehind(advice.value, journeyBook);
  const isSeen = path === undefined || seen.value.includes(path.id);
  const final = isSeen ? undefined : finalAhead(advice.value, journeyBook);
  return { ...(stages && { stages }), ...(final !== undefined && { final }) };
});
/** The head of who has a roster; only for them is it loaded. */
export const personHead = signal<ComponentType<CurrentPersonProps>>();
/** Whether the extension may read the portal. */
export const access = signal(true);
/** The address within the guide, without `#`. */
export const route = signal(location.hash.slice(1));

/**
 * Reads everything once and follows it from then on. Nothing waits that need not: a person does.
 * @returns the browser's id of the window, and what is stored
 */
export async function followAll(): Promise<{
  readonly window: number;
  readonly mirror: Mirror;
}> {
  const asked = askAhead();
  const { mirror } = asked;
  const appearance = (what: 'theme' | 'textSize') => (value: string) =>
    showAppearance({ [what]: value });
  const officialTexts = phrases.texts.map(([text]) => text);
  const [where] = await Promise.all([
    asked.where,
    noteUnreadable(mirror),
    journeyValue(journeyBook).follow(into(journey), { mirror }),
    seenWarnings.follow(into(seen), { mirror }),
    mutedPrompts.follow(into(muted), { mirror }),
    postponedPrompts.follow(into(postponed), { mirror }),
    chosenProvince.follow(into(province), { mirror }),
    chosenProvince.isManaged(mirror).then(into(provinceManaged)),
    theme.follow(appearance('theme'), { mirror }),
    textSize.follow(appearance('textSize'), { mirror }),
    ownKnowledge(officialTexts).follow(into(own), { mirror }),
    followActiveTab(asked),
    loadPersonHead(mirror),
  ]);
  access.value = where.access;
  void followHostAccess(into(access));
  window.addEventListener('hashchange', () => {
    route.value = location.hash.slice(1);
  });
  return { window: where.window, mirror };
}

/**
 * @param path id of a registration
 * @returns what would come next if the person had chosen it
 */
export function adviceOn(path: string): Advice {
  const { detour, remedy, ...rest } = journey.value;
  return path === walkedPath(journey.value) ? advice.value : adviceOf({ ...rest, chosen: path });
}

// ---------------------------------------------------------------------------------------------

function adviceOf(of: Journey): Advice {
  const { page, registration, step, prompts } = tab.value;
  const openPage: OpenPage = {
    isOnPortal: isOnPortal.value,
    prompts,
    ...(page !== undefined && { page }),
    ...(registration !== undefined && { registration }),
    ...(step !== undefined && { control: step }),
  };
  return advise(of, openPage, journeyBook, dayOf(new Date()));
}

/** Waits for it only where there is a roster now: what comes later is drawn later. */
async function loadPersonHead(mirror: Mirror): Promise<void> {
  let loading: Promise<void> | undefined;
  const load = async () => {
    personHead.value = (await import('./current-person.tsx')).CurrentPerson;
  };
  const onRoster = (isThere: boolean) => {
    // Once loaded it draws nothing while nobody is on the roster.
    if (isThere) loading ??= load();
  };
  await isRosterThere().follow(onRoster, { mirror });
  await loading;
}

async function followActiveTab({ where, mirror }: Asked): Promise<void> {
  const { window: ownWindow, tab: first, ...then } = await where;
  const followState = createFollower(into(tab), { mirror });
  const lookWhere = async () => {
    const ofPortal = { active: true, url: PORTAL_HOSTS, windowId: ownWindow };
    isOnPortal.value = (await browser.tabs.query(ofPortal)).length > 0;
  };
  const show = (id: number) => {
    tabInFront.value = id;
    forgetUnmatched();
    return followState(tabState(id));
  };
  const showOther = (id: number) => {
    void lookWhere();
    void show(id);
    void askForUnmatched(id);
  };
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === ownWindow) showOther(tabId);
  });
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (status) void lookWhere();
    if (id !== tabInFront.value) return;
    if (status === 'loading') forgetUnmatched();
    if (status === 'complete') void askForUnmatched(id);
  });
  // A dialog opens and closes without a word; who comes to the panel wants to know of it.
  window.addEventListener('focus', () => {
    if (tabInFront.value !== undefined) void askForUnmatched(tabInFront.value);
  });
  isOnPortal.value = then.isOnPortal;
  if (first !== undefined) await show(first);
  whenPainted(async () => {
    // Another may have come to the front before it was followed; what is told since is newer.
    const [active] = await browser.tabs.query({ active: true, windowId: ownWindow });
    if (active?.id !== undefined && tabInFront.value === first) showOther(active.id);
  });
}
