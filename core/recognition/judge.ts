/**
 * A prompt is not a quotation: decides whether words that were found are the portal speaking to
 * the person, or an article, a list of questions or a search result that repeats them.
 *
 * Evidence is of three kinds, with an entry for each sign in `signs.ts`: a veto forbids, and presence
 * has to outweigh the doubts. Silence is better than a wrong remedy, so a doubt counts more than
 * what speaks for a prompt.
 */
import { type Finding, readScene, type Scene, type Setting } from './scene.ts';
import { DOUBTS, NATIVE_DIALOG, PRESENCE, type Sign, VETOES, type WeighedSign } from './signs.ts';

export type { Finding, Setting } from './scene.ts';

/** What was decided, and everything that speaks for or against it. */
export interface Verdict {
  readonly isPrompt: boolean;
  /** With one of these it is none, whatever it weighs. */
  readonly vetoes: readonly Sign[];
  readonly presence: readonly WeighedSign[];
  readonly doubts: readonly WeighedSign[];
  /** How much presence is left beside the doubts. */
  readonly score: number;
}

/** So much presence must be left. */
const ENOUGH = 2;

/**
 * @param finding the words and their block
 * @param setting how they came before the person
 */
export function judge(finding: Finding, setting: Setting): Verdict {
  if (setting.channel === 'dialog') return weigh([], [NATIVE_DIALOG], []);
  const scene = { ...readScene(finding), ...setting };
  const there = ({ holds }: Sign) => holds(scene);
  return weigh(VETOES.filter(there), PRESENCE.filter(there), DOUBTS.filter(there));
}

/**
 * @param finding the words and their block
 * @returns the best that they could come to on a page: no setting gives more than this score, and
 *   where this is no prompt, none makes it one
 */
export function judgeAtBest(finding: Finding): Verdict {
  const text = readScene(finding);
  const may = (sign: Sign) => outcomes(sign, text).includes(true);
  const must = (sign: Sign) => !outcomes(sign, text).includes(false);
  return weigh(VETOES.filter(must), PRESENCE.filter(may), DOUBTS.filter(must));
}

// ---------------------------------------------------------------------------------------------

/** Whether a sign is there, for each way in which the page could answer what the sign asks of it. */
function outcomes(sign: Sign, known: Scene): boolean[] {
  let unknown = '';
  const scene = new Proxy(known, {
    get(answers, question: keyof Scene) {
      if (!(question in answers)) unknown = question;
      return answers[question];
    },
  });
  const outcome = Boolean(sign.holds(scene));
  if (unknown === '') return [outcome];
  return [true, false].flatMap((answer) => outcomes(sign, { ...known, [unknown]: answer }));
}

function weigh(
  vetoes: readonly Sign[],
  presence: readonly WeighedSign[],
  doubts: readonly WeighedSign[],
): Verdict {
  const score = sumOf(presence) - sumOf(doubts);
  return { isPrompt: vetoes.length === 0 && score >= ENOUGH, vetoes, presence, doubts, score };
}

function sumOf(signs: readonly WeighedSign[]): number {
  return signs.reduce((sum, { weight }) => sum + weight, 0);
}
