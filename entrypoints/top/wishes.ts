/** What the person has set, as the card follows it. */
import { browser } from 'wxt/browser';
import type { Province, Remedy } from '../../core/knowledge/shipped.ts';
import type { Message } from '../../core/protocol.ts';
import { type CardHabits, cardHabits } from '../../store/card-habits.ts';
import { type Postponed, postponedPrompts } from '../../store/postponed.ts';
import { chosenProvince, hintLevel, mutedPrompts, textSize, theme } from '../../store/settings.ts';
import type { StoredValue } from '../../store/stored-value.ts';

/** What cards can say. */
interface CardBook {
  /** By id of the prompt. */
  readonly remedies: Readonly<Record<string, Remedy>>;
  /** Those that can be chosen. */
  readonly provinces: readonly Province[];
}

/** What counts at the moment, whichever context has set it. */
export interface Wishes extends CardBook {
  /** As in `HINT_LEVELS`. */
  level: string;
  muted: readonly string[];
  postponed: Postponed;
  province: string;
  /** Whether an administrator has set it. */
  provinceManaged: boolean;
  textSize: string;
  theme: string;
  habits: CardHabits;
}

/**
 * @param onChange takes them after each change
 * @param ended ends the following
 * @returns the wishes; they change as the person changes them
 */
export async function followWishes(
  onChange: (wishes: Wishes) => void,
  ended: AbortSignal,
): Promise<Wishes> {
  const wishes = {} as Wishes;
  let isComplete = false;
  const follow = async <Name extends keyof Wishes>(
    name: Name,
    stored: StoredValue<Wishes[Name]>,
  ) => {
    let isChanged = false;
    // Before it is read: what changes meanwhile would be missed.
    stored.watch((value) => {
      isChanged = true;
      wishes[name] = value;
      if (isComplete) onChange(wishes);
    }, ended);
    const value = await stored.read();
    if (!isChanged) wishes[name] = value;
  };
  await Promise.all([
    chosenProvince.isManaged().then((isManaged) => {
      wishes.provinceManaged = isManaged;
    }),
    follow('level', hintLevel as StoredValue<string>),
    follow('muted', mutedPrompts),
    follow('postponed', postponedPrompts),
    follow('province', chosenProvince),
    follow('textSize', textSize as StoredValue<string>),
    follow('theme', theme as StoredValue<string>),
    follow('habits', cardHabits),
    readCardBook().then((book) => Object.assign(wishes, book)),
  ]);
  isComplete = true;
  return wishes;
}

// ---------------------------------------------------------------------------------------------

/** The page's script has no room for it. Where the background fails twice, there is no card. */
async function readCardBook(): Promise<CardBook> {
  const wanted: Message = { type: 'card-book-wanted' };
  const ask = (): Promise<unknown> => browser.runtime.sendMessage(wanted);
  const book = await ask()
    .catch(ask)
    .catch(() => undefined);
  return isCardBook(book) ? book : { remedies: {}, provinces: [] };
}

/** Whether it is one at all: what it says comes from the extension itself. */
function isCardBook(value: unknown): value is CardBook {
  if (typeof value !== 'object' || value === null) return false;
  const { remedies, provinces } = value as Partial<CardBook>;
  return typeof remedies === 'object' && Array.isArray(provinces);
}
