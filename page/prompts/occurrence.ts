/** The words of one prompt in one place of a page, and whether a person can see them. */
import { judge } from '../../core/recognition/judge.ts';
import { rangeOf, type Words } from '../read/locate-words.ts';
import type { Arrival, OnPrompt } from '../read/readers.ts';
import { real } from '../read/real.ts';
import { parentOf } from '../read/shadow-roots.ts';
import { settingOf } from '../signs/setting.ts';
import { isVisible } from '../signs/visibility.ts';
import type { Deduplication } from './deduplication.ts';
import { keepVerdict } from './keep-verdict.ts';

/** Words that stand on a page. */
export interface Occurrence {
  readonly words: Words;
  /** Looks whether they are to be seen, and tells of them. @returns whether they are worth keeping */
  look(): boolean;
  /** Takes that the page has written them once more. @returns whether they are worth keeping */
  rewrite(words: Words): boolean;
  /** Takes that they are given up. */
  end(): void;
  /** Whether they are hidden, and in an animation. */
  isMoving(): boolean;
}

/**
 * @param words the words as they were found
 * @param arrival how they came
 * @param told what was told before
 * @param onPrompt takes the prompt when it is raised
 */
export function createOccurrence(
  words: Words,
  arrival: Arrival,
  told: Deduplication,
  onPrompt: OnPrompt,
): Occurrence {
  let isShown = false;
  let wasTold = false;
  /** They were hidden at first, or in between. */
  let wasHidden = false;

  const leave = () => {
    if (wasTold) told.leave(words.finding.prompt, words.finding.block);
    isShown = false;
    wasTold = false;
  };
  /** @returns whether they are the portal speaking to the person */
  const tell = (): boolean => {
    // What was hidden and is shown now has appeared, whenever it came.
    const appeared = arrival.appeared || wasHidden;
    const { finding } = words;
    const verdict = judge(finding, settingOf(words, { ...arrival, appeared }));
    if (!keepVerdict(finding, verdict)) return false;
    wasTold = true;
    if (told.raise(finding.prompt, finding.block)) {
      onPrompt(finding.prompt, () => rangeOf(words).getBoundingClientRect());
    }
    return true;
  };
  const look = (): boolean => {
    if (!words.first.isConnected || !words.last.isConnected) return false;
    // Without its styles, a page shows what it means to hide.
    if (isUnstyled(real(words.element).ownerDocument)) return true;
    if (!isVisible(rangeOf(words))) {
      wasHidden = true;
      leave();
      return true;
    }
    if (isShown) return true;
    isShown = true;
    return tell() || wasHidden;
  };
  return {
    get words() {
      return words;
    },
    look,
    rewrite(now) {
      leave();
      words = now;
      return look();
    },
    end: leave,
    isMoving: () => !isShown && isInAnimation(words.element),
  };
}

// ---------------------------------------------------------------------------------------------

/** Whether the page still waits for its styles, and nothing of it is to be seen. */
function isUnstyled(document: Document): boolean {
  return (
    real(document).readyState !== 'complete' &&
    performance.getEntriesByType('paint').length === 0 &&
    [...real(document).querySelectorAll<HTMLLinkElement>('head>link[rel~="stylesheet" i]')].some(
      ({ sheet, disabled }) => sheet === null && !disabled,
    )
  );
}

function isInAnimation(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const animations = real(at).getAnimations();
    if (animations.some(({ playState }) => playState === 'running')) return true;
  }
  return false;
}
