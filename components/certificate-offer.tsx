import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DateChange } from '../core/roster/take-dates.ts';

interface CertificateOfferProps {
  /** Whom it is noted for. */
  readonly name: string;
  /** What would be written, one for each specialty. */
  readonly changes: readonly DateChange[];
  /** Whether the person has had it written. */
  readonly isNoted: boolean;
  readonly onNote: () => void;
}

/** What the open page says of a certificate, to be noted on the roster; nothing where there is nothing new. */
export function CertificateOffer({ name, changes, isNoted, onNote }: CertificateOfferProps) {
  const noted = useRef<HTMLParagraphElement>(null);
  const [seen, setSeen] = useState('');
  const isDone = isNoted && changes.length === 0;
  useLayoutEffect(() => {
    // What was pressed is gone, and the focus with it.
    if (isDone) noted.current?.focus();
  }, [isDone]);
  const back = changes.filter(({ goesBack }) => goesBack);
  // Another earlier day has to be looked at anew.
  const about = [name, ...back.map(({ name: of, after }) => `${of} ${after}`)].join();
  return (
    <>
      {changes.length > 0 && (
        <section class="certificate" aria-label="记下有效期">
          <p>
            这个页面写着证书有效期。是<b>{name}</b>的，就记到花名册上：
          </p>
          <ul>
            {changes.map((change) => (
              <li key={change.name}>
                {beforeOf(change)}
                <b>{change.after}</b>
                {change.goesBack && <span class="goes-back">比花名册里的早，请先核对</span>}
              </li>
            ))}
          </ul>
          {back.length > 0 && (
            <label class="choice-line">
              <input
                type="checkbox"
                checked={seen === about}
                onChange={(event) => setSeen(event.currentTarget.checked ? about : '')}
              />
              <span>核对过了：确实改成更早的日期</span>
            </label>
          )}
          <button
            type="button"
            class="outlined"
            disabled={back.length > 0 && seen !== about}
            onClick={onNote}
          >
            记下
          </button>
        </section>
      )}
      <p
        ref={noted}
        class={isDone ? 'certificate-noted' : 'visually-hidden'}
        role="status"
        tabIndex={-1}
      >
        {isDone && `已记到${name}名下。`}
      </p>
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function beforeOf({ name, before, isNew }: DateChange): string {
  if (isNew) return `${name}（新添）：`;
  return before === undefined ? `${name}：` : `${name}：${before} 改为 `;
}
