/** One value that the extension remembers on this machine, checked whenever it is read. */
import { browser } from 'wxt/browser';
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
   * Reads it: what a policy sets, else what is stored. What is missing or not valid gives the
   * default, for this value alone.
   */
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Forgets it: the default counts again. */
  clear(): Promise<void>;
  /**
   * Tells of each change from now on, whichever context made it.
   * @param signal ends it
   */
  watch(onChange: (value: T) => void, signal?: AbortSignal): void;
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
export function storedValue<T>(
  key: string,
  fallback: T,
  parse: (stored: unknown) => T | undefined,
  { area = 'local', policy }: StoredValueOptions = {},
): StoredValue<T> {
  const managed = async () =>
    policy === undefined ? undefined : parse((await readPolicy())[policy]);
  return {
    key,
    fallback,
    parse,
    isManaged: async () => (await managed()) !== undefined,
    async read() {
      const set = await managed();
      if (set !== undefined) return set;
      const stored = await browser.storage[area].get(key);
      return parse(stored[key]) ?? fallback;
    },
    write: (value) => browser.storage[area].set({ [key]: value }),
    clear: () => browser.storage[area].remove(key),
    watch(onChange, signal) {
      if (signal?.aborted) return;
      const hear = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (!change) return;
        const next = parse(change.newValue) ?? fallback;
        void managed().then((set) => onChange(set ?? next));
      };
      browser.storage[area].onChanged.addListener(hear);
      signal?.addEventListener('abort', () => browser.storage[area].onChanged.removeListener(hear));
    },
  };
}
