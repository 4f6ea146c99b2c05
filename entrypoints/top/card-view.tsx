/** The card on the page. Nothing of it is made before there is something to show. */
import { render } from 'preact';
import css from '../../components/card.css?inline';
import { ReloadNotice } from '../../components/reload-notice.tsx';
import type { HintLevel } from '../../core/hint-levels.ts';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import { createOverlay } from '../../page/overlay/overlay.ts';
import { isHtml } from '../../page/read/our-elements.ts';
import type { MeasureBox } from '../../page/read/readers.ts';
import type { CardSettings } from './card-settings.ts';
import { type CardNeeds, type Cards, createCards, isWanted } from './cards.tsx';
import { createClosings } from './closings.ts';

/** What the page's script can show. */
export interface CardView {
  /** Reads what a card needs, so that the first one need not wait for it. */
  prepare(): void;
  /**
   * Shows the card of a prompt, in front of those that are shown, where the person wants it.
   * @param wanted what it says, or the id of the prompt; nothing where the page has made that up
   * @param words where the prompt's words stand, if on the page itself
   * @param told when it is known what is to be done about it; a moment is waited for that
   */
  show(wanted: string | Remedy, words?: MeasureBox, told?: Promise<unknown>): Promise<void>;
  /** Shows what is shown as it is now. */
  update(): void;
  /** Takes away what an organisation has to say. */
  dropOwn(): Promise<void>;
  /** Moves the focus into the card, unfolded; nothing where there is none. */
  takeFocus(): Promise<void>;
  /** Takes how prompts are answered from now on, which the storage may tell later. */
  setLevel(level: HintLevel): Promise<void>;
  /** Says once that the page must be loaded anew. Works also after `ended` has ended all else. */
  askToReload(): void;
}

/** What it needs of what is around it. */
export interface ViewNeeds extends Omit<CardNeeds, 'closings'> {
  /** Follows what the person has set, until the signal; see `card-settings.ts`. */
  followCardSettings(onChange: () => void, ended: AbortSignal): Promise<CardSettings>;
}

/** The act comes right behind what cards say; a card that does not wait is drawn twice. Milliseconds. */
const MOMENT = 5;

/**
 * @param document the page's document
 * @param ended takes the card away for good
 */
export function createCardView(
  document: Document,
  { followCardSettings, ...needs }: ViewNeeds,
  ended: AbortSignal,
): CardView {
  let cards: Cards | undefined;
  let reading: Promise<CardSettings> | undefined;
  let asked = false;
  const closings = createClosings(document, ended);
  // The storage costs a page more than all else, and next to none has a card.
  const read = () => {
    reading ??= followCardSettings(() => cards?.update(), ended);
    return reading;
  };
  return {
    prepare: () => void read(),
    async show(wanted, words, told) {
      if (!isHtml(document)) return;
      const shortly = new Promise<void>((pass) => needs.clock.after(MOMENT, pass));
      const [settings] = await Promise.all([read(), told && Promise.race([told, shortly])]);
      const remedy =
        typeof wanted === 'string'
          ? settings.remedies.find(({ prompt }) => prompt === wanted)
          : wanted;
      if (!remedy || !isWanted(remedy, settings) || closings.has(remedy.prompt)) return;
      if (cards?.isLost()) {
        cards.close();
        cards = undefined;
      }
      cards ??= createCards(document, settings, { ...needs, closings }, ended);
      cards.show(remedy, words);
    },
    update: () => cards?.update(),
    async dropOwn() {
      await reading;
      cards?.dropOwn();
    },
    async takeFocus() {
      await reading;
      cards?.takeFocus();
    },
    async setLevel(level) {
      if (reading) (await reading).level = level;
    },
    askToReload() {
      if (asked || !isHtml(document)) return;
      asked = true;
      // Nothing ends it but the person: its script is cut off from the extension.
      const { signal } = new AbortController();
      const places = { preferred: () => undefined, onMoved: () => {}, isFolded: () => false };
      const notice = createOverlay(document, css, { ...places, named: () => [] }, signal);
      render(<ReloadNotice onClose={() => notice.hide()} />, notice.container);
      notice.show('');
    },
  };
}
