/**
 * An organisation's own prompts in the pages. They come checked and made ready from here: no script
 * in a page has room for that. While there are none, no page runs anything for them.
 */
import phrases from 'knowledge:phrases';
import { compileOwnPrompts, type OwnPrompts } from '../../core/own-knowledge/compile.ts';
import type { RequestOf } from '../../core/protocol/exchanges.ts';
import type { PhraseTable } from '../../core/recognition/match.ts';
import { inTurn } from '../../store/lock.ts';
import { ownKnowledge } from '../../store/own-knowledge.ts';
import { hintLevel } from '../../store/settings.ts';
import { isOff, passOn } from './frames.ts';
import { inPortalTabs } from './portal-tabs.ts';
import { type Registered, register } from './registered.ts';
import { run } from './run.ts';
import { forgetOwnPrompts, recordPrompt } from './tabs.ts';
import { tell } from './tell.ts';

/** Watches a document; the browser starts it in those that load, we in those that are open. */
const WATCH_SCRIPT = '/own.js';
/** Tells own prompts from other texts. */
const READER_SCRIPT = '/own-reader.js';

/** One change of what is registered after the other. */
const TURN = 'own-prompts';

const stored = ownKnowledge(phrases.texts.map(([text]) => text));

/** Read once while the background runs: every document asks. */
let prompts: Promise<OwnPrompts | null> | undefined;

/** Starts in a frame what can tell own prompts from other texts. */
export async function startOwnReader(tab: number, frame: number): Promise<void> {
  await run(tab, { frameIds: [frame] }, [READER_SCRIPT]);
}

/** @returns the phrases of the own prompts; null while there are none, or none is wanted */
export async function ownPhrases(): Promise<PhraseTable | null> {
  return (await readWanted())?.phrases ?? null;
}

/** Counts an own prompt that a frame has seen, and has it answered. */
export async function answerOwnPrompt(
  tab: number,
  frame: number,
  { prompt, words }: RequestOf<'own-prompt-seen'>,
): Promise<void> {
  const { remedies = {} } = (await readWanted()) ?? {};
  const remedy = Object.hasOwn(remedies, prompt) ? remedies[prompt] : undefined;
  if (!remedy) return;
  await recordPrompt(tab, prompt);
  await passOn({ type: 'own-remedy', remedy, ...(words && { words }) }, tab, frame);
}

/**
 * Has pages look for own prompts, from now on and as long as there are some. To be called whenever
 * the background starts: an update of the extension forgets what was registered, and a policy can
 * have changed meanwhile.
 */
export function serveOwnPrompts(): void {
  stored.watch(change);
  hintLevel.watch(change);
  inTurn(TURN, registerWanted).catch(() => {});
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
  const bring = async () => {
    const { before, now } = await registerWanted();
    if (!before && !now) return;
    await inPortalTabs(
      forgetOwnPrompts,
      (tab) => tell(tab, { type: 'own-changed' }),
      (tab) => run(tab, { allFrames: true }, [WATCH_SCRIPT]),
    );
  };
  inTurn(TURN, bring).catch(() => {});
}

async function registerWanted(): Promise<Registered> {
  return register('own', WATCH_SCRIPT, (await readWanted()) !== null);
}
