import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { stationsOf } from '../core/guidance/stations.ts';
import type { Guide, GuideBook, PathStep } from '../core/knowledge/shipped.ts';
import { Labelled } from './labelled.tsx';
import { RegistrationChoice } from './registration-choice.tsx';
import { Sources } from './sources.tsx';
import { SystemsMap } from './systems-map.tsx';

interface GuideViewProps {
  readonly book: GuideBook;
  /** Id of the chosen registration; one that is not in the book counts as none. */
  readonly chosen: string;
  /** Id of the step that is to be done on the open page. */
  readonly current: string | undefined;
  /** Id of the step that comes next on the path; nothing where another thing does. */
  readonly next: string | undefined;
  /** Ids of the steps of the chosen registration that are done. */
  readonly done: ReadonlySet<string>;
  /** Whether there is room to draw the systems that the path passes. */
  readonly hasMap: boolean;
  /** Takes the id of a registration. */
  readonly onChoose: (registration: string) => void;
  readonly onTick: (step: string, done: boolean) => void;
  readonly onReset: () => void;
  /** Whether the last clearing can be taken back. */
  readonly canRestore: boolean;
  readonly onRestore: () => void;
}

/** Choosing a registration, or the path of the chosen one as a checklist. */
export function GuideView({ book, chosen, onChoose, ...rest }: GuideViewProps) {
  const guide = book.guides.find(({ id }) => id === chosen);
  return guide ? (
    <Path key={guide.id} guide={guide} {...rest} />
  ) : (
    <RegistrationChoice guides={book.guides} chosen={undefined} onChoose={onChoose} />
  );
}

interface PathProps extends Omit<GuideViewProps, 'book' | 'chosen' | 'onChoose'> {
  readonly guide: Guide;
}

function Path({ guide, current, done, hasMap, onTick, ...rest }: PathProps) {
  const count = guide.steps.filter(({ id }) => done.has(id)).length;
  const next = current ?? rest.next;
  // Who has begun has read them. Not while they look: what they are about to tick would move.
  const [areWarningsOpen] = useState(count === 0);
  return (
    <section class="path" aria-labelledby="path-title">
      <div class="path-head">
        <h2 id="path-title" tabIndex={-1}>
          {guide.name}
        </h2>
        <a class="choose-again" href="#choose">
          换一种
        </a>
      </div>
      <p class="when">{guide.when}</p>
      {guide.warnings.length > 0 && (
        <details class="warning" open={areWarningsOpen}>
          <summary>办理前请先看</summary>
          <ul>
            {guide.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="progress">
        <progress max={guide.steps.length} value={count} aria-label="办理进度" />
        <span role="status">
          已完成 {count} / {guide.steps.length} 步
        </span>
      </div>
      {hasMap && <SystemsMap stations={stationsOf(guide.steps, done, next)} onGo={goTo} />}
      <ol class="checklist">
        {guide.steps.map((step, i) => (
          <Step
            key={step.id}
            step={step}
            newStage={step.stage !== guide.steps[i - 1]?.stage}
            newSystem={step.system !== guide.steps[i - 1]?.system}
            done={done.has(step.id)}
            next={step.id === next}
            here={step.id === current}
            onTick={onTick}
          />
        ))}
      </ol>
      <p class="afterwards">{guide.afterwards}</p>
      <Reset {...rest} />
      <Sources status={guide.status} sources={guide.sources} />
    </section>
  );
}

/** Brings a step into sight, and the focus to it. */
function goTo(step: string): void {
  const tick = document.getElementById(step);
  tick?.closest('li')?.scrollIntoView({ block: 'start' });
  tick?.focus({ preventScroll: true });
}

/** Asks in the page itself: a native question would close the popup. */
function Reset({
  onReset,
  canRestore,
  onRestore,
}: Pick<GuideViewProps, 'onReset' | 'canRestore' | 'onRestore'>) {
  const [asked, setAsked] = useState<boolean>();
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // What was pressed is gone, and the focus with it.
    if (asked !== undefined) first.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <p class="restore" key="ask">
        <button ref={first} type="button" class="choose-again reset" onClick={() => setAsked(true)}>
          清除进度
        </button>
        {canRestore && (
          <>
            {' '}
            <span role="status">已清除。</span>
            <button type="button" class="choose-again" onClick={onRestore}>
              撤销
            </button>
          </>
        )}
      </p>
    );
  }
  return (
    <div class="warning" role="alert">
      <p>要清除这项业务的全部进度吗？</p>
      <button ref={first} type="button" class="choose-again" onClick={() => setAsked(false)}>
        取消
      </button>{' '}
      <button
        type="button"
        class="choose-again reset-confirm"
        onClick={() => {
          setAsked(false);
          onReset();
        }}
      >
        清除
      </button>
    </div>
  );
}

interface StepProps extends Pick<GuideViewProps, 'onTick'> {
  readonly step: PathStep;
  /** Another of the registrations begins that this one consists of. */
  readonly newStage: boolean;
  /** The way has just come to another system. */
  readonly newSystem: boolean;
  readonly done: boolean;
  readonly next: boolean;
  /** The open page is the one for this step. */
  readonly here: boolean;
}

function Step({ step, newStage, newSystem, done, next, here, onTick }: StepProps) {
  // One level below the stage, where there is one.
  const System = step.stage ? 'h4' : 'h3';
  return (
    <li class={next ? 'step step-next' : 'step'} {...(next && { 'aria-current': 'step' })}>
      {newStage && <h3 class="stage">{step.stage}</h3>}
      {(newStage || newSystem) && <System class="system">{step.system}</System>}
      {here && <p class="here-mark">您在这一步</p>}
      {step.warning && (
        <p class="warning">
          <Labelled text={step.warning} />
        </p>
      )}
      <label class="tick">
        <input
          type="checkbox"
          id={step.id}
          checked={done}
          onChange={(event) => onTick(step.id, event.currentTarget.checked)}
        />
        <Labelled text={step.action} />
      </label>
      {step.sees && <p class="sees">然后：{step.sees}</p>}
      {step.troubles.length > 0 && (
        <details class="troubles">
          <summary>这一步不顺利？</summary>
          <dl>
            {step.troubles.map(({ sign, cure }) => (
              <div key={sign}>
                <dt>{sign}</dt>
                <dd>
                  <Labelled text={cure} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
