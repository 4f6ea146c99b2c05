import type { Appearance } from '../components/appearance.ts';
import { keepFirstAppearance } from '../store/first-appearance.ts';
import { textSize, theme } from '../store/settings.ts';
import { storageFault } from './keep.ts';

/** By their names as data attributes. */
const SETTINGS = { theme, textSize };

/**
 * Shows a page of the extension as the person has set it, and from its first frame on the next one that
 * is opened.
 *
 * @param appearance what is left out stays as it is
 */
export function showAppearance(appearance: Partial<Appearance>): void {
  // What was kept is better than what would be as it comes.
  if (storageFault.peek() === 'unreadable') return;
  const { dataset } = document.documentElement;
  Object.assign(dataset, appearance);
  const set = Object.entries(SETTINGS).flatMap(([name, { fallback }]) => {
    const value = dataset[name] ?? fallback;
    return value === fallback ? [] : [[name, value] as const];
  });
  keepFirstAppearance(Object.fromEntries(set));
}
