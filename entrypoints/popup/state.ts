/** What popup and side panel know, kept equal to what is stored. */
import phrases from 'knowledge:phrases';
import officialBook from 'knowledge:question-book';
import { computed, effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { StepMarks } from '../../core/guidance/progress.ts';
import type { OwnKnowledge } from '../../core/own-knowledge/check.ts';
import { compileOwnPrompts, withOwnKnowledge } from '../../core/own-knowledge/compile.ts';
import { findPrompts } from '../../core/recognition/recognise.ts';
import { ownKnowledge } from '../../store/own-knowledge.ts';
import { chosenRegistration, stepMarks } from '../../store/progress.ts';
import { chosenProvince, textSize, theme } from '../../store/settings.ts';
import type { StoredValue } from '../../store/stored-value.ts';
import { NOTHING_KNOWN, type TabState, tabState } from '../../store/tab-state.ts';
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
/** The address within the guide, without `#`. */
export const route = signal(location.hash.slice(1));

/** Reads everything once and follows it from then on. */
export async function followAll(): Promise<void> {
  await Promise.all([
    follow(chosenRegistration, (value) => {
      chosen.value = value;
    }),
    follow(chosenProvince, (value) => {
      province.value = value;
    }),
    chosenProvince.isManaged().then((managed) => {
      provinceManaged.value = managed;
    }),
    follow(theme, (value) => {
      document.documentElement.dataset['theme'] = value;
    }),
    follow(textSize, (value) => {
      document.documentElement.dataset['textSize'] = value;
    }),
    follow(ownKnowledge(phrases.texts.map(([text]) => text)), (value) => {
      own.value = value;
    }),
    followActiveTab(),
  ]);
  let path = new AbortController();
  effect(() => {
    const [page, id = ''] = route.value.split('/');
    const registration = page === 'registration' ? id : chosen.value;
    path.abort();
    path = new AbortController();
    const { signal } = path;
    void follow(
      stepMarks(registration),
      (value) => {
        if (!signal.aborted) marks.value = value;
      },
      signal,
    );
  });
  window.addEventListener('hashchange', () => {
    route.value = location.hash.slice(1);
  });
}

// ---------------------------------------------------------------------------------------------

async function follow<T>(
  stored: StoredValue<T>,
  onValue: (value: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  let changed = false;
  stored.watch((value) => {
    changed = true;
    onValue(value);
  }, signal);
  const value = await stored.read();
  // What changed while it was read is newer.
  if (!changed) onValue(value);
}

async function followActiveTab(): Promise<void> {
  const { id: own } = await browser.windows.getCurrent();
  let watched = new AbortController();
  const show = async (id: number) => {
    watched.abort();
    watched = new AbortController();
    const { signal } = watched;
    void askForUnmatched(id);
    await follow(
      tabState(id),
      (value) => {
        if (!signal.aborted) tab.value = value;
      },
      signal,
    );
  };
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === own) void show(tabId);
  });
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id !== undefined) await show(active.id);
}
