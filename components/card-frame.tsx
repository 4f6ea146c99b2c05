import type { ComponentChildren } from 'preact';
import type { Appearance } from './appearance.ts';

interface FrameProps {
  /** Its classes. */
  readonly form: 'card' | 'strip folded' | 'strip undone';
  readonly appearance?: Appearance | undefined;
  /** The person has seen enough of it, this once. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What a card and a strip have in common: whose they are, how they look, and that Esc closes them. */
export function Frame({ form, appearance, onClose, children }: FrameProps) {
  return (
    <section
      class={form}
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
      {children}
    </section>
  );
}

/** Moves it, drawn, by keys or by clicks. */
export function Grip() {
  return (
    <button type="button" class="quiet grip" aria-label="移动卡片" title="拖动，或按方向键移动" />
  );
}

interface ActionProps {
  readonly class?: string;
  readonly title?: string | undefined;
  readonly onDo: () => void;
  readonly children: ComponentChildren;
}

/** A button that does something only when a person has pressed it. */
export function Action({ onDo, ...rest }: ActionProps) {
  return <button type="button" {...rest} onClick={({ isTrusted }) => isTrusted && onDo()} />;
}

interface CardFrameProps extends Omit<FrameProps, 'form'> {
  /** The person wants it out of the way, and at hand. Without it, it cannot be folded up. */
  readonly onFold?: () => void;
}

/** Whose card it is, and the ways to move, fold and close it. */
export function CardFrame({ onFold, children, ...rest }: CardFrameProps) {
  return (
    <Frame form="card" {...rest}>
      <header class="card-head">
        <Grip />
        <span class="card-name">一建注册助手</span>
        <span class="badge">非官方</span>
        {onFold && (
          <Action class="quiet" onDo={onFold}>
            收起
          </Action>
        )}
        <Action class="quiet" onDo={rest.onClose}>
          关闭
        </Action>
      </header>
      <div class="card-body">{children}</div>
    </Frame>
  );
}
