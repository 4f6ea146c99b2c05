/** One value that the extension remembers on this machine, checked whenever it is read. */
import { browser } from 'wxt/browser';

/** A remembered value. */
export interface StoredValue<T> {
  /** Reads it. What is missing or not valid gives the default, for this value alone. */
  read(): Promise<T>;
  write(value: T): Promise<void>;
}

/**
 * @param key its name in `browser.storage.local`
 * @param fallback what counts while nothing valid is stored
 * @param parse gives the value when what is stored is valid, else undefined
 */
export function storedValue<T>(
  key: string,
  fallback: T,
  parse: (stored: unknown) => T | undefined,
): StoredValue<T> {
  return {
    async read() {
      const stored = await browser.storage.local.get(key);
      return parse(stored[key]) ?? fallback;
    },
    write: (value) => browser.storage.local.set({ [key]: value }),
  };
}
