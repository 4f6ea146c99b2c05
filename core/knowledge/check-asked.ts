/** Checks that each way of asking, and each synonym, stands in one place: in two, it would teach nothing. */
import { normaliseText } from '../recognition/normalise.ts';
import { bilingual, type Fault } from './fault.ts';
import type { Knowledge } from './schema.ts';

/**
 * @param knowledge every file of which has been checked by itself
 * @returns a fault for each way of asking and each synonym that stands somewhere already, however it is written
 */
export function askedFaults({ questions, outside, synonyms }: Knowledge): Fault[] {
  const asked = [
    ...[...questions.values()].map(({ id, asked = [] }) => ({
      file: `questions/${id}`,
      texts: asked,
    })),
    ...[...outside.values()].map(({ id, asked }) => ({ file: `outside/${id}`, texts: asked })),
  ];
  const words = [...synonyms.values()].map((group) => ({
    file: `synonyms/${group.id}`,
    texts: group.words,
  }));
  return [...twice('asked', asked), ...twice('words', words)];
}

// ---------------------------------------------------------------------------------------------

function twice(
  field: string,
  files: readonly { readonly file: string; readonly texts: readonly string[] }[],
): Fault[] {
  const owner = new Map<string, string>();
  return files.flatMap(({ file, texts }) =>
    texts.flatMap((text, i) => {
      const key = normaliseText(text);
      const other = owner.get(key);
      owner.set(key, file);
      if (other === undefined) return [];
      const reason = bilingual(
        `“${text}”已经写在 ${other}.json，只能留一处`,
        `"${text}" stands in ${other}.json already; keep it in one place`,
      );
      return [{ file: `${file}.json`, field: `${field}.${i}`, reason }];
    }),
  );
}
