/** What the page before has left: the prompt after which the person has done nothing yet. */
import { isCardBook } from '../../core/protocol/answers.ts';
import type { CardBook } from '../../core/protocol/exchanges.ts';
import { unpack } from '../../core/protocol/packed.ts';
import { real } from '../../page/read/real.ts';
import { send } from './send.ts';

interface Callbacks {
  /** Takes whether prompts are answered at all, when the background has said so. */
  onOff(isOff: boolean): void;
  /** Takes the id of the prompt that the page before has left. */
  onPrompt(prompt: string): void;
}

/** Asks the background what is left, each time that the page starts, and knows what came meanwhile. */
export interface Starts {
  /** @returns what cards can say, if the background has said it by now */
  book(): Promise<CardBook | undefined>;
  /** Takes that a prompt is shown: what is left is older. */
  noteShown(): void;
  /** Takes the prompt that a frame has told. */
  noteTold(prompt: string): void;
}

/**
 * Begins with the start that there has been.
 * @param signal ends it
 */
export function watchStarts({ onOff, onPrompt }: Callbacks, signal: AbortSignal): Starts {
  let hasShown: boolean;
  let packed: string | undefined;
  /** The last prompt that a frame has told. */
  let told: string | undefined;
  const start = async (isLed: () => boolean) => {
    hasShown = false;
    told = undefined;
    const answer = await send({ type: 'page-started' });
    packed = answer?.book ?? packed;
    onOff(answer?.isOff === true);
    // If a frame of the page before told it in leaving, it was forgotten together with that page.
    if (told) void send({ type: 'prompt-seen', prompt: told });
    // What the page itself has said meanwhile is newer.
    if (!answer?.pending || hasShown) return;
    if (isLed()) onPrompt(answer.pending);
    else void send({ type: 'input-seen' });
  };
  void start(isLedHere);
  // Also when the browser has kept it, and shows it once more.
  addEventListener('pageshow', ({ persisted }) => persisted && void start(() => true), { signal });
  return {
    async book() {
      // Firefox writes of each stream that fails into the page's console.
      if (!packed) return undefined;
      const book: unknown = await unpack(packed)
        .then(JSON.parse)
        .catch(() => undefined);
      return isCardBook(book) ? book : undefined;
    },
    noteShown() {
      hasShown = true;
    },
    noteTold(prompt) {
      told = prompt;
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** Whether the page before has led to this one, and not the person by an address or a bookmark. */
function isLedHere(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    real(document).referrer !== '' ||
    // What was loaded ahead is either.
    !/navigate|prerender/.test((navigation as PerformanceNavigationTiming).type)
  );
}
