/** Telling the background what the person says of how far they are. */
import { browser } from 'wxt/browser';
import type { WishEvent } from '../core/guidance/journey-state.ts';
import { createSend } from '../core/protocol/send.ts';
import { isFlag } from '../core/shapes.ts';
import { keep } from './keep.ts';

const send = createSend(() => browser.runtime, { 'journey-said': isFlag });

/**
 * Has the background note it, and says so when it was not kept.
 * @returns whether it was kept
 */
export function say(event: WishEvent): Promise<boolean> {
  return keep(
    send({ type: 'journey-said', event }).then((isKept) => {
      if (!isKept) throw new Error('the journey was not kept');
    }),
  );
}

/**
 * @param path id of the registration that the person has chosen; empty to choose anew
 * @returns whether it was kept
 */
export function choose(path: string): Promise<boolean> {
  return say({ type: 'chose', ...(path !== '' && { path }) });
}
