/** The focus within the card: how it comes there, and how it goes back to the page. */
import { real } from '../read/real.ts';
import { focusedIn } from '../read/shadow-roots.ts';

/** The focus that the page has lent. */
export interface FocusLoan {
  /** Moves the focus into the card, for who cannot or does not want to use a mouse. */
  takeFocus(): void;
  /** Does what may take the focus out of the card, and has it there again. */
  keepFocus(change: () => void): void;
  /** Puts it back where it was on the page; nothing while it is not in the card. */
  giveBack(): void;
  /** Keeps the page from fetching it out of the card, until the signal. */
  guard(signal: AbortSignal): void;
}

/** What of the card gets the focus first. */
const FIRST = '[data-first-focus]';

/**
 * The page's tab order passes the card by: its host is the first element of the page, and who presses
 * Tab there wants to come to the page's first control. Once the focus is in it, Tab goes through it.
 *
 * @param host the card's host
 * @param root the host's shadow root
 */
export function lendFocus(host: HTMLElement, root: ShadowRoot): FocusLoan {
  let before: EventTarget | null | undefined;
  const focus = (element: unknown) => {
    if (element instanceof HTMLElement) real(element).focus({ preventScroll: true });
  };
  // Only the one that is seen can have it.
  const focusFirst = () => {
    for (const first of root.querySelectorAll<HTMLElement>(FIRST)) real(first).focus();
  };

  const { ownerDocument: document } = host;

  host.tabIndex = -1;
  return {
    takeFocus() {
      // From a frame the focus comes without saying so.
      if (!root.activeElement) before = focusedIn(document);
      focusFirst();
    },
    keepFocus(change) {
      const focused = root.activeElement;
      change();
      if (!focused || root.activeElement) return;
      focus(focused);
      if (!root.activeElement) focusFirst();
    },
    giveBack() {
      if (!root.activeElement) return;
      focus(before);
      before = undefined;
    },
    guard(signal) {
      const hear = (event: Event) => {
        const { target, relatedTarget } = event as FocusEvent;
        // Firefox tells the document first when its tab comes to the front.
        const isOurs = target === host || (target === document && root.activeElement);
        if (isOurs) event.stopImmediatePropagation();
        // The innermost, which the page's shadow roots hide from the card.
        else if (relatedTarget === host) [before] = event.composedPath();
      };
      // Dialogs that fetch it back listen at the document, some in its capture phase.
      for (const type of ['focus', 'focusin', 'blur', 'focusout']) {
        real(document).defaultView?.addEventListener(type, hear, { capture: true, signal });
      }
    },
  };
}
