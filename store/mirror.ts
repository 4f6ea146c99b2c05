/**
 * What is stored, asked for as a whole as soon as a page of the extension begins to load, so that the
 * page's first frame need not wait for it. Small, and without the checks: `stored-value.ts` has those.
 */
import { browser } from 'wxt/browser';
import { readPolicy } from './managed.ts';

/** `local` is kept until the person forgets it, `session` until the browser is closed. */
export type Area = 'local' | 'session';

/** A copy of what is stored that stays equal to it. All values are unchecked. */
export interface Mirror {
  /**
   * @returns what is stored in an area under this key
   * @throws when the browser lets nothing be read
   */
  read(area: Area, key: string): Promise<unknown>;
  /** What a policy held when the page began to load. */
  readonly policy: Promise<Readonly<Record<string, unknown>>>;
}

/** Asks the browser at once for all that is stored. */
export function createMirror(): Mirror {
  const areas = { local: mirrorArea('local'), session: mirrorArea('session') };
  return { read: (area, key) => areas[area](key), policy: readPolicy() };
}

// ---------------------------------------------------------------------------------------------

function mirrorArea(area: Area): (key: string) => Promise<unknown> {
  const changed = new Map<string, unknown>();
  // A function of its own, since the browser's may throw at once.
  const read = async () => {
    // Before it is read: what changes meanwhile is newer.
    browser.storage[area].onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) changed.set(key, newValue);
    });
    return browser.storage[area].get();
  };
  const values: Promise<Record<string, unknown>> = read();
  // Whoever reads is told; that nobody does yet is no error.
  values.catch(() => {});
  return async (key) => {
    const stored = await values;
    return changed.has(key) ? changed.get(key) : stored[key];
  };
}
