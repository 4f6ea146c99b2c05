/** What the person chooses in the card. It counts here at once, also where the browser does not keep it. */
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { PlaceMemory } from '../../page/overlay/stand.ts';
import { type CardHabit, cardHabits } from '../../store/card-habits.ts';
import { chosenProvince } from '../../store/settings.ts';
import { mute, putOff } from './silence.ts';
import type { Silenced } from './undo.ts';
import type { Wishes } from './wishes.ts';

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
  /** Whether the browser did not keep what was chosen last. */
  isUnsaved(): boolean;
  /** Takes that whoever was told of it has read it. */
  forgetUnsaved(): void;
}

interface Callbacks {
  /** Is told that something else is to be drawn. */
  onChange(): void;
  /** Takes the prompt whose card stays away from now on. */
  onDrop(silenced: Silenced): void;
}

/**
 * @param host the name of the page's host
 * @param wishes what the person has set; a changed habit counts in them at once
 */
export function createCardChoices(
  host: string,
  wishes: Wishes,
  { onChange, onDrop }: Callbacks,
): CardChoices {
  let province: string | undefined;
  let isUnsaved = false;
  const habit = (): CardHabit => wishes.habits[host] ?? {};
  const keep = async (work: Promise<void>) => {
    isUnsaved = await work.then(
      () => false,
      () => true,
    );
    onChange();
  };
  /** A card that goes is one that stays away: otherwise it says that it could not be kept. */
  const drop = (remedy: Remedy, silence: typeof mute) => {
    const { work, ...silenced } = silence(remedy, wishes);
    void keep(work.then(() => onDrop({ remedy, ...silenced })));
  };
  const changeHabit = (changed: CardHabit) => {
    const next = { ...habit(), ...changed };
    wishes.habits = { ...wishes.habits, [host]: next };
    // Where it cannot be kept, it counts on this page.
    cardHabits.change((habits) => ({ ...habits, [host]: next })).catch(() => {});
  };
  return {
    preferred: () => habit().place,
    onMoved: (place) => changeHabit({ place }),
    isFolded: () => habit().isFolded,
    fold: (isFolded) => changeHabit({ isFolded }),
    province: () => province ?? wishes.province,
    onProvince(id) {
      // Here it counts at once and for good: who chooses with the keyboard passes others on the
      // way, and of those the storage still tells when the next one is chosen.
      province = id;
      onChange();
      void keep(chosenProvince.write(id));
    },
    onLater: (remedy) => drop(remedy, putOff),
    onMute: (remedy) => drop(remedy, mute),
    isUnsaved: () => isUnsaved,
    forgetUnsaved() {
      isUnsaved = false;
    },
  };
}
