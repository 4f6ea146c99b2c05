/**
 * Keeps the words of prompts that stand on a page, and tells of each one when a person can see it:
 * once for each time that the page raises it.
 *
 * Words that are there but hidden are looked at again when something that can reveal them happens.
 * While there are no words at all, nothing listens for such things.
 */
import { judgeAtBest } from '../../core/recognition/judge.ts';
import type { FindPrompts } from '../../core/recognition/recognise.ts';
import { type Words, wordsIn } from '../read/locate-words.ts';
import type { Arrival, OnPrompt } from '../read/readers.ts';
import { real } from '../read/real.ts';
import { createDeduplication } from './deduplication.ts';
import { keepVerdict } from './keep-verdict.ts';
import { createOccurrence, type Occurrence } from './occurrence.ts';
import { createRevealWatch } from './reveal-watch.ts';
import { createTryCounter } from './try-counter.ts';

/** The words of prompts that stand on a page. */
export interface Occurrences {
  readonly size: number;
  /** Takes words that were found; known ones are left as they are. */
  add(words: Words, arrival: Arrival): void;
  /**
   * Looks again at the words in, under and around what the page has changed, and drops those that
   * are gone. To be called before the new ones are added.
   */
  review(changed: Iterable<Node>): void;
  /** Listens anew, after the page has replaced its document and with it every listener. */
  rearm(): void;
}

/** A page that holds more is not looked at for more. */
const MOST = 100;

/**
 * @param document the document they stand in
 * @param find finds the words of prompts in a text
 * @param onPrompt takes each prompt that is raised
 * @param signal ends everything
 */
export function createOccurrences(
  document: Document,
  find: FindPrompts,
  onPrompt: OnPrompt,
  signal: AbortSignal,
): Occurrences {
  const all = new Set<Occurrence>();
  const tries = createTryCounter(document, signal);
  const told = createDeduplication(tries.count);
  const look = () => {
    for (const one of all) if (!one.look()) drop(one);
  };
  const watch = createRevealWatch(
    document,
    look,
    () => [...all].some((one) => one.isMoving()),
    signal,
  );

  function drop(one: Occurrence): void {
    one.end();
    all.delete(one);
    watch.unobserve(one.words.element);
    if (all.size === 0) watch.stop();
  }

  const add = (words: Words, arrival: Arrival) => {
    // Words that would be no prompt even in a dialog need not be looked at.
    if (all.size >= MOST) return;
    const best = judgeAtBest(words.finding);
    if (!best.isPrompt) {
      keepVerdict(words.finding, best);
      return;
    }
    if ([...all].some((one) => isSamePlace(one.words, words))) return;
    const occurrence = createOccurrence(words, arrival, told, onPrompt);
    if (!occurrence.look()) return;
    all.add(occurrence);
    watch.observe(words.element);
    watch.lookSoon();
  };

  signal.addEventListener('abort', () => all.clear());

  return {
    get size() {
      return all.size;
    },
    add,
    review(changed) {
      const roots = [...changed];
      for (const one of all) if (!isStillThere(one, roots, find)) drop(one);
    },
    rearm() {
      tries.rearm();
      if (all.size > 0) watch.start();
    },
  };
}

// ---------------------------------------------------------------------------------------------

function isSamePlace(one: Words, other: Words): boolean {
  return one.within === other.within && one.finding.prompt === other.finding.prompt;
}

/** Looks at words again where `roots` has changed them. @returns whether they are worth keeping */
function isStillThere(one: Occurrence, roots: readonly Node[], find: FindPrompts): boolean {
  const { element, within, first, last } = one.words;
  if (!real(element).isConnected) return false;
  const isInside = roots.some((root) => real(within).contains(root));
  if (!isInside && !roots.some((root) => real(root).contains(element))) return true;
  const now = wordsIn(within, find).find((words) => isSamePlace(words, one.words));
  if (!now) return false;
  // Something else around them changed: the card was closed, a notice came up elsewhere.
  if (!isInside && now.first === first && now.last === last) return true;
  // Written once more: the next try of the person, or only another second of a countdown.
  return one.rewrite(now);
}
