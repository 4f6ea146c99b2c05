/**
 * `npm run knowledge:compare`: how well several models tell what is meant. Each takes the meaning for which
 * most speaks; what makes the shipped one sure or unsure is measured by `knowledge:report`.
 */
import { gzipSync } from 'node:zlib';
import { examplesOf, meaningsOf, synonymsOf } from '../../core/asking/build-book.ts';
import { featuresOf } from '../../core/asking/features.ts';
import { createSynonymReader } from '../../core/asking/synonyms.ts';
import type { Example } from '../../core/asking/train.ts';
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { CANDIDATES, type Scorer } from './lib/asking-models.ts';
import { runCommand } from './lib/command.ts';
import { leaveOut } from './lib/leave-out.ts';
import { readCases, SETS } from './lib/measure-asking.ts';
import { formatTable } from './lib/table.ts';
import { readKnowledgeFiles } from './read.ts';

/** A question, or nothing where it is outside; several ids where each is right. */
interface Task {
  readonly text: string;
  readonly want: readonly string[];
}

runCommand(() => {
  const knowledge = checkKnowledge(readKnowledgeFiles());
  const examples = examplesOf(knowledge);
  const ids = meaningsOf(knowledge);
  const covered = knowledge.questions.size;
  const readSynonyms = createSynonymReader(synonymsOf(knowledge));
  const read = (text: string) => featuresOf(text, readSynonyms);
  const sets = (Object.keys(SETS) as (keyof typeof SETS)[]).map(readCases);
  const idsOf = ({ meaning }: Example) => (meaning < covered ? (ids[meaning] ?? '') : '');
  const rows = CANDIDATES.map(({ name, learn, ships }) => {
    const left = leaveOut(examples, (others) => learn(others, ids.length, read)).map(
      ({ example, answer }) => ({
        task: { text: example.text, want: [idsOf(example)].filter(Boolean) },
        scores: answer,
      }),
    );
    const score = learn(examples, ids.length, read);
    const ofSets = sets.map((cases) => cases.map((task) => ({ task, scores: score(task.text) })));
    const size = gzipSync(JSON.stringify(ships(examples, ids.length, read)), { level: 9 }).length;
    return [
      name,
      ...[left, ...ofSets].map((done) => summary(done, ids, covered)),
      `${(size / 1024).toFixed(0)} KB`,
    ];
  });
  console.log('每格：第一个就对 / 前三个里有 / 没有收录的也认作没有收录');
  console.log(formatTable([['模型', '留出（asked）', ...Object.keys(SETS), '随包大小'], ...rows]));
});

function summary(
  done: readonly { readonly task: Task; readonly scores: ReturnType<Scorer> }[],
  ids: readonly string[],
  covered: number,
): string {
  let first = 0;
  let three = 0;
  let told = 0;
  for (const { task, scores } of done) {
    const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const isOutside = (order[0] ?? 0) >= covered;
    const best = order.filter((meaning) => meaning < covered).map((meaning) => ids[meaning] ?? '');
    const isRight = (id: string) => task.want.includes(id);
    if (task.want.length === 0) told += isOutside ? 1 : 0;
    else {
      if (!isOutside && best.slice(0, 1).some(isRight)) first++;
      if (best.slice(0, 3).some(isRight)) three++;
    }
  }
  const inside = done.filter(({ task }) => task.want.length > 0).length;
  const percent = (part: number, all: number) => ((100 * part) / (all || 1)).toFixed(0);
  return [percent(first, inside), percent(three, inside), percent(told, done.length - inside)].join(
    ' / ',
  );
}
