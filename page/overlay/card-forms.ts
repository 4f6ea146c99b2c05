/** How much of the card is shown. */
import type { Place } from '../../core/place.ts';
import { arrange, type Form, type MakeForm, type Size, type Surroundings } from './placement.ts';

/**
 * The card as high as its text, the card lower than that, the card low and wide beside what it is about,
 * two lines of it, or what is to be done alone.
 * The container says it as `data-form`, and the styles of the views show the one that it names.
 */
type FormName = 'whole' | 'card' | 'low' | 'strip' | 'line';

/** Those that stand in a corner of the window; the others stand beside what they are about. */
const IN_CORNER: readonly (FormName | undefined)[] = ['whole', 'card'];

type Made = MakeForm<FormName>;
type FormOf = (name: FormName) => Made;

/** The form that is shown. */
export interface Forms {
  /** Takes that something else is shown. */
  begin(): void;
  /**
   * Chooses the form for what is around it.
   * @param isKept the one that is shown stays
   * @param current where it stands, if it may stay there
   * @returns where it is to stand
   */
  choose(around: Surroundings, isKept: boolean, current?: Place): Place;
  /** Takes that the dialog has gone: a strip becomes a line when its form is chosen next. */
  settle(): void;
  /** Whether it has become one. */
  isLine(): boolean;
}

/**
 * @param container what has the size of the form that it names
 * @param isFolded tells whether the person wants the strip, the card, or has not said it
 */
export function createForms(container: HTMLElement, isFolded: () => boolean | undefined): Forms {
  let hasSettled = false;
  const shown = () => container.dataset['form'] as FormName | undefined;
  const measured = (name: FormName): Form<FormName> => {
    container.dataset['form'] = name;
    return { name, size: container.getBoundingClientRect(), isDocked: !IN_CORNER.includes(name) };
  };
  const wanted = (window: Size, formOf: FormOf): readonly [Made, ...Made[]] => {
    const folded = isFolded();
    if (folded === false) return [formOf('whole'), formOf('card'), formOf('low')];
    const strips = [formOf('strip'), formOf('line')] as const;
    if (hasSettled && !isCard(shown())) return [strips[1]];
    if (folded) return strips;
    const whole = formOf('whole')();
    return isAside(whole.size, window) ? [() => whole, ...strips] : strips;
  };
  return {
    begin() {
      hasSettled = false;
    },
    choose(around, isKept, current) {
      const before = shown();
      const formOf: FormOf = (name) => () => ({
        ...measured(name),
        ...(name === before && { current }),
      });
      const made = isKept && before ? ([formOf(before)] as const) : wanted(around.window, formOf);
      const { name, place } = arrange(made, around);
      container.dataset['form'] = name;
      return place;
    },
    settle() {
      hasSettled = true;
    },
    isLine: () => hasSettled && shown() === 'line',
  };
}

// ---------------------------------------------------------------------------------------------

function isCard(form: FormName | undefined): boolean {
  return form === 'low' || IN_CORNER.includes(form);
}

/** Whether a card leaves most of the page to be seen. */
function isAside(card: Size, window: Size): boolean {
  return card.width * card.height <= (window.width * window.height) / 3;
}
