/** What all pages of the extension do with stored values: follow them, keep them, say what failed. */
import { type Signal, signal } from '@preact/signals';
import type { StorageFault } from '../components/storage-notice.tsx';
import type { Mirror } from '../store/mirror.ts';
import type { StoredValue } from '../store/stored-value.ts';

/** What storage did not do last; nothing once it does again. */
export const storageFault = signal<StorageFault | undefined>(undefined);

/**
 * Says so where the browser lets nothing be read of what is stored.
 * @returns when that is known
 */
export async function noteUnreadable(mirror: Mirror): Promise<void> {
  try {
    await mirror.read('local', '');
  } catch {
    storageFault.value = 'unreadable';
  }
}

/**
 * Waits until something is kept, and says so when it is not.
 *
 * @param work keeps it
 * @returns whether it was kept
 */
export async function keep(work: Promise<unknown>): Promise<boolean> {
  storageFault.value = undefined;
  try {
    await work;
    return true;
  } catch {
    storageFault.value = 'unsaved';
    return false;
  }
}

/** Has the component that calls it drawn anew, with what is stored, after something was not kept. */
export function drawUnkeptAnew(): void {
  void storageFault.value;
}

/** @returns what is stored, as it is now and whenever it changes */
export async function live<T>(stored: StoredValue<T>, mirror: Mirror): Promise<Signal<T>> {
  const current = signal(stored.fallback);
  await stored.follow(into(current), { mirror });
  return current;
}

/** @returns puts values into a signal */
export function into<T>(target: Signal<T>): (value: T) => void {
  return (value) => {
    target.value = value;
  };
}
