/** Answers with an organisation's own questions beside the official ones, which are answered as ever. */
import { type Ask, createAsking, createFeatureReader, type Hit } from '../asking/ask.ts';
import type { AskingBook } from '../asking/book.ts';
import type { Features } from '../asking/features.ts';
import { createMarker } from '../asking/marks.ts';
import { unpackModel } from '../asking/model.ts';
import type { OwnKnowledge } from './check.ts';
import { compileQuestions } from './compile.ts';

/** More of them would push the official ones out of sight. */
const MOST = 5;
/** What shares less than this part with what was asked is not meant. */
const LEAST_SHARE = 0.4;
/** What shares so much answers it, even where nothing of ours does. */
const ANSWERS = 0.7;
/** A word that no official question has tells as much as the rarest of theirs. */
const RARITY_OF_UNKNOWN = 6;

/**
 * @param book the official questions
 * @param own checked by `checkOwnKnowledge`
 * @returns the official answer, with all its hits in their order, and between them the organisation's
 *   own, each behind every official one whose title shares as much with what was asked; what they
 *   answer is not said to be outside
 */
export function createAskingWithOwn(book: AskingBook, own: OwnKnowledge): Ask {
  const ask = createAsking(book);
  const model = unpackModel(book.model);
  const rarity = (feature: string) => model.get(feature)?.rarity ?? RARITY_OF_UNKNOWN;
  const questions = compileQuestions(own).map((question, i) => ({
    id: question.id,
    title: question.title,
    texts: textsOf(own, i),
  }));
  const readFeatures = createFeatureReader(
    { ...book, names: [...book.names, ...questions.flatMap(({ texts }) => texts)] },
    model,
  );
  const found = questions.map(({ texts, ...question }) => ({
    ...question,
    features: texts.map(readFeatures),
  }));
  const mark = createMarker({ questions: [...book.questions, ...questions] });
  return (query, limit) => {
    const answer = ask(query, limit);
    const features = readFeatures(query);
    const share = (texts: readonly Features[]) => greatestShare(features, texts, rarity);
    const own = found
      .map(({ id, title, features: texts }) => ({ id, title, share: share(texts) }))
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST);
    if (own.length === 0) return answer;
    const hits: Hit[] = [...answer.hits];
    const shares = new Map(hits.map(({ id, title }) => [id, share([readFeatures(title)])]));
    // The best one last, so that it comes to stand before the others.
    for (const { id, title, share: likelihood } of own.reverse()) {
      const asGood = hits.findLastIndex((hit) => (shares.get(hit.id) ?? -1) >= likelihood);
      // Of what is sure, the official one stays the first.
      const at = Math.max(asGood + 1, answer.kind === 'sure' ? 1 : 0);
      hits.splice(at, 0, { id, title, isOwn: true, ranges: mark(title, features), likelihood });
    }
    const { outside, ...rest } = answer;
    const isAnswered = own.some(({ share }) => share >= ANSWERS);
    if (answer.kind === 'nothing' || (outside && isAnswered))
      return { ...rest, kind: 'unsure', hits };
    return { ...answer, hits };
  };
}

// ---------------------------------------------------------------------------------------------

/** All that a question of the organisation says, and the prompts that it answers. */
function textsOf({ questions, prompts }: OwnKnowledge, i: number): string[] {
  const question = questions[i];
  if (!question) return [];
  const { summary, warnings, steps } = question.answer;
  const wordings = prompts.filter((prompt) => prompt.question === question.id);
  return [
    question.title,
    ...wordings.map(({ wording }) => wording),
    summary,
    ...warnings,
    ...steps,
  ];
}

/** How much of what was asked the best of some texts has, from 0 to 1. */
function greatestShare(
  asked: Features,
  texts: readonly Features[],
  rarity: (feature: string) => number,
): number {
  const sum = (features: Iterable<readonly [string, number]>) =>
    [...features].reduce((total, [feature, weight]) => total + weight * rarity(feature), 0);
  const all = sum(asked) || 1;
  return Math.max(
    0,
    ...texts.map((text) => sum([...asked].filter(([feature]) => text.has(feature))) / all),
  );
}
