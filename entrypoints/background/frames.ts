/** What passes between the frames of a tab. */
import phrases from 'knowledge:phrases';
import { browser } from 'wxt/browser';
import type { RequestOf } from '../../core/protocol/exchanges.ts';
import { hintLevel } from '../../store/settings.ts';
import { run } from './run.ts';
import { tell } from './tell.ts';

/** The id of the top page among the frames of a tab. */
const TOP = 0;

/** Shows the card. */
const CARD_SCRIPT = '/top.js';
/** Tells prompts from other texts. */
const READER_SCRIPT = '/reader.js';
/** Tells which page it is, and marks on it what to click next. */
const WAY_SCRIPT = '/way.js';

/** Whether a prompt is one of ours: who tells of another is not our script, or an older one. */
export function isKnown(prompt: string): boolean {
  return phrases.prompts.includes(prompt);
}

/** Whether the person wants to be told of no prompt. */
export async function isOff(): Promise<boolean> {
  return (await hintLevel.read()) === 'off';
}

/**
 * To the top page; where that is not the portal's, back to the frame, which then shows the card. Of
 * official prompts the top page shows its own before it tells.
 * @returns whether the card's script was started for it
 */
export async function passOn(
  request: RequestOf<'prompt-passed-on' | 'own-remedy'>,
  tab: number,
  frame: number,
): Promise<boolean> {
  if (frame === TOP && request.type === 'prompt-passed-on') return false;
  if (await tell(tab, request, TOP)) return false;
  if (frame === TOP) return false;
  if (await tell(tab, request, frame)) return false;
  await run(tab, { frameIds: [frame] }, [CARD_SCRIPT]);
  return tell(tab, request, frame);
}

/** @returns whether a tab has come to rest at a page that none of our scripts can be in */
export async function isUnreached(tab: number): Promise<boolean> {
  const probe = { target: { tabId: tab }, func: () => true, injectImmediately: true };
  const isReached = await browser.scripting.executeScript(probe).then(
    ([answer]) => answer?.result === true,
    () => false,
  );
  if (isReached) return false;
  // It has gone on meanwhile, or was closed.
  const { status } = await browser.tabs.get(tab).catch(() => ({ status: undefined }));
  return status === 'complete';
}

/** Starts in a frame what can tell prompts from other texts, where the person wants to be told. */
export async function startReader(tab: number, frame: number): Promise<void> {
  if (await isOff()) return;
  await run(tab, { frameIds: [frame] }, [READER_SCRIPT]);
}

/** Starts in a frame what knows the way. */
export async function startWay(tab: number, frame: number): Promise<void> {
  await run(tab, { frameIds: [frame] }, [WAY_SCRIPT]);
}
