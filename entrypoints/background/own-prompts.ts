/**
 * An organisation's own prompts in the pages. They come checked and made ready from here: no script
 * in a page has room for that. While there are none, no page runs anything for them.
 */
import phrases from 'knowledge:phrases';
import { browser } from 'wxt/browser';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import { compileOwnPrompts, type OwnPrompts } from '../../core/own-knowledge/compile.ts';
import type { OwnNews, OwnRequest } from '../../core/own-knowledge/protocol.ts';
import type { PhraseTable } from '../../core/recognition/match.ts';
import { ownKnowledge } from '../../store/own-knowledge.ts';
import { hintLevel } from '../../store/settings.ts';
import { isOff, passOn } from './frames.ts';
import { run } from './run.ts';
import { forgetOwnPrompts, recordPrompt } from './tabs.ts';

/** Watches a document; the browser starts it in those that load, we in those that are open. */
const WATCH_SCRIPT = '/own.js';
/** Tells own prompts from other texts. */
const READER_SCRIPT = '/own-reader.js';

const REGISTERED = {
  id: 'own',
  js: [WATCH_SCRIPT],
  css: [],
  matches: PORTAL_HOSTS,
  allFrames: true,
  runAt: 'document_start' as const,
};

const stored = ownKnowledge(phrases.texts.map(([text]) => text));

/** Read once while the background runs: every document asks. */
let prompts: Promise<OwnPrompts | null> | undefined;

/**
 * @param tab the browser's id of the tab that says it
 * @param frame and of its frame
 * @returns the answer, null for none
 */
export async function answerOwnRequest(
  request: OwnRequest,
  tab: number,
  frame: number,
): Promise<string | PhraseTable | null> {
  if (request.type === 'own-reader-needed') {
    await run(tab, { frameIds: [frame] }, [READER_SCRIPT]);
    return null;
  }
  const wanted = await readWanted();
  if (!wanted) return null;
  const { phrases, remedies } = wanted;
  switch (request.type) {
    case 'own-hint-wanted':
      return phrases.hint ?? null;
    case 'own-phrases-wanted':
      return phrases;
    case 'own-prompt-seen': {
      const { prompt, words } = request;
      const remedy = Object.hasOwn(remedies, prompt) ? remedies[prompt] : undefined;
      if (!remedy) return null;
      await recordPrompt(tab, prompt);
      await passOn({ type: 'own-remedy', remedy, ...(words && { words }) }, tab, frame);
      return null;
    }
  }
}

/**
 * Has pages look for own prompts, from now on and as long as there are some. To be called whenever
 * the background starts: an update of the extension forgets what was registered, and a policy can
 * have changed meanwhile.
 */
export function serveOwnPrompts(): void {
  stored.watch(change);
  hintLevel.watch(change);
  void inTurn(register);
}

// ---------------------------------------------------------------------------------------------

async function readWanted(): Promise<OwnPrompts | null> {
  prompts ??= stored.read().then(
    (own) => (own && own.prompts.length > 0 ? compileOwnPrompts(own) : null),
    // Storage fails: it is asked again.
    () => {
      prompts = undefined;
      return null;
    },
  );
  const [own, off] = await Promise.all([prompts, isOff().catch(() => false)]);
  return off ? null : own;
}

/** Brings also the open pages to what there is now. */
function change(): void {
  prompts = undefined;
  void inTurn(async () => {
    const { before, now } = await register();
    if (!before && !now) return;
    const changed: OwnNews = { type: 'own-changed' };
    for (const { id: tab } of await browser.tabs.query({ url: PORTAL_HOSTS })) {
      if (tab === undefined) continue;
      await forgetOwnPrompts(tab);
      // Nobody hears it where the scripts of an earlier version are.
      await browser.tabs.sendMessage(tab, changed).catch(() => {});
      await run(tab, { allFrames: true }, [WATCH_SCRIPT]);
    }
  });
}

/** @returns whether the browser starts the script in pages: before, and now */
async function register(): Promise<{ readonly before: boolean; readonly now: boolean }> {
  const ids = { ids: [REGISTERED.id] };
  const before = (await browser.scripting.getRegisteredContentScripts(ids)).length > 0;
  const now = (await readWanted()) !== null;
  if (before && !now) await browser.scripting.unregisterContentScripts(ids);
  if (!before && now) {
    try {
      const everywhere = { ...REGISTERED, matchOriginAsFallback: true };
      await browser.scripting.registerContentScripts([everywhere]);
    } catch {
      // Chromium before 119 does not know it: frames without an address of their own are left out.
      await browser.scripting.registerContentScripts([REGISTERED]);
    }
  }
  return { before, now };
}

/** One change after the other. */
let last: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<unknown>): Promise<unknown> {
  last = last.then(work, work);
  return last;
}
