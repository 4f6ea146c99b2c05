import type { Appearance } from './appearance.ts';
import { Action, Frame } from './card-frame.tsx';

interface UndoneProps {
  readonly appearance: Appearance;
  /** What was done. */
  readonly says: string;
  /** The person wants it back. */
  readonly onUndo: () => void;
  /** The person has read it. */
  readonly onClose: () => void;
}

/** What was silenced last, as long as it can be taken back with one click. */
export function Undone({ appearance, says, onUndo, onClose }: UndoneProps) {
  return (
    <Frame form="strip undone" appearance={appearance} onClose={onClose}>
      <p title="也可以在弹出窗口里恢复">{says}</p>
      <button
        type="button"
        class="outlined"
        data-first-focus
        onClick={({ isTrusted }) => isTrusted && onUndo()}
      >
        撤销
      </button>
      <Action class="quiet" onDo={onClose}>
        关闭
      </Action>
    </Frame>
  );
}
