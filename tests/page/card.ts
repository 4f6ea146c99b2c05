/**
 * What `card.spec.ts` runs in its documents: the card as the top page's script shows it, with a clock
 * that goes by hand, and without the storage, so that nothing is kept.
 */
import provinces from 'knowledge:provinces';
import remedies from 'knowledge:remedies';
import { createCardView } from '../../entrypoints/top/card-view.tsx';
import { createHandClock } from '../harness/hand-clock.ts';

/** What a test does with it. */
export interface CardInDocument {
  /** Shows the card of a prompt. */
  show(prompt: string): Promise<void>;
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void;
}

const clock = createHandClock();
const view = createCardView(
  document,
  {
    followWishes: async () => ({
      remedies,
      provinces,
      level: 'card',
      muted: [],
      postponed: {},
      province: '',
      provinceManaged: false,
      textSize: 'standard',
      theme: 'system',
      habits: {},
    }),
    onGuide: () => {},
    clock,
  },
  new AbortController().signal,
);
const card: CardInDocument = { show: (prompt) => view.show(prompt), pass: clock.pass };
Object.assign(window, { card });
