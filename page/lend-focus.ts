/** The focus within the card: how it comes there, and how it goes back to the page. */

/** The focus that the page has lent. */
export interface FocusLoan {
  /** Moves the focus into the card, for who cannot or does not want to use a mouse. */
  takeFocus(): void;
  /** Puts it back where it was on the page; nothing while it is not in the card. */
  giveBack(): void;
}

/** What of the card gets the focus first. */
const FIRST = '[data-first-focus]';

/**
 * The page's tab order passes the card by: its host is the first element of the page, and who presses
 * Tab there wants to come to the page's first control. Once the focus is in it, Tab goes through it.
 *
 * @param host the card's host
 * @param container the element around the card, in the host's shadow root
 */
export function lendFocus(host: HTMLElement, container: HTMLElement): FocusLoan {
  let before: EventTarget | null = null;
  const isInside = (target: EventTarget | null) =>
    target instanceof Node && container.contains(target);

  host.tabIndex = -1;
  container.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== host && !isInside(relatedTarget)) before = relatedTarget;
  });
  return {
    takeFocus() {
      // From a frame the focus comes without saying so.
      before = host.ownerDocument.activeElement;
      container.querySelector<HTMLElement>(FIRST)?.focus();
    },
    giveBack() {
      if (!container.matches(':focus-within')) return;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      before = null;
    },
  };
}
