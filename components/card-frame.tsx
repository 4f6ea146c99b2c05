import type { ComponentChildren } from 'preact';
import type { Appearance } from './appearance.ts';

interface CardFrameProps {
  readonly appearance?: Appearance;
  /** The person wants it out of the way, and at hand. Without it, it cannot be folded up. */
  readonly onFold?: () => void;
  /** The person has seen enough of it, this once. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Whose card it is, and the ways to move, fold and close it: clicks, and Esc while the focus is in it. */
export function CardFrame({ appearance, onFold, onClose, children }: CardFrameProps) {
  return (
    <section
      class="card"
      // A click on a text of it leaves the focus in it, where Esc closes it.
      tabIndex={-1}
      data-theme={appearance?.theme}
      data-text-size={appearance?.textSize}
      aria-label="一建注册助手（非官方）"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.isTrusted) return;
        // A dialog of the page, which the card may be in, stays.
        event.preventDefault();
        // Nor does the page hear the key come up, when the card is gone.
        const end = (up: Event) => up.stopImmediatePropagation();
        event.view?.addEventListener('keyup', end, { capture: true, once: true });
        onClose();
      }}
    >
      <header class="card-head">
        <button
          type="button"
          class="quiet grip"
          aria-label="移动卡片"
          title="拖动，或按方向键移动"
        />
        <span class="card-name">一建注册助手</span>
        <span class="badge">非官方</span>
        {onFold && (
          <button type="button" class="quiet" onClick={({ isTrusted }) => isTrusted && onFold()}>
            收起
          </button>
        )}
        <button type="button" class="quiet" onClick={({ isTrusted }) => isTrusted && onClose()}>
          关闭
        </button>
      </header>
      <div class="card-body">{children}</div>
    </section>
  );
}
