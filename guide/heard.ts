/** What was seen on the page of a tab, and why it was taken for a prompt or not. It is kept nowhere. */
import phrases from 'knowledge:phrases';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { findPrompts } from '../core/recognition/recognise.ts';
import { SIGN_WORDS } from '../core/recognition/sign-words.ts';
import type { HeardWords } from '../core/report/report.ts';
import { areTexts, hasFields, isFlag, isListOf, isText } from '../core/shapes.ts';
import type { Judged } from '../page/read/shared-record.ts';

/** What was seen; missing while it is being asked for. */
export const heard = signal<readonly HeardWords[] | undefined>(undefined);

/** Asks the frames of a tab; one that is not the portal's says nothing. */
export async function askWhatWasHeard(tabId: number): Promise<void> {
  heard.value = undefined;
  const answers = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/heard.js'] })
    // The extension may not look at this tab.
    .catch(() => []);
  const find = findPrompts(phrases);
  heard.value = answers.flatMap(({ result }): HeardWords[] => {
    if (!isAnswer(result)) return [];
    const known = result.judged.map(wordsOf);
    const isKnown = (text: string) =>
      find(text).length > 0 || known.some((one) => text.includes(one.text));
    const others = result.said.filter((text) => !isKnown(text));
    return [...known, ...others.map((text) => ({ text, isPrompt: false, why: [] }))];
  });
}

// ---------------------------------------------------------------------------------------------

/** What a frame tells of what was decided. */
type Told = Omit<Judged, 'start' | 'end'>;

interface Answer {
  readonly judged: readonly Told[];
  readonly said: readonly string[];
}

function isAnswer(value: unknown): value is Answer {
  return hasFields<Answer>(value, { judged: (all) => isListOf(all, isJudged), said: areTexts });
}

function isJudged(value: unknown): value is Told {
  return hasFields<Told>(value, {
    prompt: isText,
    text: isText,
    isPrompt: isFlag,
    reasons: areTexts,
  });
}

function wordsOf({ prompt, text, isPrompt, reasons }: Told): HeardWords {
  const why = reasons.flatMap((reason) => SIGN_WORDS[reason] ?? []);
  const isUnclear = !isPrompt && why.length === 0;
  return { prompt, text, isPrompt, why: isUnclear ? ['不够像网页对您说的话'] : why };
}
