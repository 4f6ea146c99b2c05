/** What a hostile page can send at the extension, as functions that run in the page. */
import type { Tab } from '../harness/types.ts';

/**
 * Forges every event that the extension listens to, and messages, with anything in them.
 * @param wording the words of a prompt; empty for none
 * @returns how long the page was kept from all else, in milliseconds
 */
export function flood({ count, wording }: { count: number; wording: string }): number {
  const begin = performance.now();
  const large = 'x'.repeat(1_000_000);
  const details = [undefined, null, 7, {}, [], { prompt: 'phone-bound' }, () => {}, new Map()];
  const target = window.top ?? window;
  for (let i = 0; i < count; i++) {
    const text = i % 1_000 === 0 ? large : `${wording}${i}`;
    const detail = i % 2 === 0 ? text : details[i % details.length];
    performance.dispatchEvent(new CustomEvent('jianzaoshi-helper:dialog', { detail }));
    performance.dispatchEvent(new CustomEvent('jianzaoshi-helper:shadow', { detail }));
    performance.dispatchEvent(new Event('jianzaoshi-helper:dialog'));
    if (i % 10 === 0) target.postMessage({ type: 'prompt-seen', prompt: 'phone-bound', text }, '*');
  }
  return performance.now() - begin;
}

/**
 * @returns how long an ordinary task of the page takes at its best, in milliseconds: what others do
 *   on the machine meanwhile only ever makes it longer
 */
export function ordinaryTask(tab: Tab): Promise<number> {
  return tab.evaluate(async () => {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 20; i++) {
      const begin = performance.now();
      const table = document.createElement('table');
      for (let row = 0; row < 500; row++) {
        table.insertRow().insertCell().textContent = `第 ${row} 行，办理中`;
      }
      document.body.append(table);
      table.getBoundingClientRect();
      table.remove();
      best = Math.min(best, performance.now() - begin);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return best;
  });
}
