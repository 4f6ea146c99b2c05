/**
 * Ways to tell what is meant, to compare: the shipped one, and others that were thought of. None of the
 * others ships.
 */
import type { Features } from '../../../core/asking/features.ts';
import { scoresOf, unpackModel } from '../../../core/asking/model.ts';
import { type Example, type TrainOptions, train } from '../../../core/asking/train.ts';

/** For a text, how much speaks for each meaning. */
export type Scorer = (text: string) => readonly number[];

type Reader = (text: string) => Features;

/** Learns from examples, by the features that `read` finds. */
type Learner = (examples: readonly Example[], count: number, read: Reader) => Scorer;

const ALL_WEIGHTS: TrainOptions = { leastExamples: 1, keep: [] };

/** A model, and what would have to ship for it. */
interface Candidate {
  readonly name: string;
  readonly learn: Learner;
  readonly ships: (examples: readonly Example[], count: number, read: Reader) => unknown;
}

/** The models that are compared; the last one is the shipped one. */
export const CANDIDATES: readonly Candidate[] = [
  { name: '最像的三种说法', learn: nearest, ships: (examples) => examples },
  { name: '朴素贝叶斯', learn: bayes, ships: (examples) => examples },
  { name: '各问的中心', learn: centroid, ships: (examples) => examples },
  {
    name: '线性分类，全部权重',
    learn: linear(ALL_WEIGHTS),
    ships: (examples, count, read) => train(examples, count, read, ALL_WEIGHTS),
  },
  {
    name: '线性分类，最强的权重（所用）',
    learn: linear(),
    ships: (examples, count, read) => train(examples, count, read),
  },
];

// ---------------------------------------------------------------------------------------------

function linear(options?: TrainOptions): Learner {
  return (examples, count, read) => {
    const model = unpackModel(train(examples, count, read, options));
    return (text) => scoresOf(model, count, read(text));
  };
}

type Vector = ReadonlyMap<string, number>;

/** Features weighted by their rarity, of length 1. */
function createVectors(examples: readonly Example[], read: Reader): (text: string) => Vector {
  const found = new Map<string, number>();
  for (const { text } of examples) {
    for (const feature of read(text).keys()) {
      found.set(feature, (found.get(feature) ?? 0) + 1);
    }
  }
  return (text) => {
    const weighted = [...read(text).keys()].flatMap((feature): [string, number][] => {
      const times = found.get(feature);
      return times === undefined ? [] : [[feature, Math.log(1 + examples.length / times)]];
    });
    return scaled(new Map(weighted));
  };
}

function scaled(vector: Vector): Vector {
  const length = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([feature, weight]) => [feature, weight / length]));
}

function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [feature, weight] of a) sum += weight * (b.get(feature) ?? 0);
  return sum;
}

/** By the three ways of asking that are most alike. */
function nearest(examples: readonly Example[], count: number, read: Reader): Scorer {
  const vectorOf = createVectors(examples, read);
  const known = examples.map(({ text, meaning }) => ({ vector: vectorOf(text), meaning }));
  return (text) => {
    const asked = vectorOf(text);
    const alike = Array.from({ length: count }, (): number[] => []);
    for (const { vector, meaning } of known) alike[meaning]?.push(product(asked, vector));
    return alike.map((ones) => {
      const [a = 0, b = 0, c = 0] = ones.sort((x, y) => y - x);
      return a + 0.6 * b + 0.36 * c;
    });
  };
}

/** By the mean of all ways of asking. */
function centroid(examples: readonly Example[], count: number, read: Reader): Scorer {
  const vectorOf = createVectors(examples, read);
  const sums = Array.from({ length: count }, () => new Map<string, number>());
  for (const { text, meaning } of examples) {
    const sum = sums[meaning];
    for (const [feature, weight] of vectorOf(text)) {
      sum?.set(feature, (sum.get(feature) ?? 0) + weight);
    }
  }
  const centres = sums.map(scaled);
  return (text) => {
    const asked = vectorOf(text);
    return centres.map((centre) => product(asked, centre));
  };
}

/** Multinomial, each feature counted once for each way of asking. */
function bayes(examples: readonly Example[], count: number, read: Reader): Scorer {
  const SMOOTH = 0.3;
  const counts = Array.from({ length: count }, () => new Map<string, number>());
  const known = new Set<string>();
  for (const { text, meaning } of examples) {
    const of = counts[meaning];
    for (const feature of read(text).keys()) {
      known.add(feature);
      of?.set(feature, (of.get(feature) ?? 0) + 1);
    }
  }
  const all = counts.map((of) => [...of.values()].reduce((sum, one) => sum + one, 0));
  return (text) => {
    const features: Features = read(text);
    return counts.map((of, meaning) => {
      const size = (all[meaning] ?? 0) + SMOOTH * known.size;
      let sum = 0;
      for (const feature of features.keys()) {
        if (known.has(feature)) sum += Math.log(((of.get(feature) ?? 0) + SMOOTH) / size);
      }
      return sum;
    });
  };
}
