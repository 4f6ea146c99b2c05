/** Tries a text of the portal on what an organisation is writing: is it recognised, and why not? */
import { judge, type Verdict } from '../recognition/judge.ts';
import type { PhraseTable } from '../recognition/match.ts';
import { normaliseText } from '../recognition/normalise.ts';
import { expandPhrase } from '../recognition/phrase.ts';
import { PLAIN_SETTINGS } from '../recognition/plain-settings.ts';
import { hanPairsOf } from '../recognition/prefilter.ts';
import { findPrompts } from '../recognition/recognise.ts';
import { saidIn } from '../recognition/scene.ts';
import { SIGN_WORDS } from '../recognition/sign-words.ts';
import { type OwnDraft, phrasesOf } from './draft.ts';

/** What became of a piece of the text. */
export interface Tried {
  /** The piece. */
  readonly text: string;
  readonly found: readonly TriedPrompt[];
  /** What it comes nearest to, where nothing was found. */
  readonly nearest?: Nearest;
}

/** A prompt whose words were found. */
export interface TriedPrompt {
  /** The words. */
  readonly words: string;
  /** Id of the case that answers it; missing for a prompt of the extension's own. */
  readonly of?: string;
  readonly ways: readonly TriedWay[];
}

/** What is decided where the text comes in one way. */
interface TriedWay {
  readonly name: string;
  readonly isPrompt: boolean;
  /** In words: what speaks against it, or for it where it is one. */
  readonly why: readonly string[];
}

/** A phrase, and what the text lacks of it. */
interface Nearest {
  /** Id of the case. */
  readonly of: string;
  readonly words: string;
  readonly lacks: readonly string[];
}

/**
 * @param raw what somebody has copied from the portal: a prompt, or one on each line
 * @param draft what is being written; phrases that cannot be looked for are left out
 * @param official the phrases of the extension's own prompts
 * @returns a piece for each line that says something, or the whole where the words of a prompt go
 *   over lines; none for a text that says nothing
 */
export function tryText(raw: string, draft: OwnDraft, official: PhraseTable): Tried[] {
  const { table, phrases } = tableOf(draft);
  const [findOwn, findOfficial] = [findPrompts(table), findPrompts(official)];
  const tried = (text: string): Tried => {
    const own = findOwn(text).map((finding) => ({ finding, of: finding.prompt }));
    const others = findOfficial(text).map((finding) => ({ finding }));
    const found = [...own, ...others].map(({ finding, ...rest }) => ({
      words: text.slice(finding.start, finding.end),
      ...rest,
      ways: PLAIN_SETTINGS.map(([name, setting]) => wayOf(name, judge(finding, setting))),
    }));
    const nearest = found.length === 0 ? nearestTo(normaliseText(text), phrases) : undefined;
    return { text, found, ...(nearest && { nearest }) };
  };
  const whole = raw.trim();
  // What every box adds, such as 系统提示 and 确定, is nothing to be recognised.
  const lines = whole.split('\n').filter((line) => saidIn(line) !== '');
  const pieces = lines.map((line) => tried(line.trim()));
  const isSplit = lines.length > 1 && pieces.every(({ found }) => found.length === 0);
  const together = isSplit ? tried(whole) : undefined;
  return together && together.found.length > 0 ? [together] : pieces;
}

// ---------------------------------------------------------------------------------------------

interface OwnPhrase {
  readonly of: string;
  readonly words: string;
  readonly texts: readonly string[];
}

function tableOf({ cases }: OwnDraft): { table: PhraseTable; phrases: OwnPhrase[] } {
  const phrases = cases.flatMap(({ id, prompts }) =>
    prompts.flatMap(phrasesOf).map((words) => ({ of: id, words, texts: textsOf(words) })),
  );
  return {
    phrases,
    table: {
      prompts: phrases.map(({ of }) => of),
      texts: phrases.flatMap(({ texts }, i) => texts.map((text) => [text, i] as const)),
    },
  };
}

/** None of a phrase that cannot be looked for, which the check says. */
function textsOf(phrase: string): string[] {
  try {
    return expandPhrase(phrase);
  } catch {
    return [];
  }
}

function wayOf(name: string, { isPrompt, vetoes, presence, doubts }: Verdict): TriedWay {
  const against = [...vetoes, ...doubts];
  const why = (isPrompt ? presence : against).map(({ reason }) => SIGN_WORDS[reason] ?? reason);
  return {
    name,
    isPrompt,
    why: !isPrompt && against.length === 0 ? ['不够像网页对您说的话'] : why,
  };
}

/** From this share of a phrase's pairs of characters on, a text comes near it. */
const NEAR = 0.4;

function nearestTo(text: string, phrases: readonly OwnPhrase[]): Nearest | undefined {
  const there = new Set(hanPairsOf(text));
  const shares = phrases.flatMap(({ of, words, texts }) =>
    texts.flatMap((wanted) => {
      const pairs = hanPairsOf(wanted);
      // It has none of them: the check says so.
      if (pairs.length === 0) return [];
      return {
        of,
        words,
        wanted,
        share: pairs.filter((one) => there.has(one)).length / pairs.length,
      };
    }),
  );
  const [best] = shares.sort((a, b) => b.share - a.share);
  if (!best || !(best.share >= NEAR)) return undefined;
  return { of: best.of, words: best.words, lacks: lacking(best.wanted, text) };
}

/** The parts of a phrase that are left when all pieces of two characters and more that a text has are gone. */
function lacking(phrase: string, text: string): string[] {
  const parts: string[] = [];
  let left = '';
  for (let at = 0; at < phrase.length; ) {
    let length = phrase.length - at;
    while (length > 1 && !text.includes(phrase.slice(at, at + length))) length -= 1;
    if (length > 1) {
      parts.push(left);
      left = '';
    } else left += phrase.charAt(at);
    at += length;
  }
  return [...parts, left].filter(Boolean);
}
