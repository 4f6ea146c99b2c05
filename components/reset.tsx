import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface ResetProps {
  /** The name of the registration. */
  readonly name: string;
  readonly onReset: () => void;
  /** Whether the last clearing can be taken back just now. */
  readonly canRestore: boolean;
  readonly onRestore: () => void;
  /** Leads to where everything can be cleared. */
  readonly onAll: () => void;
  /** Tells whether the person is about to take it back, so that it must not go under their hand. */
  readonly onHold: (isHeld: boolean) => void;
}

/**
 * Clearing how far one is. It asks nothing before: all of it can be taken back, and who is asked
 * each time has learnt to say yes.
 */
export function Reset({ name, onReset, canRestore, onRestore, onAll, onHold }: ResetProps) {
  const reset = useRef<HTMLButtonElement>(null);
  const isTakingBack = useRef(false);
  const holding = {
    onMouseEnter: () => onHold(true),
    onMouseLeave: () => onHold(false),
    onFocus: () => onHold(true),
    onBlur: () => onHold(false),
  };
  useLayoutEffect(() => {
    // What was pressed is gone, and the focus with it.
    if (isTakingBack.current && !canRestore) reset.current?.focus();
    isTakingBack.current = false;
  }, [canRestore]);
  return (
    <>
      <button ref={reset} type="button" class="reset" onClick={onReset}>
        <Icon name="bin" />
        清除进度
      </button>
      <div class={canRestore ? 'cleared' : 'visually-hidden'}>
        {/* Always there, so that a screen reader hears it change. */}
        <span role="status">{canRestore && `已清除“${name}”的进度`}</span>
        {canRestore && (
          <>
            {' · '}
            <button
              type="button"
              class="restore"
              {...holding}
              onClick={() => {
                isTakingBack.current = true;
                onRestore();
              }}
            >
              撤销
            </button>
            {/* What is left may be another person's. */}
            <button type="button" class="all" onClick={onAll} {...holding}>
              换人办？可以全部清除
            </button>
          </>
        )}
      </div>
    </>
  );
}
