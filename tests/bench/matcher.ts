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

const SIZES = [12, 100, 300, 1_000, 10_000];
const RUNS = 15;

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
  return SIZES.map((count) => {
    const phrases = Array.from({ length: count }, () => randomText(random, 8 + random(13)));
    // A prompt in the middle of the page, as there would be one.
    const page = text.slice(0, TEXT_LENGTH / 2) + phrases[0] + text.slice(TEXT_LENGTH / 2);
    const ways = {
      ours: ourWay(phrases),
      regExp: regExpWay(phrases),
      includes: (t: string) => phrases.filter((phrase) => t.includes(phrase)).length,
      ahoCorasick: ahoCorasickWay(phrases),
    };
    return { phrases: count, ...speeds(ways, page) };
  });
}

// ---------------------------------------------------------------------------------------------

type Way = (text: string) => number;

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

/** Runs the ways in turn, so that whatever else the machine does falls on all of them alike. */
function speeds<Name extends string>(ways: Record<Name, Way>, page: string): Record<Name, number> {
  const names = Object.keys(ways) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let run = 0; run < RUNS; run++) {
    for (const name of names) {
      const start = performance.now();
      const found = ways[name](page);
      times[name].push(performance.now() - start);
      if (found === 0) throw new Error(`${name} does not find the phrase in the page`);
    }
  }
  const speed = (name: Name): [Name, number] => [name, page.length / median(times[name])];
  return Object.fromEntries(names.map(speed)) as Record<Name, number>;
}

/** A small linear congruential generator: the same texts in every run. Gives 0 to `below` - 1. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function randomText(random: (below: number) => number, length: number): string {
  return Array.from({ length }, () => CHARACTERS[random(CHARACTERS.length)]).join('');
}
