/**
 * What `card.spec.ts` runs in its documents: the card as the top page's script shows it, with a clock
 * that goes by hand, and without the storage, so that nothing is kept.
 */
import provinces from 'knowledge:provinces';
import remedies from 'knowledge:remedies';
import type { CardAct } from '../../core/guidance/card-act.ts';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { CardSettings } from '../../entrypoints/top/card-settings.ts';
import { createCardView } from '../../entrypoints/top/card-view.tsx';
import { createShadowFinder } from '../../page/read/shadow-roots.ts';
import { createHandClock } from '../harness/hand-clock.ts';

/** What a test does with it. */
export interface CardInDocument {
  /** Shows the card of a prompt, or this one; where the selector finds an element, of its words. */
  show(prompt: string | Remedy, words?: string): Promise<void>;
  /** Sets what the person wishes, before the first card. */
  wish(settings: Partial<CardSettings>): void;
  /** Says what is to be done about the prompt in the way. */
  setAct(act?: CardAct): void;
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void;
}

const { signal } = new AbortController();
// As what watches the document does.
createShadowFinder(document, true, signal, () => {});
const clock = createHandClock();
const settings: CardSettings = {
  remedies: Object.values(remedies),
  provinces,
  level: 'card',
  muted: [],
  postponed: {},
  province: '',
  provinceManaged: false,
  textSize: 'standard',
  theme: 'system',
  habits: {},
};
let act: CardAct | undefined;
const view = createCardView(
  document,
  {
    followCardSettings: async () => settings,
    act: () => act,
    onGuide: () => {},
    clock,
  },
  signal,
);
const card: CardInDocument = {
  show(prompt, words = '') {
    const element = words && document.querySelector(words);
    return view.show(prompt, element ? () => element.getBoundingClientRect() : undefined);
  },
  wish: (change) => void Object.assign(settings, change),
  setAct(next) {
    act = next;
    view.update();
  },
  pass: clock.pass,
};
Object.assign(window, { card });
