/** What the person has set, as the card follows it. */
import type { HintLevel } from '../../core/hint-levels.ts';
import type { CardBook } from '../../core/protocol/exchanges.ts';
import { type CardHabits, cardHabits } from '../../store/card-habits.ts';
import { type Postponed, postponedPrompts } from '../../store/postponed.ts';
import { chosenProvince, hintLevel, mutedPrompts, textSize, theme } from '../../store/settings.ts';
import type { StoredValue } from '../../store/stored-value.ts';

/** What counts at the moment, whichever context has set it. */
export interface CardSettings extends CardBook {
  level: HintLevel;
  muted: readonly string[];
  postponed: Postponed;
  province: string;
  /** Whether an administrator has set it. */
  provinceManaged: boolean;
  textSize: string;
  theme: string;
  habits: CardHabits;
}

/** As much of a stored value as following it takes. */
type Followed<T> = Pick<StoredValue<T>, 'follow'>;

/**
 * @param askForBook asks for what cards can say, for which the page's script has no room; where it
 *   fails twice, there is no card
 * @param onChange takes the settings after each change
 * @param ended ends the following
 * @returns the settings; they change as the person changes them
 */
export async function followCardSettings(
  askForBook: () => Promise<CardBook | undefined>,
  onChange: (settings: CardSettings) => void,
  ended: AbortSignal,
): Promise<CardSettings> {
  const settings = {} as CardSettings;
  let isComplete = false;
  const follow = <Name extends keyof CardSettings>(
    name: Name,
    stored: Followed<CardSettings[Name]>,
  ) =>
    stored.follow(
      (value) => {
        settings[name] = value;
        if (isComplete) onChange(settings);
      },
      { signal: ended },
    );
  const readBook = async () => (await askForBook()) ?? askForBook();
  await Promise.all([
    chosenProvince.isManaged().then((isManaged) => {
      settings.provinceManaged = isManaged;
    }),
    follow('level', hintLevel),
    follow('muted', mutedPrompts),
    follow('postponed', postponedPrompts),
    follow('province', chosenProvince),
    follow('textSize', textSize),
    follow('theme', theme),
    follow('habits', cardHabits),
    readBook().then((book) => Object.assign(settings, book ?? { remedies: [], provinces: [] })),
  ]);
  isComplete = true;
  return settings;
}
