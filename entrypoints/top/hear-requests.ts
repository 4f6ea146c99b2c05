/** What the background, and by way of it the frames, ask of the top page's script. */
import type { CardAct } from '../../core/guidance/card-act.ts';
import type { HintLevel } from '../../core/hint-levels.ts';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { RequestToPage } from '../../core/protocol/exchanges.ts';
import { createHear } from '../../core/protocol/hear.ts';
import { readRequestToPage } from '../../core/protocol/requests.ts';
import type { MeasureBox } from '../../page/read/readers.ts';
import type { CardView } from './card-view.tsx';

/** Who does what is asked. */
interface Doers {
  /** @returns what shows cards, once there has been one */
  view(): Pick<CardView, 'takeFocus' | 'dropOwn'> | undefined;
  /** Takes what is to be done about the prompt in the way. */
  setAct(act?: CardAct): void;
  /** Shows the card of a prompt. */
  show(wanted: string | Remedy, words?: MeasureBox): void;
  /** Takes how prompts are answered from now on. */
  setLevel(level: HintLevel): Promise<void>;
  /** Is told which prompt a frame has told. */
  onTold(prompt: string): void;
}

/** @returns takes what arrives; see `createHear` */
export function createRequestHearing({
  view,
  setAct,
  show,
  setLevel,
  onTold,
}: Doers): ReturnType<typeof createHear> {
  return createHear<RequestToPage, unknown>(readRequestToPage, {
    'hints-set': ({ level }) => void setLevel(level),
    'card-wanted': () => void view()?.takeFocus(),
    'prompt-passed-on': ({ prompt }) => {
      onTold(prompt);
      show(prompt);
      return true;
    },
    'act-set': ({ act }) => setAct(act),
    'own-remedy': ({ remedy, words }) => {
      show(remedy, words && (() => words));
      return true;
    },
    'own-changed': () => {
      void view()?.dropOwn();
      return true;
    },
  });
}
