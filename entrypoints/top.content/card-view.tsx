/** The card on the page. Nothing of it is made before there is something to show. */
import provinces from 'knowledge:provinces';
import { signal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import css from '../../components/card.css?inline';
import { Card } from '../../components/card.tsx';
import { ReloadNotice } from '../../components/reload-notice.tsx';
import type { Remedy } from '../../core/knowledge/compile.ts';
import { copyText } from '../../page/copy-text.ts';
import { createOverlay, type Overlay } from '../../page/overlay.ts';
import { chosenProvince } from '../../store/settings.ts';

/** What the page's script can show. */
interface CardView {
  /** Shows the card of a prompt in place of what is shown. */
  show(remedy: Remedy): void;
  /** Says once that the page must be loaded anew. Works also after `signal` has ended all else. */
  askToReload(): void;
}

/**
 * @param document the page's document
 * @param ended takes the card away for good
 */
export function createCardView(document: Document, ended: AbortSignal): CardView {
  let asked = false;

  const open = (view: (close: () => void) => ComponentChild, until: AbortSignal) => {
    const overlay = createOverlay(document, css, until);
    const close = () => overlay.hide();
    const View = () => view(close);
    render(<View />, overlay.container);
    until.addEventListener('abort', () => render(null, overlay.container));
    return overlay;
  };
  const make = () => {
    const remedy = signal<Remedy>();
    const province = signal('');
    void chosenProvince.read().then((chosen) => {
      province.value = chosen;
    });
    const overlay: Overlay = open(
      (hide) =>
        remedy.value && (
          <Card
            remedy={remedy.value}
            provinces={provinces}
            province={province.value}
            onProvince={(chosen) => {
              province.value = chosen;
              void chosenProvince.write(chosen);
            }}
            onCopy={(text) => copyText(overlay.container, text)}
            onClose={() => {
              remedy.value = undefined;
              hide();
            }}
          />
        ),
      ended,
    );
    return { remedy, overlay };
  };
  let card: ReturnType<typeof make> | undefined;

  return {
    show(remedy) {
      card ??= make();
      card.remedy.value = remedy;
      card.overlay.show();
    },
    askToReload() {
      if (asked) return;
      asked = true;
      // Nothing ends it but the person: its script is cut off from the extension.
      const never = new AbortController().signal;
      open((close) => <ReloadNotice onClose={close} />, never).show();
    },
  };
}
