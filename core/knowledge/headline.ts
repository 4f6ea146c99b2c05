/** What an answer begins with: where none was published, what is known stands before that there is none. */
import type { Thing } from './schema.ts';
import type { Headed } from './shipped.ts';

/**
 * @param question checked
 * @param next what is to be done after a prompt that it answers, where that is less than its answer
 * @returns what is said first, how it is marked, and the notes that are left
 */
export function headlineOf(
  { status, answer }: Thing<'questions'>,
  next?: Thing<'prompts'>['next'],
): Headed {
  const { summary, editorNotes } = answer;
  if (next) return { summary: next.summary, editorNotes };
  if (status !== 'none') return { summary, editorNotes };
  const [note, ...others] = editorNotes;
  return note === undefined
    ? { mark: '未收录', summary, editorNotes }
    : { mark: '编者提示', summary: note, disclaimer: summary, editorNotes: others };
}
