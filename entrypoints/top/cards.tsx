/** The cards of a page, once it is known what the person has set. */
import { type ComponentChild, render } from 'preact';
import css from '../../components/card.css?inline';
import { Card, type CardProps } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import type { CardAct } from '../../core/guidance/card-act.ts';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { Box } from '../../core/place.ts';
import { copyText } from '../../page/overlay/copy-text.ts';
import { createOverlay, type Overlay } from '../../page/overlay/overlay.ts';
import type { Clock } from '../../page/read/clock.ts';
import { isPostponed } from '../../store/postponed.ts';
import { type CardChoices, createCardChoices } from './card-choices.ts';
import type { Closings } from './closings.ts';
import { createPile, type Pile } from './pile.ts';
import type { Wishes } from './wishes.ts';

/** What can be done with them; see `CardView`. */
export interface Cards extends Pick<Overlay, 'isLost'> {
  show(remedy: Remedy, words?: Box): void;
  /** Shows what is shown as the person wants it now. */
  update(): void;
  dropOwn(): void;
  takeFocus(): void;
  /** Takes all of them away. */
  close(): void;
}

/** What cards need of what is around them. */
export interface CardNeeds {
  /** Tells when a card has been there long enough. */
  readonly clock: Pick<Clock, 'after'>;
  /** @returns what is to be done about the prompt in the way, as far as it is known */
  act(): CardAct | undefined;
  /** Takes which cards the person closes. */
  readonly closings: Closings;
  /** Takes the address within the guide that the person wants to see. */
  onGuide(page: string): void;
}

/**
 * @param document the page's document
 * @param wishes what the person has set: it changes as the person changes it
 * @param ended takes the cards away for good
 */
export function createCards(
  document: Document,
  wishes: Wishes,
  { clock, act, closings, onGuide }: CardNeeds,
  ended: AbortSignal,
): Cards {
  const choices = createCardChoices(document.location.hostname, wishes, {
    isSeen: () => overlay.isSeen(),
    onChange: () => update(),
    onDrop: (dropped) => pile.keepOnly(({ prompt }) => prompt !== dropped),
  });
  const overlay = createOverlay(document, css, choices, ended);
  const { container, isInUse, isLost } = overlay;
  const pile = createPile(clock, { isInUse, onLeft: () => update() });
  // What has the focus may be drawn no more.
  const draw = (view?: ComponentChild) => overlay.keepFocus(() => render(view, container));
  const close = () => {
    pile.clear();
    choices.forgetFault();
    overlay.hide();
    draw();
  };
  const needs = { onChange: () => update(), onClose: close, closings, onGuide };
  const acts = createActs(overlay, pile, choices, needs);
  const noteFront = createChangeWatch(overlay.noteAnew);
  const update = () => {
    pile.keepOnly((remedy) => isWanted(remedy, wishes));
    const [remedy, ...others] = pile.all();
    noteFront(remedy?.prompt);
    if (remedy) draw(viewOf({ ...remedy, ...actOf(remedy, act()) }, others, wishes, choices, acts));
    else close();
  };
  ended.addEventListener('abort', close);

  return {
    show(remedy, words) {
      choices.forgetFault();
      pile.put(remedy);
      update();
      // What is spoken the page can find, too.
      const { own, question, mark, summary } = remedy;
      overlay.show(own ? '本单位有说明' : [question, mark, summary].join(''), words);
    },
    update,
    dropOwn() {
      pile.keepOnly(({ own }) => own === undefined);
      update();
    },
    takeFocus() {
      if (pile.all().length === 0) return;
      if (choices.isFolded()) acts.onFold(false);
      else overlay.takeFocus();
    },
    close,
    isLost,
  };
}

/** @returns whether the person wants to see the card of a remedy at all */
export function isWanted(remedy: Remedy, { level, muted, postponed }: Wishes): boolean {
  if (level !== 'card' || muted.includes(remedy.prompt)) return false;
  return !isPostponed(postponed, remedy, Date.now());
}

// ---------------------------------------------------------------------------------------------

/** What the person does with the cards, beside what `CardChoices` keeps. */
interface Acts extends Pick<CardNeeds, 'onGuide'> {
  onPick(prompt: string): void;
  onFold(isFolded: boolean): void;
  onClose(): void;
  onCopy(text: string): boolean;
}

interface ActNeeds extends Pick<Acts, 'onClose' | 'onGuide'>, Pick<CardNeeds, 'closings'> {
  onChange(): void;
}

function createActs(
  { container, takeFocus, giveBack }: Overlay,
  pile: Pile,
  choices: CardChoices,
  { onChange, onClose, closings, onGuide }: ActNeeds,
): Acts {
  return {
    onPick(prompt) {
      pile.bringToFront(prompt);
      onChange();
      takeFocus();
    },
    onFold(isFolded) {
      choices.fold(isFolded);
      if (isFolded) giveBack();
      onChange();
      if (!isFolded) takeFocus();
    },
    onClose() {
      closings.note(pile.all());
      onClose();
    },
    onCopy: (text) => copyText(container, text),
    onGuide,
  };
}

/** @returns takes what is now, and tells when it is another */
function createChangeWatch(onChange: () => void): (now: string | undefined) => void {
  let before: string | undefined;
  return (now) => {
    if (now !== before) onChange();
    before = now;
  };
}

/** The act, where it is about that prompt. */
function actOf({ prompt }: Remedy, act: CardAct | undefined): CardAct | undefined {
  return act?.prompt === prompt ? act : undefined;
}

/** What is drawn: the card in front, or the chip in its place. */
function viewOf(
  remedy: CardProps['remedy'],
  others: readonly Remedy[],
  wishes: Wishes,
  choices: CardChoices,
  { onFold, ...acts }: Acts,
) {
  if (choices.isFolded()) {
    return <Chip appearance={wishes} count={1 + others.length} onUnfold={() => onFold(false)} />;
  }
  return (
    <Card
      key={remedy.prompt}
      remedy={remedy}
      others={others}
      appearance={wishes}
      fault={choices.fault()}
      provinces={wishes.provinces}
      province={choices.province()}
      provinceManaged={wishes.provinceManaged}
      onProvince={choices.onProvince}
      onFold={() => onFold(true)}
      onLater={() => choices.onLater(remedy)}
      onMute={choices.onMute}
      {...acts}
    />
  );
}
