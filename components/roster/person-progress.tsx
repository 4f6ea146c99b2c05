import { useRef, useState } from 'preact/hooks';
import type { Guide } from '../../core/knowledge/shipped.ts';
import type { ListedPerson, ListedRegistration } from './listed.ts';

/** What can be said of a person's registration. */
export interface ProgressActs {
  /** Begins a registration, or chooses another one; empty for none. */
  readonly onBegin: (person: string, registration: string) => void;
  /** Takes the id of the step that is next; empty when all is done. */
  readonly onReach: (person: string, registration: string, step: string) => void;
  /** Takes the keys of the specialties for which the renewal that is waited for was handed in. */
  readonly onRenewing: (person: string, keys: readonly string[]) => void;
  /** Takes the day since which the person waits, as it was typed. @returns what is wrong with it */
  readonly onSince: (
    person: string,
    registration: string,
    step: string,
    text: string,
  ) => Promise<string | undefined>;
}

interface ProgressProps extends ProgressActs {
  readonly of: ListedPerson;
  readonly guides: readonly Guide[];
}

/** The registration, and how far it is: somebody may have begun it before there was a roster. */
export function PersonProgress({
  of,
  guides,
  onBegin,
  onReach,
  onRenewing,
  onSince,
}: ProgressProps) {
  const { person, registration } = of;
  const which = useRef<HTMLSelectElement>(null);
  return (
    <section class="progress-of">
      <h3>正在办</h3>
      <label>
        <span>办哪一种</span>
        <select
          ref={which}
          value={registration?.id ?? ''}
          onChange={(event) => onBegin(person.id, event.currentTarget.value)}
        >
          <option value="">没有在办</option>
          {guides.map(({ id, name, aim }) => (
            <option key={id} value={id}>
              {name}（{aim}）
            </option>
          ))}
        </select>
      </label>
      {registration && (
        <label>
          <span>下一步是</span>
          <select
            value={registration.step ?? ''}
            onChange={(event) => onReach(person.id, registration.id, event.currentTarget.value)}
          >
            {registration.steps.map(({ id, action }, i) => (
              <option key={id} value={id}>
                {i + 1}. {action}
              </option>
            ))}
            <option value="">都办完了</option>
          </select>
          {/* The field has no room for a long one. */}
          <span class="now-whole">{registration.now}</span>
        </label>
      )}
      {registration?.waiting && registration.step !== undefined && (
        <WaitingSince
          key={`${person.id}/${registration.id}/${registration.step}`}
          waiting={registration.waiting}
          onSince={onSince.bind(undefined, person.id, registration.id, registration.step)}
        />
      )}
      <Renewals of={of} onRenewing={onRenewing} />
      {registration?.isOver && (
        <button
          type="button"
          class="link again"
          onClick={() => {
            // It is gone then; the focus stays near, and the page where it is.
            which.current?.focus({ preventScroll: true });
            onBegin(person.id, registration.id);
          }}
        >
          再办一次{registration.name}
        </button>
      )}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

interface WaitingSinceProps {
  readonly waiting: NonNullable<ListedRegistration['waiting']>;
  readonly onSince: (text: string) => Promise<string | undefined>;
}

/** Since when somebody waits: they may have begun to before they were on the roster. */
function WaitingSince({ waiting: { since = '', begins }, onSince }: WaitingSinceProps) {
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const keep = async (text: string) => {
    const wrong = text.trim() === since ? undefined : await onSince(text);
    setFault(wrong);
    if (wrong === undefined) setTyped(undefined);
  };
  return (
    <div class="since">
      <label>
        <span>
          从哪天开始等 <small>{begins}，如 2026-09-01</small>
        </span>
        <input
          type="text"
          autocomplete="off"
          value={typed ?? since}
          {...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': 'fault-since' })}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => void keep(event.currentTarget.value)}
        />
      </label>
      <p id="fault-since" class="field-fault" role="alert">
        {fault}
      </p>
    </div>
  );
}

/** For which specialties the renewal was handed in: on it depends of which is still reminded. */
function Renewals({
  of: { person, renewal },
  onRenewing,
}: Pick<ProgressProps, 'of' | 'onRenewing'>) {
  if (!renewal) return null;
  const { choices, isAnswered } = renewal;
  const handedIn = choices.flatMap(({ key, isHandedIn }) => (isHandedIn ? [key] : []));
  return (
    <fieldset class="renewals">
      <legend>延续上报了哪些专业？没有打勾的照样提醒</legend>
      {choices.map(({ key, name, validUntil, isHandedIn }) => (
        <label key={key} class="choice-line">
          <input
            type="checkbox"
            checked={isHandedIn}
            // It was handed in for one at least.
            disabled={isHandedIn && handedIn.length === 1}
            onChange={() =>
              onRenewing(
                person.id,
                isHandedIn ? handedIn.filter((one) => one !== key) : [...handedIn, key],
              )
            }
          />
          <span>
            {name}（有效期至 {validUntil}）
          </span>
        </label>
      ))}
      {!isAnswered && (
        <button type="button" class="outlined" onClick={() => onRenewing(person.id, handedIn)}>
          就是打勾的这些
        </button>
      )}
    </fieldset>
  );
}
