/**
 * Makes the search index from checked knowledge. Runs while building only: the dictionary of pinyin
 * is far greater than all that ships.
 */
import { customPinyin, pinyin } from 'pinyin-pro';
import everydayWords from '../../assets/search/everyday-words.json' with { type: 'json' };
import { textsOfSteps } from '../knowledge/answer-steps.ts';
import { walkPath } from '../knowledge/path.ts';
import type { Knowledge, Thing } from '../knowledge/schema.ts';
import { normalise } from '../recognition/normalise.ts';
import type { EntryKind, EverydayWord, IndexEntry, SearchIndex } from './search-index.ts';

// Words that the dictionary reads wrongly.
customPinyin({
  重置: 'chóng zhì',
  调到: 'diào dào',
  调入: 'diào rù',
  率先: 'shuài xiān',
  重新启动: 'chóng xīn qǐ dòng',
});

/**
 * @param knowledge checked knowledge
 * @returns the index, ready for JSON
 */
export function buildSearchIndex(knowledge: Knowledge): SearchIndex {
  // In the order of the documents, which is that of questions found equally well.
  const questions = [...knowledge.questions.values()].sort((a, b) => numberOf(a) - numberOf(b));
  const texts = new Map<string, { kind: EntryKind; text: string; ids: Set<string> }>();
  const add = (kind: EntryKind, text: string, id: string) => {
    const key = `${kind} ${text}`;
    const known = texts.get(key);
    if (known) known.ids.add(id);
    else texts.set(key, { kind, text, ids: new Set([id]) });
  };

  for (const { id, title, answer } of questions) {
    add('question', title, id);
    for (const text of [answer.summary, ...answer.warnings]) add('answer', text, id);
    for (const text of answer.editorNotes) add('note', text, id);
    for (const text of textsOfSteps(knowledge, answer.steps)) add('step', text, id);
  }
  for (const { wording, question } of knowledge.prompts.values()) add('prompt', wording, question);
  for (const registration of knowledge.registrations.values()) {
    const id = registration.question;
    add('registration', registration.name, id);
    for (const about of [id, ...questionsOf(knowledge, registration)])
      add('registration', registration.when, about);
    // A path of several others is found by theirs.
    if (registration.stages) continue;
    for (const text of textsOfSteps(knowledge, [{ path: registration.id }])) add('step', text, id);
    for (const { step } of walkPath(knowledge, registration)) {
      for (const { sign, cure } of step.troubles ?? []) add('step', `${sign}：${cure}`, id);
    }
  }
  const said = [...texts.values()];
  for (const label of new Set([...knowledge.pages.values()].flatMap(({ labels }) => labels))) {
    for (const { text, ids } of said) {
      if (text.includes(`「${label}」`)) for (const id of ids) add('label', label, id);
    }
  }

  return {
    questions: questions.map(({ id, title }) => ({ id, title })),
    entries: [...texts.values()].map(({ kind, text, ids }): IndexEntry => {
      const leadsTo = questions.flatMap(({ id }, i) => (ids.has(id) ? [i] : []));
      return { kind, text, pinyin: syllablesOf(text), questions: leadsTo };
    }),
    everyday: everydayOf(everydayWords.means),
    filler: everydayWords.filler.map((word) => normalise(word).text),
  };
}

/**
 * @param raw any text
 * @returns the syllable of each character of the normalised text, without tones, `v` for `ü`,
 *   joined by spaces; what is not Chinese stands for itself
 */
export function syllablesOf(raw: string): string {
  // The text as it is written, because punctuation tells where words end.
  const syllables = pinyin(raw, { type: 'all', toneType: 'none', v: true, toneSandhi: false });
  const byOffset = new Map<number, string>();
  let offset = 0;
  for (const { origin, pinyin, isZh } of syllables) {
    if (isZh) byOffset.set(offset, pinyin);
    offset += origin.length;
  }
  const { text, offsets } = normalise(raw);
  return offsets.map((from, i) => byOffset.get(from) ?? text.charAt(i)).join(' ');
}

// ---------------------------------------------------------------------------------------------

/** The number of a question where it was published first; our own questions come last. */
function numberOf({ published }: Thing<'questions'>): number {
  return published[0]?.number ?? Number.MAX_SAFE_INTEGER;
}

/** The published questions that a registration rests on, in the order in which it cites them. */
function questionsOf({ questions }: Knowledge, { citations }: Thing<'registrations'>): string[] {
  return citations.flatMap(({ source, number }) =>
    [...questions.values()]
      .filter(({ published }) =>
        published.some((place) => place.source === source && place.number === number),
      )
      .map(({ id }) => id),
  );
}

function everydayOf(means: Readonly<Record<string, readonly string[]>>): EverydayWord[] {
  return Object.entries(means).flatMap(([term, words]) =>
    words.map((word): EverydayWord => {
      const { text } = normalise(word);
      return [text, syllablesOf(word), normalise(term).text];
    }),
  );
}
