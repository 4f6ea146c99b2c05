/** What the person chooses in the card. It counts here at once, also where the browser does not keep it. */
import type { CardFault } from '../../components/card.tsx';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { PlaceMemory } from '../../page/overlay/stand.ts';
import { type CardHabit, cardHabits } from '../../store/card-habits.ts';
import { postponedPrompts } from '../../store/postponed.ts';
import { chosenProvince, mutedPrompts } from '../../store/settings.ts';
import type { Wishes } from './wishes.ts';

/** What was chosen, and what is chosen now; also where the person has put the card. */
export interface CardChoices extends PlaceMemory {
  /** Whether cards of this host are folded up. */
  isFolded(): boolean;
  fold(isFolded: boolean): void;
  /** @returns the id of the person's province; empty before it was chosen */
  province(): string;
  onProvince(id: string): void;
  /** Has a card stay away for an hour. */
  onLater(remedy: Remedy): void;
  /** Has a prompt's card stay away for good. */
  onMute(prompt: string): void;
  /** @returns what has not come of what was chosen last */
  fault(): CardFault | undefined;
  /** Takes that whoever was told of it has read it. */
  forgetFault(): void;
}

interface Callbacks {
  /** Whether the person has seen what they click now. */
  isSeen(): boolean;
  /** Is told that something else is to be drawn. */
  onChange(): void;
  /** Takes the prompt whose card stays away from now on. */
  onDrop(prompt: string): void;
}

/** @returns whether anything outlasts the page: not in a frame, where another site's page decides what is seen */
function mayLast(): boolean {
  return window.top === window;
}

/**
 * @param host the name of the page's host
 * @param wishes what the person has set; a changed habit counts in them at once
 */
export function createCardChoices(
  host: string,
  wishes: Wishes,
  { isSeen, onChange, onDrop }: Callbacks,
): CardChoices {
  let province: string | undefined;
  let fault: CardFault | undefined;
  const habit = (): CardHabit => wishes.habits[host] ?? {};
  const keep = async (work: Promise<void>) => {
    fault = await work.then(
      () => undefined,
      () => 'unsaved' as const,
    );
    onChange();
  };
  /** A card that goes is one that stays away: otherwise it says that it could not be kept. */
  const drop = (prompt: string, work: () => Promise<void>) => {
    if (!mayLast()) {
      onDrop(prompt);
    } else if (isSeen()) {
      void keep(work().then(() => onDrop(prompt)));
      return;
    } else {
      fault = 'unseen';
    }
    onChange();
  };
  const changeHabit = (changed: CardHabit) => {
    const next = { ...habit(), ...changed };
    wishes.habits = { ...wishes.habits, [host]: next };
    // Where it cannot be kept, it counts on this page.
    if (mayLast()) cardHabits.change((habits) => ({ ...habits, [host]: next })).catch(() => {});
  };
  return {
    preferred: () => habit().place,
    onMoved: (place) => changeHabit({ place }),
    isFolded: () => habit().isFolded ?? false,
    fold: (isFolded) => changeHabit({ isFolded }),
    province: () => province ?? wishes.province,
    onProvince(id) {
      // Here it counts at once and for good: who chooses with the keyboard passes others on the
      // way, and of those the storage still tells when the next one is chosen.
      province = id;
      onChange();
      if (mayLast()) void keep(chosenProvince.write(id));
    },
    onLater({ prompt, advice }) {
      const putOff = { at: Date.now(), advice };
      drop(prompt, () => postponedPrompts.change((all) => ({ ...all, [prompt]: putOff })));
    },
    onMute: (prompt) => drop(prompt, () => mutedPrompts.change((all) => [...all, prompt])),
    fault: () => fault,
    forgetFault() {
      fault = undefined;
    },
  };
}
