/** What the person chooses in the card. It counts here at once, also where the browser does not keep it. */
import type { CardFault } from '../../components/card.tsx';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { PlaceMemory } from '../../page/overlay/card-position.ts';
import { type CardHabit, cardHabits } from '../../store/card-habits.ts';
import { chosenProvince } from '../../store/settings.ts';
import type { CardSettings } from './card-settings.ts';
import { mute, putOff } from './silence.ts';
import type { Silenced } from './undo.ts';

/** What was chosen, and what is chosen now; also where the person has put the card. */
export interface CardChoices extends PlaceMemory {
  /** Has cards of this host be folded up, or not. */
  fold(isFolded: boolean): void;
  /** @returns the id of the person's province; empty before it was chosen */
  province(): string;
  onProvince(id: string): void;
  /** Has a card stay away for an hour. */
  onLater(remedy: Remedy): void;
  /** Has a prompt's card stay away for good. */
  onMute(remedy: Remedy): void;
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
  /** Takes whose card goes; and how it can be had back, where it stays away from now on. */
  onDrop(remedy: Remedy, silenced?: Silenced): void;
}

/** @returns whether anything outlasts the page: not in a frame, where another site's page decides what is seen */
function mayLast(): boolean {
  return window.top === window;
}

/**
 * @param host the name of the page's host
 * @param settings what the person has set; a changed habit counts in them at once
 */
export function createCardChoices(
  host: string,
  settings: CardSettings,
  { isSeen, onChange, onDrop }: Callbacks,
): CardChoices {
  let province: string | undefined;
  let fault: CardFault | undefined;
  const habit = (): CardHabit => settings.habits[host] ?? {};
  const keep = async (work: Promise<void>) => {
    // A click before this one may not have counted.
    fault = undefined;
    onChange();
    await work.catch(() => {
      fault = 'unsaved';
    });
    onChange();
  };
  /** A card that goes is one that stays away: otherwise it says that it could not be kept. */
  const drop = (remedy: Remedy, silence: typeof mute) => {
    if (mayLast() && isSeen()) {
      const { work, ...silenced } = silence(remedy, settings);
      void keep(work.then(() => onDrop(remedy, { remedy, ...silenced })));
      return;
    }
    if (mayLast()) fault = 'unseen';
    else onDrop(remedy);
    onChange();
  };
  const changeHabit = (changed: CardHabit) => {
    const next = { ...habit(), ...changed };
    settings.habits = { ...settings.habits, [host]: next };
    // Where it cannot be kept, it counts on this page.
    if (mayLast()) cardHabits.change((habits) => ({ ...habits, [host]: next })).catch(() => {});
  };
  return {
    preferred: () => habit().place,
    onMoved: (place) => changeHabit({ place }),
    isFolded: () => habit().isFolded,
    fold: (isFolded) => changeHabit({ isFolded }),
    province: () => province ?? settings.province,
    onProvince(id) {
      // Here it counts at once and for good: who chooses with the keyboard passes others on the
      // way, and of those the storage still tells when the next one is chosen.
      province = id;
      if (mayLast()) void keep(chosenProvince.write(id));
      else onChange();
    },
    onLater: (remedy) => drop(remedy, putOff),
    onMute: (remedy) => drop(remedy, mute),
    fault: () => fault,
    forgetFault() {
      fault = undefined;
    },
  };
}
