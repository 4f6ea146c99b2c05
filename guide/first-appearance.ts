import { readFirstAppearance } from '../store/first-appearance.ts';

/** Shows a page of the extension as the last one was, before the storage has answered. */
export function showFirstAppearance(): void {
  Object.assign(document.documentElement.dataset, readFirstAppearance());
}
