/** One value that the extension remembers on this machine, checked whenever it is read. */
import { browser } from 'wxt/browser';
import { inTurn } from './lock.ts';
import { readPolicy } from './managed.ts';

/** A remembered value. */
export interface StoredValue<T> {
  /** Its name in the area of `browser.storage`. */
  readonly key: string;
  /** What counts while nothing valid is stored. */
  readonly fallback: T;
  /** @returns the value when what is stored is valid, else undefined */
  parse(stored: unknown): T | undefined;
  /** Whether an administrator has set it, so that what the person chooses does not count. */
  isManaged(): Promise<boolean>;
  /**
   * Reads it: what a policy sets, else what is stored. What is missing, not valid or cannot be
   * read gives the default, for this value alone.
   */
  read(): Promise<T>;
  /**
   * Writes it at once, whatever is stored.
   * @throws when the browser does not keep it, as when there is no room; what was stored stays
   */
  write(value: T): Promise<void>;
  /**
   * Writes what `next` makes of what is stored; nothing where it gives back the same. Pages of the
   * extension and the background wait for each other, in the order of their calls; a script in a
   * page of the portal has nobody to wait for.
   * @throws as `write`; also when it cannot be read, since what was not read would be lost
   */
  change(next: (value: T) => T | Promise<T>): Promise<void>;
  /**
   * Forgets it, in turn with changes: the default counts again.
   * @throws when the browser keeps it
   */
  clear(): Promise<void>;
  /**
   * Tells of each change from now on, whichever context made it.
   * @param signal ends it
   */
  watch(onChange: (value: T) => void, signal?: AbortSignal): void;
  /**
   * Tells the value as `read` gives it, and each later one.
   * @param signal ends it; nothing is told after it, not even the first value
   * @returns when the first value has been told
   */
  follow(onValue: (value: T) => void, signal?: AbortSignal): Promise<void>;
}

/**
 * @param signal ends it
 * @returns follows a value as `StoredValue.follow` does, and no more the one of the call before
 */
export function createFollower<T>(
  onValue: (value: T) => void,
  signal?: AbortSignal,
): (stored: StoredValue<T>) => Promise<void> {
  let current = new AbortController();
  signal?.addEventListener('abort', () => current.abort());
  return (stored) => {
    current.abort();
    current = new AbortController();
    if (signal?.aborted) current.abort();
    return stored.follow(onValue, current.signal);
  };
}

/** @returns whether the browser lets anything be read of what is stored */
export async function canReadStored(): Promise<boolean> {
  try {
    await browser.storage.local.get('');
    return true;
  } catch {
    return false;
  }
}

/** `local` is kept until the person forgets it, `session` until the browser is closed. */
type Area = 'local' | 'session';

interface StoredValueOptions {
  readonly area?: Area;
  /** Its name in the policy, where an administrator can set it. */
  readonly policy?: string;
}

/**
 * @param key its name in the area of `browser.storage`
 * @param fallback what counts while nothing valid is stored
 * @param parse gives the value when what is stored is valid, else undefined
 */
// So that a script gets only those values of a file that it uses.
/* @__NO_SIDE_EFFECTS__ */
export function storedValue<T>(
  key: string,
  fallback: T,
  parse: (stored: unknown) => T | undefined,
  { area = 'local', policy }: StoredValueOptions = {},
): StoredValue<T> {
  const managed = async () =>
    policy === undefined ? undefined : parse((await readPolicy())[policy]);
  const stored = async () => parse((await browser.storage[area].get(key))[key]) ?? fallback;
  const lock = `${area}:${key}`;
  // Not by themselves: in a page that outlived an update, the browser's functions throw at once.
  const write = async (value: T) => browser.storage[area].set({ [key]: value });
  const read = async () => {
    // Both at once: each takes the browser some milliseconds, for which a card would wait.
    const own = stored().catch(() => fallback);
    return (await managed()) ?? own;
  };
  const watch = (onChange: (value: T) => void, signal?: AbortSignal) => {
    if (signal?.aborted) return;
    const hear = async (changes: Record<string, { newValue?: unknown }>) => {
      const change = changes[key];
      if (!change) return;
      const value = (await managed()) ?? parse(change.newValue) ?? fallback;
      if (!signal?.aborted) onChange(value);
    };
    browser.storage[area].onChanged.addListener(hear);
    signal?.addEventListener('abort', () => browser.storage[area].onChanged.removeListener(hear));
  };
  return {
    key,
    fallback,
    parse,
    isManaged: async () => (await managed()) !== undefined,
    read,
    write,
    change: (next) =>
      inTurn(lock, async () => {
        const before = await stored();
        const after = await next(before);
        if (after !== before) await write(after);
      }),
    clear: () => inTurn(lock, async () => browser.storage[area].remove(key)),
    watch,
    async follow(onValue, signal) {
      let isTold = false;
      const tell = (value: T) => {
        isTold = true;
        onValue(value);
      };
      // Before it is read: what changes meanwhile would be missed.
      watch(tell, signal);
      const value = await read();
      // What has changed while it was read is newer.
      if (!isTold && !signal?.aborted) tell(value);
    },
  };
}
