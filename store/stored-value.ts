/** One value that the extension remembers on this machine, checked whenever it is read. */
import { browser } from 'wxt/browser';
import { inTurn } from './lock.ts';
import { readPolicy } from './managed.ts';
import type { Area, Mirror } from './mirror.ts';

/** A remembered value. */
export interface StoredValue<T> {
  /** Its name in the area of `browser.storage`. */
  readonly key: string;
  /** What counts while nothing valid is stored. */
  readonly fallback: T;
  /** @returns the value when what is stored is valid, else undefined */
  parse(stored: unknown): T | undefined;
  /**
   * Whether an administrator has set it, so that what the person chooses does not count.
   * @param mirror has read it already
   */
  isManaged(mirror?: Mirror): Promise<boolean>;
  /**
   * Reads it: what a policy sets, else what is stored. What is missing, not valid or cannot be
   * read gives the default, for this value alone.
   * @param mirror has read it already
   */
  read(mirror?: Mirror): Promise<T>;
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
   * @returns when the first value has been told
   */
  follow(onValue: (value: T) => void, options?: FollowOptions): Promise<void>;
}

/** How a value is followed. */
export interface FollowOptions {
  /** Ends it: nothing is told after it, not even the first value. */
  readonly signal?: AbortSignal;
  /** Has read the first value already. */
  readonly mirror?: Mirror;
}

/** @returns follows a value as `StoredValue.follow` does, and no more the one of the call before */
export function createFollower<T>(
  onValue: (value: T) => void,
  { signal, mirror }: FollowOptions = {},
): (stored: StoredValue<T>) => Promise<void> {
  let current = new AbortController();
  signal?.addEventListener('abort', () => current.abort());
  return (stored) => {
    current.abort();
    current = new AbortController();
    if (signal?.aborted) current.abort();
    return stored.follow(onValue, { signal: current.signal, ...(mirror && { mirror }) });
  };
}

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
  const managed = async (mirror?: Mirror) =>
    policy === undefined ? undefined : parse((await (mirror?.policy ?? readPolicy()))[policy]);
  const stored = async (mirror?: Mirror) =>
    parse(
      await (mirror?.read(area, key) ?? browser.storage[area].get(key).then((all) => all[key])),
    ) ?? fallback;
  const lock = `${area}:${key}`;
  // Not by themselves: in a page that outlived an update, the browser's functions throw at once.
  const write = async (value: T) => browser.storage[area].set({ [key]: value });
  const read = async (mirror?: Mirror) => {
    // Both at once: each takes the browser some milliseconds, for which a card would wait.
    const own = stored(mirror).catch(() => fallback);
    return (await managed(mirror)) ?? own;
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
    isManaged: async (mirror) => (await managed(mirror)) !== undefined,
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
    async follow(onValue, { signal, mirror } = {}) {
      let isTold = false;
      const tell = (value: T) => {
        isTold = true;
        onValue(value);
      };
      // Before it is read: what changes meanwhile would be missed.
      watch(tell, signal);
      const value = await read(mirror);
      // What has changed while it was read is newer.
      if (!isTold && !signal?.aborted) tell(value);
    },
  };
}
