/** What popup and side panel know, kept equal to what is stored. */
import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { StepMarks } from '../../core/guidance/progress.ts';
import { hasHostAccess, watchHostAccess } from '../../store/host-access.ts';
import { chosenRegistration, stepMarks } from '../../store/progress.ts';
import { chosenProvince, textSize, theme } from '../../store/settings.ts';
import type { StoredValue } from '../../store/stored-value.ts';
import { NOTHING_KNOWN, type TabState, tabState } from '../../store/tab-state.ts';
import { askForUnmatched } from './unmatched.ts';

export const chosen = signal('');
export const marks = signal<StepMarks>({});
export const province = signal('');
export const tab = signal<TabState>(NOTHING_KNOWN);
/** Whether the extension may read the portal. */
export const access = signal(true);
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
    follow(theme, (value) => {
      document.documentElement.dataset['theme'] = value;
    }),
    follow(textSize, (value) => {
      document.documentElement.dataset['textSize'] = value;
    }),
    followActiveTab(),
    followHostAccess(),
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

async function followHostAccess(): Promise<void> {
  watchHostAccess((has) => {
    access.value = has;
  });
  access.value = await hasHostAccess();
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
