/** Having a prompt's card stay away, and having it back. */
import type { Remedy } from '../../core/knowledge/shipped.ts';
import { type Postponed, postponedPrompts } from '../../store/postponed.ts';
import { mutedPrompts } from '../../store/settings.ts';
import type { CardSettings } from './card-settings.ts';
import type { Silenced } from './undo.ts';

/** What is done, and how it is taken back. */
interface Silence extends Omit<Silenced, 'remedy'> {
  /** Is over when it was kept; fails where it was not. */
  readonly work: Promise<void>;
}

/** For an hour. What is taken back counts in the settings at once. */
export function putOff({ prompt, advice }: Remedy, settings: CardSettings): Silence {
  const at = Date.now();
  const without = ({ [prompt]: _, ...others }: Postponed) => others;
  return {
    work: postponedPrompts.change((all) => ({ ...all, [prompt]: { at, advice } })),
    says: '一小时内不再提示',
    restore() {
      settings.postponed = without(settings.postponed);
      return postponedPrompts.change(without);
    },
  };
}

/** For good. What is taken back counts in the settings at once. */
export function mute({ prompt }: Remedy, settings: CardSettings): Silence {
  const without = (all: readonly string[]) => all.filter((id) => id !== prompt);
  return {
    work: mutedPrompts.change((all) => [...all, prompt]),
    says: '已不再提示',
    restore() {
      settings.muted = without(settings.muted);
      return mutedPrompts.change(without);
    },
  };
}
