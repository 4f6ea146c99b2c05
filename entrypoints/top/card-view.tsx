/** The card on the page. Nothing of it is made before there is something to show. */
import provinces from 'knowledge:provinces';
import { type ComponentChild, render } from 'preact';
import css from '../../components/card.css?inline';
import { Card } from '../../components/card.tsx';
import { ReloadNotice } from '../../components/reload-notice.tsx';
import type { Remedy } from '../../core/knowledge/compile.ts';
import { copyText } from '../../page/copy-text.ts';
import { createOverlay, type Overlay } from '../../page/overlay.ts';
import { isPostponed, postponedPrompts } from '../../store/postponed.ts';
import { chosenProvince, mutedPrompts } from '../../store/settings.ts';
import type { Wishes } from './wishes.ts';

/** What the page's script can show. */
interface CardView {
  /** Shows the card of a prompt in place of what is shown, where the person wants it. */
  show(remedy: Remedy, wishes: Wishes): void;
  /** Shows it as the person wants it now. */
  update(wishes: Wishes): void;
  /** Says once that the page must be loaded anew. Works also after `ended` has ended all else. */
  askToReload(): void;
}

/**
 * @param document the page's document
 * @param ended takes the card away for good
 */
export function createCardView(document: Document, ended: AbortSignal): CardView {
  let overlay: Overlay | undefined;
  let shown: Remedy | undefined;
  let province: string | undefined;
  let asked = false;

  const close = () => {
    shown = undefined;
    overlay?.hide();
    draw(undefined);
  };
  const draw = (view: ComponentChild) => {
    if (overlay) render(view, overlay.container);
  };
  const update = (wishes: Wishes) => {
    if (!overlay || !shown) return;
    if (!isWanted(shown, wishes)) {
      close();
      return;
    }
    const { container } = overlay;
    draw(
      <Card
        remedy={shown}
        appearance={wishes}
        provinces={provinces}
        province={province ?? wishes.province}
        onProvince={(chosen) => {
          // Here it counts at once and for good: who chooses with the keyboard passes others on the
          // way, and of those the storage still tells when the next one is chosen.
          province = chosen;
          update(wishes);
          void chosenProvince.write(chosen);
        }}
        onCopy={(text) => copyText(container, text)}
        onClose={close}
        onLater={(prompt) => {
          close();
          void postponedPrompts.write({ ...wishes.postponed, [prompt]: Date.now() });
        }}
        onMute={(prompt) => {
          close();
          void mutedPrompts.write([...wishes.muted, prompt]);
        }}
      />,
    );
  };
  ended.addEventListener('abort', close);

  return {
    show(remedy, wishes) {
      if (!isWanted(remedy, wishes)) return;
      overlay ??= createOverlay(document, css, ended);
      shown = remedy;
      update(wishes);
      overlay.show();
    },
    update,
    askToReload() {
      if (asked) return;
      asked = true;
      // Nothing ends it but the person: its script is cut off from the extension.
      const notice = createOverlay(document, css, new AbortController().signal);
      render(<ReloadNotice onClose={() => notice.hide()} />, notice.container);
      notice.show();
    },
  };
}

// ---------------------------------------------------------------------------------------------

function isWanted({ prompt }: Remedy, { level, muted, postponed }: Wishes): boolean {
  if (level !== 'card' || muted.includes(prompt)) return false;
  return !isPostponed(postponed, prompt, Date.now());
}
