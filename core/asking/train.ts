/**
 * Makes the classifier from ways of asking: softmax regression over features weighted by their
 * rarity, most of whose weights are then taken away, the weakest first. Runs while building only;
 * the same examples give the same model.
 */
import type { Features } from './features.ts';
import {
  MOST_STEPS,
  type PackedModel,
  RARITY_STEP,
  signOf,
  soundSigns,
  WEIGHT_STEP,
} from './model.ts';

/** A way of asking, and the position of what is meant by it. */
export interface Example {
  readonly text: string;
  readonly meaning: number;
  /** It counts as if it were there so many times; once if left out. */
  readonly times?: number;
}

export interface TrainOptions {
  /** A feature that fewer examples have is left out; Latin words never are. */
  readonly leastExamples: number;
  /** How many weights are left, in steps: after each, the others learn anew. */
  readonly keep: readonly number[];
}

const OPTIONS: TrainOptions = { leastExamples: 2, keep: [50_000, 18_000] };

const PASSES = 8;
const PASSES_AFTER = 3;
const RATE = 0.4;
const DECAY = 5e-5;
/** What moves a weight less than this is not worth the time. */
const LEAST_STEP = 1e-3;

/**
 * @param examples at least one for each meaning
 * @param count how many meanings there are
 * @param read the features of a text
 */
export function train(
  examples: readonly Example[],
  count: number,
  read: (text: string) => Features,
  options: TrainOptions = OPTIONS,
): PackedModel {
  const problem = pose(
    examples.map(({ text, ...example }) => ({ ...example, features: read(text) })),
    count,
    options.leastExamples,
  );
  const state = begin(problem);
  learn(problem, state, PASSES);
  for (const most of options.keep) {
    prune(problem, state, most);
    learn(problem, state, PASSES_AFTER);
  }
  return pack(problem, state);
}

// ---------------------------------------------------------------------------------------------

interface Problem {
  readonly features: readonly string[];
  readonly rarity: readonly number[];
  readonly count: number;
  readonly rows: readonly {
    readonly features: Int32Array;
    readonly values: Float64Array;
    readonly meaning: number;
    /** So that a meaning with few examples counts as well, and what counts for more. */
    readonly importance: number;
  }[];
}

interface State {
  /** By feature, then meaning. */
  readonly weights: Float64Array;
  /** Sums of squared steps, for the rate of each weight. */
  readonly squares: Float64Array;
  /** 1 for weights that have been taken away. */
  readonly gone: Uint8Array;
  readonly random: () => number;
}

function pose(
  examples: readonly (Omit<Example, 'text'> & { readonly features: Features })[],
  count: number,
  least: number,
): Problem {
  const found = new Map<string, number>();
  for (const feature of examples.flatMap(({ features }) => [...features.keys()])) {
    found.set(feature, (found.get(feature) ?? 0) + 1);
  }
  const features = [...found].flatMap(([feature, times]) =>
    times >= least || feature.startsWith('=') ? feature : [],
  );
  const position = new Map(features.map((feature, i) => [feature, i]));
  const rarity = features.map((feature) => {
    // The root: what is very rare is often chance.
    const exact = Math.sqrt(Math.log(1 + examples.length / (found.get(feature) ?? 1)));
    return Math.max(1, Math.round(exact / RARITY_STEP)) * RARITY_STEP;
  });
  const perMeaning = new Float64Array(count);
  for (const { meaning } of examples) perMeaning[meaning] = (perMeaning[meaning] ?? 0) + 1;
  const usual = examples.length / count;
  return {
    features,
    rarity,
    count,
    rows: examples.map(({ features: of, meaning, times = 1 }) => ({
      ...rowOf(of, position, rarity),
      meaning,
      importance: times * Math.min(3, Math.sqrt(usual / (perMeaning[meaning] || 1))),
    })),
  };
}

function rowOf(
  features: Features,
  position: ReadonlyMap<string, number>,
  rarity: readonly number[],
): { features: Int32Array; values: Float64Array } {
  const known = Int32Array.from(
    [...features.keys()].flatMap((feature) => position.get(feature) ?? []),
  );
  const length = Math.sqrt(known.reduce((sum, at) => sum + (rarity[at] ?? 0) ** 2, 0)) || 1;
  return { features: known, values: Float64Array.from(known, (at) => (rarity[at] ?? 0) / length) };
}

function begin({ features, count }: Problem): State {
  const size = features.length * count;
  let seed = 1;
  return {
    weights: new Float64Array(size),
    squares: new Float64Array(size).fill(0.01),
    gone: new Uint8Array(size),
    random: () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed / 0x80000000;
    },
  };
}

function learn(problem: Problem, state: State, passes: number): void {
  const order = problem.rows.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(state.random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const i of order) learnFrom(problem, state, i);
  }
}

function learnFrom({ rows, count }: Problem, { weights, squares, gone }: State, i: number): void {
  const row = rows[i];
  if (!row) return;
  const { features, values, meaning, importance } = row;
  const misses = likelihoods(weights, count, features, values);
  misses[meaning] = (misses[meaning] ?? 0) - 1;
  const missed: number[] = [];
  for (let m = 0; m < count; m++) {
    const miss = (misses[m] ?? 0) * importance;
    misses[m] = miss;
    if (Math.abs(miss) >= LEAST_STEP) missed.push(m);
  }
  for (let k = 0; k < features.length; k++) {
    const from = (features[k] ?? 0) * count;
    const value = values[k] ?? 0;
    for (const m of missed) {
      const at = from + m;
      if (gone[at] === 1) continue;
      const weight = weights[at] ?? 0;
      const step = (misses[m] ?? 0) * value + DECAY * weight;
      const square = (squares[at] ?? 0) + step * step;
      squares[at] = square;
      weights[at] = weight - (RATE * step) / Math.sqrt(square);
    }
  }
}

function likelihoods(
  weights: Float64Array,
  count: number,
  features: Int32Array,
  values: Float64Array,
): Float64Array {
  const scores = new Float64Array(count);
  for (let k = 0; k < features.length; k++) {
    const from = (features[k] ?? 0) * count;
    const value = values[k] ?? 0;
    for (let m = 0; m < count; m++) scores[m] = (scores[m] ?? 0) + (weights[from + m] ?? 0) * value;
  }
  let greatest = Number.NEGATIVE_INFINITY;
  for (let m = 0; m < count; m++) greatest = Math.max(greatest, scores[m] ?? 0);
  let sum = 0;
  for (let m = 0; m < count; m++) {
    const power = Math.exp((scores[m] ?? 0) - greatest);
    scores[m] = power;
    sum += power;
  }
  for (let m = 0; m < count; m++) scores[m] = (scores[m] ?? 0) / sum;
  return scores;
}

/** Takes away all but the strongest weights. */
function prune({ features, rarity, count }: Problem, { weights, gone }: State, most: number): void {
  features.forEach((_, i) => {
    const row = weights.subarray(i * count, (i + 1) * count);
    // What speaks for all meanings alike speaks for none.
    const middle = row.toSorted()[count >> 1] ?? 0;
    for (let m = 0; m < count; m++) {
      if (gone[i * count + m] === 0) row[m] = (row[m] ?? 0) - middle;
    }
  });
  const strength = weights.map(
    (weight, at) => Math.abs(weight) * (rarity[Math.floor(at / count)] ?? 0),
  );
  const least = strength.toSorted()[Math.max(0, strength.length - most)] ?? 0;
  for (let at = 0; at < weights.length; at++) {
    if ((strength[at] ?? 0) >= least && weights[at] !== 0) continue;
    weights[at] = 0;
    gone[at] = 1;
  }
}

/** Features that tell nothing any more are left out. */
function pack({ features, rarity, count }: Problem, { weights }: State): PackedModel {
  const rows = features.map((feature, i) => {
    const steps = Array.from({ length: count }, (_, m) => {
      const exact = ((weights[i * count + m] ?? 0) * (rarity[i] ?? 0)) / WEIGHT_STEP;
      return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(exact)));
    });
    return { feature, rarity: rarity[i] ?? 0, steps };
  });
  const telling = rows.filter(({ steps }) => steps.some((step) => step !== 0));
  const characters = telling.filter(({ feature }) => feature.length === 1);
  const words = telling.filter(({ feature }) => feature.startsWith('='));
  const synonyms = telling.filter(({ feature }) => feature.startsWith('@'));
  const [pairs, ofPairs] = packPairs(telling.filter(({ feature }) => feature.includes(' ')));
  const ordered = [...characters, ...ofPairs, ...words, ...synonyms];
  return {
    characters: characters.map(({ feature }) => feature).join(''),
    pairs,
    words: words.map(({ feature }) => feature.slice(1)),
    synonyms: synonyms.map(({ feature }) => signOf(Number(feature.slice(1)))).join(''),
    rarity: ordered.map((row) => signOf(Math.round(row.rarity / RARITY_STEP))).join(''),
    meanings: ordered
      .map(({ steps }) => steps.map((s, m) => (s ? signOf(m) : '')).join(''))
      .join(' '),
    weights: ordered
      .flatMap(({ steps }) => steps.map((s) => (s ? signOf(s + MOST_STEPS) : '')))
      .join(''),
  };
}

function packPairs<Row extends { readonly feature: string }>(
  rows: readonly Row[],
): [packed: string, rows: Row[]] {
  const signs = soundSigns();
  const groups = new Map<string, [sign: string, row: Row][]>();
  for (const row of rows) {
    const [first = '', second = ''] = row.feature.split(' ').map((sound) => signs.get(sound) ?? '');
    const group = groups.get(first) ?? [];
    groups.set(first, group);
    group.push([second, row]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, group] of sorted) group.sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    sorted.map(([first, group]) => first + group.map(([second]) => second).join('')).join(' '),
    sorted.flatMap(([, group]) => group.map(([, row]) => row)),
  ];
}
