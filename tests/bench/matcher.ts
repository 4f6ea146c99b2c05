/** The matcher against other ways of finding many phrases in a text, side by side in one run. */
import AhoCorasick from 'modern-ahocorasick';
import { createMatcher } from '../../core/recognition/match.ts';
import { median } from './statistics.ts';

/** How fast each way is with that many phrases, in characters per millisecond. */
export interface MatcherFigures {
  readonly phrases: number;
  readonly ours: number;
  readonly regExp: number;
  readonly includes: number;
  readonly ahoCorasick: number;
}

const SIZES = [69, 100, 300, 1_000, 10_000];
/** The engine compiles what runs often: before that, the first sizes would pay for the others. */
const WARM_UPS = 30;
const RUNS = 31;

/** Characters of the text: a long page of the portal. */
const TEXT_LENGTH = 20_000;

/**
 * Chinese of the portal's kind: the same few hundred characters over and over, so that phrases
 * begin like one another and like the text, as they do in life.
 */
const CHARACTERS = Array.from({ length: 500 }, (_, i) => String.fromCharCode(0x4e00 + i * 7));

/** @returns the figures for each number of phrases */
export function benchMatcher(): MatcherFigures[] {
  const random = createRandom(20_260_101);
  const text = randomText(random, TEXT_LENGTH);
  const cases = SIZES.map((count) => {
    const phrases = Array.from({ length: count }, () => randomText(random, 8 + random(13)));
    // A prompt in the middle of the page, as there would be one.
    const page = text.slice(0, TEXT_LENGTH / 2) + phrases[0] + text.slice(TEXT_LENGTH / 2);
    const ways: Record<WayName, Way> = {
      ours: ourWay(phrases),
      regExp: regExpWay(phrases),
      includes: (t: string) => phrases.filter((phrase) => t.includes(phrase)).length,
      ahoCorasick: ahoCorasickWay(phrases),
    };
    return { phrases: count, page, ways, times: emptyTimes() };
  });
  // All in turn, so that whatever else the machine does falls on all of them alike.
  for (let run = -WARM_UPS; run < RUNS; run++) {
    for (const { page, ways, times } of cases) {
      for (const name of WAY_NAMES) {
        // What is not ours is slow with many phrases, and warm after fewer runs.
        if (run < -WARM_UPS / 10 && name !== 'ours') continue;
        const start = performance.now();
        const found = ways[name](page);
        if (run >= 0) times[name].push(performance.now() - start);
        if (found === 0) throw new Error(`${name} does not find the phrase in the page`);
      }
    }
  }
  return cases.map(({ phrases, page, times }) => {
    const speed = (name: WayName) => page.length / median(times[name]);
    return {
      phrases,
      ours: speed('ours'),
      regExp: speed('regExp'),
      includes: speed('includes'),
      ahoCorasick: speed('ahoCorasick'),
    };
  });
}

// ---------------------------------------------------------------------------------------------

type Way = (text: string) => number;
type WayName = Exclude<keyof MatcherFigures, 'phrases'>;
const WAY_NAMES: readonly WayName[] = ['ours', 'regExp', 'includes', 'ahoCorasick'];

function emptyTimes(): Record<WayName, number[]> {
  return { ours: [], regExp: [], includes: [], ahoCorasick: [] };
}

function ourWay(phrases: readonly string[]): Way {
  const find = createMatcher({ prompts: phrases, texts: phrases.map((p, i) => [p, i]) });
  return (text) => find(text).length;
}

function regExpWay(phrases: readonly string[]): Way {
  const pattern = new RegExp(phrases.join('|'), 'g');
  return (text) => text.match(pattern)?.length ?? 0;
}

function ahoCorasickWay(phrases: readonly string[]): Way {
  const automaton = new AhoCorasick([...phrases]);
  return (text) => automaton.search(text).length;
}

/** Xorshift, of period 2^32 - 1: the same texts in every run. Gives 0 to `below` - 1. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

function randomText(random: (below: number) => number, length: number): string {
  return Array.from({ length }, () => CHARACTERS[random(CHARACTERS.length)]).join('');
}
