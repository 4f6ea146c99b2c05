import type { Appearance } from './appearance.ts';

interface ChipProps {
  readonly appearance: Appearance;
  /** How many prompts have a card. */
  readonly count: number;
  readonly onUnfold: () => void;
}

/** The folded card: it says that there is a remedy, and opens with one click. */
export function Chip({ appearance, count, onUnfold }: ChipProps) {
  return (
    <button
      type="button"
      class="chip"
      data-theme={appearance.theme}
      data-text-size={appearance.textSize}
      data-first-focus
      title="一建注册助手（非官方）"
      onClick={({ isTrusted }) => isTrusted && onUnfold()}
    >
      这条提示怎么办？{count > 1 && <span class="count">{count}</span>}
    </button>
  );
}
