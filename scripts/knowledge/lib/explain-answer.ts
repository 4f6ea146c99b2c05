/** Why a question is answered as it is: the words of `npm run knowledge:ask`. */
import {
  type Answer,
  createAsking,
  createWeighing,
  type Weighed,
} from '../../../core/asking/ask.ts';
import type { AskingBook } from '../../../core/asking/book.ts';
import { buildAskingBook, examplesOf } from '../../../core/asking/build-book.ts';
import { type Features, featuresOf } from '../../../core/asking/features.ts';
import { type Model, unpackModel } from '../../../core/asking/model.ts';
import { createSynonymReader } from '../../../core/asking/synonyms.ts';
import type { Knowledge } from '../../../core/knowledge/schema.ts';
import { formatTable, shorten } from './table.ts';

/** So many meanings are explained, and so many reasons given for each. */
const MOST_MEANINGS = 5;
const MOST_REASONS = 6;
const MOST_NEAREST = 3;

/**
 * @param knowledge checked knowledge
 * @param query what somebody asks
 * @returns the answer; what the likeliest meanings are, and which words speak for and against each;
 *   the ways of asking that are most like it
 */
export function explainAnswer(knowledge: Knowledge, query: string): string {
  const book = buildAskingBook(knowledge);
  const weighed = createWeighing(book)(query);
  const answer = createAsking(book)(query);
  return [
    `问的是  ${query}`,
    `回答    ${inWords(answer)}`,
    ...(weighed ? [tableOf(book, weighed), nearest(knowledge, book, weighed.features)] : []),
  ].join('\n\n');
}

// ---------------------------------------------------------------------------------------------

function inWords({ kind, outside, hits: [first, ...others] }: Answer): string {
  switch (kind) {
    case 'sure':
      return `肯定：${first?.title}`;
    case 'unsure':
      return `也许：${[first, ...others].map((hit) => hit?.title).join('；')}`;
    case 'outside':
      return `这件事没有收录：${outside?.name}`;
    case 'nothing':
      return '没有找到：没有一个认识的词';
  }
}

function tableOf(book: AskingBook, { features, likelihoods }: Weighed): string {
  const names = namesIn(book);
  const model = unpackModel(book.model);
  const rows = likelihoods
    .map((likelihood, meaning) => ({ likelihood, meaning }))
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, MOST_MEANINGS)
    .map(({ likelihood, meaning }) => [
      names[meaning] ?? '',
      `${Math.round(likelihood * 100)}%`,
      reasons(book, model, features, meaning, 1),
      reasons(book, model, features, meaning, -1),
    ]);
  const unknown = [...features.keys()].filter((feature) => !model.has(feature));
  return [
    formatTable([['可能是', '把握', '支持它的', '反对它的'], ...rows]),
    `不认识的：${unknown.map((feature) => readable(book, feature)).join(' ') || '没有'}`,
  ].join('\n');
}

/** @param side 1 for what speaks for it, -1 for what speaks against it */
function reasons(
  book: AskingBook,
  model: Model,
  features: Features,
  meaning: number,
  side: 1 | -1,
): string {
  return [...features]
    .flatMap(([feature, share]) =>
      (model.get(feature)?.weights ?? [])
        .filter(([of, weight]) => of === meaning && weight * side > 0)
        .map(([, weight]) => ({ feature, weight: share * weight })),
    )
    .sort((a, b) => side * (b.weight - a.weight))
    .slice(0, MOST_REASONS)
    .map(
      ({ feature, weight }) =>
        `${readable(book, feature)}${weight > 0 ? '+' : ''}${weight.toFixed(1)}`,
    )
    .join(' ');
}

/** Which ways of asking share most with it, as the reader of the table may want to mend one. */
function nearest(knowledge: Knowledge, book: AskingBook, features: Features): string {
  const model = unpackModel(book.model);
  const rarity = (feature: string) => model.get(feature)?.rarity ?? 0;
  const names = namesIn(book);
  const readSynonyms = createSynonymReader(book.synonyms);
  const rows = examplesOf(knowledge)
    .map(({ text, meaning }) => {
      const of = [...featuresOf(text, readSynonyms).keys()];
      const all = of.reduce((sum, feature) => sum + rarity(feature), 0) || 1;
      const shared = of.reduce((sum, f) => sum + rarity(f) * (features.get(f) ?? 0), 0);
      return { text, meaning, share: shared / Math.sqrt(all) };
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_NEAREST)
    .map(({ text, meaning }) => [shorten(text, 60), names[meaning] ?? '']);
  return formatTable([['最像的说法', '写在'], ...rows]);
}

function namesIn({ questions, outside }: AskingBook): string[] {
  return [
    ...questions.map(({ id }) => `questions/${id}`),
    ...outside.map(({ id }) => `outside/${id}`),
  ];
}

/** Pairs of sounds are shown joined, words without their sign, synonyms by the first of them. */
function readable({ synonyms }: AskingBook, feature: string): string {
  if (feature.startsWith('@')) return `${synonyms[Number(feature.slice(1))]?.split(' ')[0]}…`;
  return feature.replace(/^=/, '').replace(' ', "'");
}
