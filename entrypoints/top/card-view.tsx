/** The card on the page. Nothing of it is made before there is something to show. */
import { type ComponentChild, render } from 'preact';
import css from '../../components/card.css?inline';
import { Card, type GuidePage } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { ReloadNotice } from '../../components/reload-notice.tsx';
import { asksNothing } from '../../core/knowledge/kinds.ts';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { Box } from '../../core/place.ts';
import { copyText } from '../../page/overlay/copy-text.ts';
import { createOverlay, type Overlay } from '../../page/overlay/overlay.ts';
import { type CardHabit, cardHabits } from '../../store/card-habits.ts';
import { isPostponed, postponedPrompts } from '../../store/postponed.ts';
import { chosenProvince, mutedPrompts } from '../../store/settings.ts';
import type { Wishes } from './wishes.ts';

/** What the page's script can show. */
interface CardView {
  /**
   * Shows the card of a prompt, in front of those that are shown, where the person wants it.
   * @param words where the prompt's words stand, if on the page itself
   */
  show(remedy: Remedy, wishes: Wishes, words?: Box): void;
  /** Shows what is shown as the person wants it now. */
  update(wishes: Wishes): void;
  /** Takes away what an organisation has to say. */
  dropOwn(wishes: Wishes): void;
  /** Moves the focus into the card, unfolded; nothing where there is none. */
  takeFocus(wishes: Wishes): void;
  /** Says once that the page must be loaded anew. Works also after `ended` has ended all else. */
  askToReload(): void;
}

/** A card that asks for nothing goes by itself when it has been there for so long. Milliseconds. */
const READ = 20_000;

/**
 * @param document the page's document
 * @param onGuide takes what of the guide the person wants to see
 * @param ended takes the card away for good
 */
export function createCardView(
  document: Document,
  onGuide: (page: GuidePage) => void,
  ended: AbortSignal,
): CardView {
  let overlay: Overlay | undefined;
  /** The newest first. */
  let shown: readonly Remedy[] = [];
  let habit: CardHabit = {};
  let province: string | undefined;
  let isUnsaved = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let asked = false;

  const close = () => {
    shown = [];
    isUnsaved = false;
    clearTimeout(leaving);
    overlay?.hide();
    draw(undefined);
  };
  const draw = (view: ComponentChild) => {
    const on = overlay;
    // What has the focus may be drawn no more.
    on?.keepFocus(() => render(view, on.container));
  };
  const change = (changed: CardHabit, wishes: Wishes) => {
    const { hostname } = document.location;
    habit = { ...habit, ...changed };
    wishes.habits = { ...wishes.habits, [hostname]: habit };
    // Where it cannot be kept, it counts on this page.
    cardHabits.change((habits) => ({ ...habits, [hostname]: habit })).catch(() => {});
  };
  const fold = (isFolded: boolean, wishes: Wishes) => {
    change({ isFolded }, wishes);
    if (isFolded) overlay?.giveBack();
    update(wishes);
    if (!isFolded) overlay?.takeFocus();
  };
  const keep = async (work: Promise<void>, wishes: Wishes) => {
    isUnsaved = await work.then(
      () => false,
      () => true,
    );
    update(wishes);
  };
  /** A card that goes is one that stays away: otherwise it says that it could not be kept. */
  const drop = (prompt: string, work: Promise<void>, wishes: Wishes) => {
    const dropped = work.then(() => {
      shown = shown.filter((remedy) => remedy.prompt !== prompt);
    });
    void keep(dropped, wishes);
  };
  const update = (wishes: Wishes) => {
    shown = shown.filter((remedy) => isWanted(remedy, wishes));
    const [remedy, ...others] = shown;
    if (!remedy || !overlay) {
      close();
      return;
    }
    habit = wishes.habits[document.location.hostname] ?? {};
    if (habit.isFolded) {
      const unfold = () => fold(false, wishes);
      draw(<Chip appearance={wishes} count={shown.length} onUnfold={unfold} />);
      return;
    }
    const { container } = overlay;
    draw(
      <Card
        key={remedy.prompt}
        remedy={remedy}
        others={others}
        appearance={wishes}
        isUnsaved={isUnsaved}
        provinces={wishes.provinces}
        province={province ?? wishes.province}
        provinceManaged={wishes.provinceManaged}
        onProvince={(chosen) => {
          // Here it counts at once and for good: who chooses with the keyboard passes others on the
          // way, and of those the storage still tells when the next one is chosen.
          province = chosen;
          update(wishes);
          void keep(chosenProvince.write(chosen), wishes);
        }}
        onCopy={(text) => copyText(container, text)}
        onPick={(prompt) => {
          shown = inFront(shown, prompt);
          update(wishes);
          overlay?.takeFocus();
        }}
        onFold={() => fold(true, wishes)}
        onClose={close}
        onLater={(prompt) => {
          const putOff = { at: Date.now(), advice: remedy.advice };
          drop(
            prompt,
            postponedPrompts.change((all) => ({ ...all, [prompt]: putOff })),
            wishes,
          );
        }}
        onMute={(prompt) => {
          drop(
            prompt,
            mutedPrompts.change((all) => [...all, prompt]),
            wishes,
          );
        }}
        onGuide={onGuide}
      />,
    );
  };
  /** What needs nothing of the person goes by itself, but never while it is looked at. */
  const leaveLater = (wishes: Wishes) => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!overlay?.isInUse()) shown = shown.filter(({ kind }) => !asksNothing(kind));
      if (shown.length === 0) close();
      else update(wishes);
      if (shown.some(({ kind }) => asksNothing(kind))) leaveLater(wishes);
    }, READ);
  };
  ended.addEventListener('abort', close);

  return {
    show(remedy, wishes, words) {
      if (!isWanted(remedy, wishes)) return;
      if (overlay?.isLost()) {
        close();
        overlay = undefined;
      }
      overlay ??= createOverlay(
        document,
        css,
        { preferred: () => habit.place, onMoved: (place) => change({ place }, wishes) },
        ended,
      );
      isUnsaved = false;
      shown = [remedy, ...shown.filter(({ prompt }) => prompt !== remedy.prompt)];
      update(wishes);
      overlay.show(`${remedy.question}${remedy.summary}`, words);
      if (asksNothing(remedy.kind)) leaveLater(wishes);
    },
    update,
    dropOwn(wishes) {
      shown = shown.filter(({ own }) => own === undefined);
      update(wishes);
    },
    takeFocus(wishes) {
      if (shown.length === 0) return;
      if (habit.isFolded) fold(false, wishes);
      else overlay?.takeFocus();
    },
    askToReload() {
      if (asked) return;
      asked = true;
      // Nothing ends it but the person: its script is cut off from the extension.
      const { signal } = new AbortController();
      const places = { preferred: () => undefined, onMoved: () => {} };
      const notice = createOverlay(document, css, places, signal);
      render(<ReloadNotice onClose={() => notice.hide()} />, notice.container);
      notice.show('');
    },
  };
}

// ---------------------------------------------------------------------------------------------

function inFront(remedies: readonly Remedy[], prompt: string): readonly Remedy[] {
  const isIt = (remedy: Remedy) => remedy.prompt === prompt;
  return [...remedies.filter(isIt), ...remedies.filter((remedy) => !isIt(remedy))];
}

function isWanted(remedy: Remedy, { level, muted, postponed }: Wishes): boolean {
  if (level !== 'card' || muted.includes(remedy.prompt)) return false;
  return !isPostponed(postponed, remedy, Date.now());
}
