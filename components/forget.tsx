import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FORGET_ALL } from './places.ts';

/** What can be forgotten apart from the rest, in the words of the person. */
export interface Forgettable {
  readonly kind: string;
  readonly name: string;
  /** What belongs to it. */
  readonly note: string;
}

interface ForgetProps {
  readonly rows: readonly Forgettable[];
  readonly onForget: (rows: readonly Forgettable[]) => void;
  /** What came of it. */
  readonly children: ComponentChildren;
}

/** Forgetting everything, or what the person leaves ticked. */
export function Forget({ rows, onForget, children }: ForgetProps) {
  const [kept, setKept] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const chosen = rows.filter(({ kind }) => !kept.includes(kind));
  return (
    <section>
      <h3 id={FORGET_ALL} tabIndex={-1}>
        清除
      </h3>
      {/* What is asked about stays what it was. */}
      <fieldset class="choice-lines" aria-labelledby={FORGET_ALL} disabled={isAsking}>
        {rows.map(({ kind, name, note }) => (
          <label key={kind} class="choice-line">
            <input
              type="checkbox"
              value={kind}
              checked={!kept.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                setKept(checked ? kept.filter((one) => one !== kind) : [...kept, kind])
              }
            />
            <span>
              {name}
              <small>{note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {isAsking ? (
        <div class="warning" role="alert">
          <p>清除以后不能恢复：{chosen.map(({ name }) => name).join('、')}。确定吗？</p>
          <div class="buttons">
            <button
              type="button"
              class="primary"
              onClick={() => {
                setAsking(false);
                onForget(chosen);
              }}
            >
              确定清除
            </button>
            <button type="button" class="secondary" onClick={() => setAsking(false)}>
              不清除
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          class="secondary"
          disabled={chosen.length === 0}
          onClick={() => setAsking(true)}
        >
          {kept.length === 0 ? '清除全部内容' : '清除勾选的内容'}
        </button>
      )}
      {children}
    </section>
  );
}
