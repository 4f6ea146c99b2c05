/** The second click of a double-click, which people make who are used to open things by it. */

/** What takes clicks; of a label and what stands in it, the label. */
const CONTROLS = 'label, a, button, summary';

/**
 * Has the second click of a double-click count only on what the first one hit, with the same words.
 * The first one may put another thing in that place: the second would say what nobody has meant.
 * A box to tick stays as it is, since it shows what became of each click. A key's click is never a second one.
 *
 * @param page takes its events before all else
 */
export function dropStraySecondClicks(page: EventTarget): void {
  let hit: { readonly control: Element; readonly words: string | null } | undefined;
  page.addEventListener(
    'click',
    (event) => {
      const { target, detail } = event as MouseEvent;
      const control = controlOf(target);
      if (!control) return;
      const words = control.textContent;
      if (detail <= 1) hit = { control, words };
      else if (!isTick(control) && (hit?.control !== control || hit.words !== words)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { capture: true },
  );
}

// ---------------------------------------------------------------------------------------------

function controlOf(target: EventTarget | null): Element | undefined {
  return target instanceof Element ? (target.closest(CONTROLS) ?? target) : undefined;
}

function isTick(control: Element): boolean {
  const box = 'input[type="checkbox"]';
  return control.matches(box) || control.querySelector(box) !== null;
}
