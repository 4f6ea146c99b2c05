import { useState } from 'preact/hooks';
import type { PathStep } from '../core/knowledge/shipped.ts';
import { Icon } from './icon.tsx';
import { Labelled } from './labelled.tsx';

export interface ChecklistProps {
  readonly steps: readonly PathStep[];
  /** Id of the step that is to be done on the open page. */
  readonly current: string | undefined;
  /** Id of the step that is to be done, on whatever page. */
  readonly next: string | undefined;
  /** Ids of the steps that are done. */
  readonly done: ReadonlySet<string>;
  /** Ids of those that lie behind, to be folded into one line. */
  readonly folded: ReadonlySet<string>;
  /** Whether these are shown all the same. */
  readonly isUnfolded: boolean;
  readonly onUnfold: (isUnfolded: boolean) => void;
  /** Id of the page that the tab shows. */
  readonly page: string | undefined;
  /** Whether all of it is drawn, or only what fills a window, as in the first frame. */
  readonly isWhole: boolean;
  /** Whether the view has said already what cannot be undone. */
  readonly isWarned: boolean;
  readonly onTick: (step: string, done: boolean) => void;
}

/** So many steps fill a window, together with what stands above them: drawing takes time. */
export const STEPS_OF_WINDOW = 4;

/** The steps of a path to be ticked off; those that lie behind are one line until it is opened. */
export function Checklist({
  steps,
  folded,
  isUnfolded,
  onUnfold,
  page,
  isWhole,
  onTick,
  ...rest
}: ChecklistProps) {
  // What the person ticks stays where it is, so that nothing moves below the hand: until the
  // portal shows another page.
  const [ticked, setTicked] = useState<Ticked>({ page, steps: [] });
  const kept = ticked.page === page ? ticked.steps : [];
  const away = steps.filter(({ id }) => folded.has(id) && !kept.includes(id));
  const shown = isUnfolded ? steps : steps.filter((step) => !away.includes(step));
  const stages = [...new Set(steps.flatMap(({ stage }) => stage ?? []))];
  return (
    <>
      {away.length > 0 && (
        <button
          type="button"
          class="fold"
          aria-expanded={isUnfolded}
          aria-controls="checklist"
          onClick={() => onUnfold(!isUnfolded)}
        >
          <Icon name="done" />
          <span>
            前面 {away.length} 步已完成 · <b>{isUnfolded ? '收起' : '展开'}</b>
          </span>
        </button>
      )}
      <ol class="checklist" id="checklist">
        {(isWhole ? shown : shown.slice(0, STEPS_OF_WINDOW)).map((step, i) => (
          <Step
            key={step.id}
            step={step}
            stage={
              step.stage !== undefined && step.stage !== shown[i - 1]?.stage
                ? `第 ${stages.indexOf(step.stage) + 1} 段（共 ${stages.length} 段）：${step.stage}`
                : undefined
            }
            newSystem={step.system !== shown[i - 1]?.system}
            onTick={(id, isDone) => {
              setTicked({ page, steps: [...kept, id] });
              onTick(id, isDone);
            }}
            {...rest}
          />
        ))}
      </ol>
    </>
  );
}

// ---------------------------------------------------------------------------------------------

/** What was ticked while a page was open. */
interface Ticked {
  readonly page: string | undefined;
  readonly steps: readonly string[];
}

interface StepProps
  extends Pick<ChecklistProps, 'current' | 'next' | 'done' | 'isWarned' | 'onTick'> {
  readonly step: PathStep;
  /** The title of the stage that begins with it, numbered; missing where none begins. */
  readonly stage: string | undefined;
  /** The way has just come to another system. */
  readonly newSystem: boolean;
}

function Step({ step, stage, newSystem, current, next, done, isWarned, onTick }: StepProps) {
  const { id, system, action, sees, warning, phone, waits } = step;
  const isNext = id === next;
  // One level below the stage, where there is one.
  const System = step.stage ? 'h4' : 'h3';
  return (
    <li class={isNext ? 'step step-next' : 'step'} {...(isNext && { 'aria-current': 'step' })}>
      {stage && <h3 class="stage">{stage}</h3>}
      {(stage || newSystem) && <System class="system">{system}</System>}
      {id === current && <p class="here-mark">您在这一步</p>}
      {warning && (
        <p class={isWarned ? 'caution' : 'warning'}>
          <Icon name="warning" />
          <Labelled text={warning} />
        </p>
      )}
      <label class="tick">
        <input
          type="checkbox"
          id={id}
          checked={done.has(id)}
          onChange={(event) => onTick(id, event.currentTarget.checked)}
        />
        <span>
          {(phone || waits) && <Icon name={phone ? 'phone' : 'clock'} />}
          <Labelled text={action} />
        </span>
      </label>
      {sees && <p class="sees">然后：{sees}</p>}
      {step.troubles.length > 0 && <Troubles troubles={step.troubles} />}
    </li>
  );
}

function Troubles({ troubles }: Pick<PathStep, 'troubles'>) {
  return (
    <details class="troubles">
      <summary>这一步不顺利？</summary>
      <dl>
        {troubles.map(({ sign, cure }) => (
          <div key={sign}>
            <dt>{sign}</dt>
            <dd>
              <Labelled text={cure} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
