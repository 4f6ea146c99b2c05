/** Checks that each way of asking stands in one file: in two, it would teach nothing. */
import { normaliseText } from '../recognition/normalise.ts';
import { bilingual, type Fault } from './fault.ts';
import type { Knowledge } from './schema.ts';

/**
 * @param knowledge every file of which has been checked by itself
 * @returns a fault for each way of asking that stands somewhere already, however it is written
 */
export function askedFaults({ questions, outside }: Knowledge): Fault[] {
  const owner = new Map<string, string>();
  const files = [
    ...[...questions.values()].map(({ id, asked = [] }) => ({ file: `questions/${id}`, asked })),
    ...[...outside.values()].map(({ id, asked }) => ({ file: `outside/${id}`, asked })),
  ];
  return files.flatMap(({ file, asked }) =>
    asked.flatMap((text, i) => {
      const key = normaliseText(text);
      const other = owner.get(key);
      owner.set(key, file);
      if (other === undefined) return [];
      const reason = bilingual(
        `“${text}”已经写在 ${other}.json，只能留一处`,
        `"${text}" stands in ${other}.json already; keep it in one place`,
      );
      return [{ file: `${file}.json`, field: `asked.${i}`, reason }];
    }),
  );
}
