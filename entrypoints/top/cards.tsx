/** The cards of a page, once it is known what the person has set. */
import { type ComponentChild, render } from 'preact';
import css from '../../components/card.css?inline';
import { Card, type CardProps } from '../../components/card.tsx';
import { labelsToClick } from '../../components/labelled.tsx';
import { Strip } from '../../components/strip.tsx';
import { Undone } from '../../components/undone.tsx';
import type { CardAct } from '../../core/guidance/card-act.ts';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import { copyText } from '../../page/overlay/copy-text.ts';
import { createOverlay, type Overlay } from '../../page/overlay/overlay.ts';
import type { Clock } from '../../page/read/clock.ts';
import type { MeasureBox } from '../../page/read/readers.ts';
import { isPostponed } from '../../store/postponed.ts';
import { type CardChoices, createCardChoices } from './card-choices.ts';
import type { CardSettings } from './card-settings.ts';
import type { Closings } from './closings.ts';
import { createPile, type Pile } from './pile.ts';
import { createUndoTime, type Silenced, type UndoTime } from './undo.ts';

/** What can be done with them; see `CardView`. */
export interface Cards extends Pick<Overlay, 'isLost'> {
  show(remedy: Remedy, words?: MeasureBox): void;
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
 * @param settings what the person has set: it changes as the person changes it
 * @param ended takes the cards away for good
 */
export function createCards(
  document: Document,
  settings: CardSettings,
  { clock, act, closings, onGuide }: CardNeeds,
  ended: AbortSignal,
): Cards {
  const onChange = () => update();
  const choices = createCardChoices(document.location.hostname, settings, {
    isSeen: () => overlay.isSeen(),
    onChange,
    onDrop(remedy, silenced) {
      pile.keepOnly(({ prompt }) => prompt !== remedy.prompt);
      if (silenced) offerUndo(silenced, overlay, undo);
    },
  });
  const overlay = createOverlay(document, css, { ...choices, named: () => named(act()) }, ended);
  const pile = createPile(clock, { isInUse: overlay.isInUse, onLeft: onChange });
  const undo = createUndoTime(clock, { isInUse: overlay.isInUse, onOver: onChange });
  // What has the focus may be drawn no more.
  const draw = (view?: ComponentChild) => overlay.keepFocus(() => render(view, overlay.container));
  const close = () => {
    pile.clear();
    undo.end();
    choices.forgetFault();
    overlay.hide();
    draw();
  };
  const needs = { onChange, onClose: close, closings, onGuide };
  const acts = createActs(overlay, pile, choices, undo, needs);
  const leaveWhenDone = createLeaving(overlay, pile);
  const noteFront = createChangeWatch(overlay.noteAnew);
  const update = () => {
    pile.keepOnly((remedy) => isWanted(remedy, settings));
    leaveWhenDone(act());
    const [remedy, ...others] = pile.all();
    if (!remedy && !undo.last()) return close();
    noteFront(remedy?.prompt);
    const shown = remedy && { ...remedy, ...actOf(remedy, act()) };
    draw(viewOf({ remedy: shown, others, silenced: undo.last(), settings, choices, acts }));
    overlay.makeRoom();
  };
  ended.addEventListener('abort', close);

  return {
    show(remedy, words) {
      choices.forgetFault();
      pile.put(remedy);
      update();
      overlay.show(spokenOf(remedy), words);
    },
    update,
    dropOwn() {
      pile.keepOnly(({ own }) => own === undefined);
      update();
    },
    close,
    takeFocus: overlay.takeFocus,
    isLost: overlay.isLost,
  };
}

/** @returns whether the person wants to see the card of a remedy at all */
export function isWanted(remedy: Remedy, { level, muted, postponed }: CardSettings): boolean {
  if (level !== 'card' || muted.includes(remedy.prompt)) return false;
  return !isPostponed(postponed, remedy, Date.now());
}

// ---------------------------------------------------------------------------------------------

function offerUndo(silenced: Silenced, overlay: Overlay, undo: UndoTime): void {
  undo.begin(silenced);
  overlay.show(`${silenced.says}，可以撤销。`);
}

/** What is spoken the page can find, too. */
function spokenOf({ own, question, mark, summary }: Remedy): string {
  return own ? '本单位有说明' : [question, mark, summary].join('');
}

/** What the person does with the cards, beside what `CardChoices` keeps. */
interface Acts extends Pick<CardNeeds, 'onGuide'> {
  onPick(prompt: string): void;
  onFold(isFolded: boolean): void;
  onClose(): void;
  onCopy(text: string): boolean;
  onUndo(): void;
}

interface ActNeeds extends Pick<Acts, 'onClose' | 'onGuide'>, Pick<CardNeeds, 'closings'> {
  onChange(): void;
}

function createActs(
  { container, takeFocus, giveBack, refit }: Overlay,
  pile: Pile,
  choices: CardChoices,
  undo: UndoTime,
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
      refit();
      if (!isFolded) takeFocus();
    },
    onClose() {
      closings.note(pile.all());
      onClose();
    },
    onCopy: (text) => copyText(container, text),
    onUndo() {
      const silenced = undo.last();
      undo.end();
      if (silenced) {
        // Where it cannot be kept, it counts on this page.
        silenced.restore().catch(() => {});
        pile.put(silenced.remedy);
      }
      onChange();
      refit();
    },
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

/** @returns takes what is to be done; a line stays until nothing is */
function createLeaving({ isLine }: Overlay, pile: Pile): (act?: CardAct) => void {
  let wasLed = false;
  return (act) => {
    if (wasLed && !act && isLine()) pile.clear();
    wasLed = act !== undefined;
  };
}

/** The labels that the act says to click. */
function named(act: CardAct | undefined): string[] {
  return labelsToClick(act?.act ?? '');
}

/** The act, where it is about that prompt. */
function actOf({ prompt }: Remedy, act: CardAct | undefined): CardAct | undefined {
  return act?.prompt === prompt ? act : undefined;
}

/** What there is to draw, and what it is drawn with. */
interface Drawn {
  readonly remedy: CardProps['remedy'] | undefined;
  readonly others: readonly Remedy[];
  readonly silenced: Silenced | undefined;
  readonly settings: CardSettings;
  readonly choices: CardChoices;
  readonly acts: Acts;
}

/** What is drawn: what can be taken back, and the card in front with the strip, of which one is seen. */
function viewOf({ remedy, others, silenced, settings, choices, acts }: Drawn) {
  const { onFold, onUndo, ...rest } = acts;
  const shared = { others, appearance: settings, ...rest };
  return (
    <>
      {silenced && <Undone {...shared} says={silenced.says} onUndo={onUndo} />}
      {remedy && (
        <Card
          key={remedy.prompt}
          remedy={remedy}
          fault={choices.fault()}
          provinces={settings.provinces}
          province={choices.province()}
          provinceManaged={settings.provinceManaged}
          onProvince={choices.onProvince}
          onFold={() => onFold(true)}
          onLater={() => choices.onLater(remedy)}
          onMute={() => choices.onMute(remedy)}
          {...shared}
        />
      )}
      {remedy && <Strip remedy={remedy} onUnfold={() => onFold(false)} {...shared} />}
    </>
  );
}
