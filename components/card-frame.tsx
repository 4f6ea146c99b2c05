import type { ComponentChildren } from 'preact';

/** How the person wants cards to look; `card.css` heeds it. */
export interface CardAppearance {
  /** As in the settings: `system`, `light` or `dark`. */
  readonly theme: string;
  /** As in the settings: `standard`, `large` or `very-large`. */
  readonly textSize: string;
}

interface CardFrameProps {
  readonly appearance?: CardAppearance;
  /** The person has seen enough of it, this once. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Whose card it is, and the ways to close it: a click, and Esc while the focus is in it. */
export function CardFrame({ appearance, onClose, children }: CardFrameProps) {
  return (
    <section
      class="card"
      data-theme={appearance?.theme}
      data-text-size={appearance?.textSize}
      aria-label="一建注册助手（非官方）"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.isTrusted) onClose();
      }}
    >
      <header class="card-head">
        <span class="card-name">一建注册助手</span>
        <span class="badge">非官方</span>
        <button
          type="button"
          class="close"
          onClick={(event) => {
            if (event.isTrusted) onClose();
          }}
        >
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" stroke-width="1.8" fill="none" />
          </svg>
          关闭
        </button>
      </header>
      <div class="card-body">{children}</div>
    </section>
  );
}
