/**
 * How the extension's pages look in their first frame. `browser.storage` answers too late for that, so what
 * it has said last is kept once more where a page can read it at once; nothing else heeds it.
 */
import { isRecordOf, isText } from '../core/shapes.ts';

const KEY = 'appearance';

/** Data attributes of a page's outermost element, by their names in scripts. */
type Attributes = Readonly<Record<string, string>>;

/** @returns what was kept last: nothing where all is as it comes, or the browser keeps nothing for pages */
export function readFirstAppearance(): Attributes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return isRecordOf<string>(kept, isText) ? kept : {};
  } catch {
    return {};
  }
}

/** @param attributes what is not as it comes */
export function keepFirstAppearance(attributes: Attributes): void {
  try {
    if (Object.keys(attributes).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(attributes));
  } catch {
    // Where the browser keeps nothing for pages, the first frame is as it comes.
  }
}
