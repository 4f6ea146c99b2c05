import { progressOf } from '../core/guidance/progress.ts';
import type { Guide, GuideBook, PathStep } from '../core/knowledge/compile.ts';
import { Labelled } from './labelled.tsx';
import { Sources } from './sources.tsx';

interface GuideViewProps {
  readonly book: GuideBook;
  /** Id of the chosen registration; one that is not in the book counts as none. */
  readonly chosen: string;
  /** Ids of the steps of the chosen registration that are done. */
  readonly done: ReadonlySet<string>;
  /** Takes the id of a registration, or nothing to choose anew. */
  readonly onChoose: (registration: string) => void;
  readonly onTick: (step: string, done: boolean) => void;
  readonly onStart: () => void;
}

/** Choosing a registration, or the path of the chosen one as a checklist. */
export function GuideView({ book, chosen, done, onChoose, onTick, onStart }: GuideViewProps) {
  const guide = book.guides.find(({ id }) => id === chosen);
  return (
    <main class="guide">
      {guide ? (
        <Path guide={guide} done={done} onChoose={onChoose} onTick={onTick} />
      ) : (
        <Choices guides={book.guides} onChoose={onChoose} />
      )}
      <button type="button" class="start" onClick={onStart}>
        打开{book.start.name}
      </button>
    </main>
  );
}

interface ChoicesProps extends Pick<GuideViewProps, 'onChoose'> {
  readonly guides: readonly Guide[];
}

/** The registrations, and when each is the right one. */
function Choices({ guides, onChoose }: ChoicesProps) {
  return (
    <section class="choices" aria-labelledby="choices-title">
      <h2 id="choices-title">您要办哪一种？</h2>
      {guides.map(({ id, name, when }) => (
        <button key={id} type="button" class="choice" value={id} onClick={() => onChoose(id)}>
          <b>{name}</b>
          <span>{when}</span>
        </button>
      ))}
    </section>
  );
}

interface PathProps extends Pick<GuideViewProps, 'done' | 'onChoose' | 'onTick'> {
  readonly guide: Guide;
}

function Path({ guide, done, onChoose, onTick }: PathProps) {
  const progress = progressOf(guide, done);
  return (
    <section class="path" aria-labelledby="path-title">
      <div class="path-head">
        <h2 id="path-title">{guide.name}</h2>
        <button type="button" class="choose-again" onClick={() => onChoose('')}>
          换一种
        </button>
      </div>
      <p>{guide.when}</p>
      {guide.warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
      <div class="progress">
        <progress max={progress.total} value={progress.done} aria-label="办理进度" />
        <span>
          已完成 {progress.done} / {progress.total} 步
        </span>
      </div>
      <ol class="checklist">
        {guide.steps.map((step, i) => (
          <Step
            key={step.id}
            step={step}
            newStage={step.stage !== guide.steps[i - 1]?.stage}
            newSystem={step.system !== guide.steps[i - 1]?.system}
            done={done.has(step.id)}
            next={step.id === progress.next}
            onTick={onTick}
          />
        ))}
      </ol>
      <p class="afterwards">{guide.afterwards}</p>
      <Sources status={guide.status} sources={guide.sources} />
    </section>
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
}

function Step({ step, newStage, newSystem, done, next, onTick }: StepProps) {
  // One level below the stage, where there is one.
  const System = step.stage ? 'h4' : 'h3';
  return (
    <li class={next ? 'step step-next' : 'step'} {...(next && { 'aria-current': 'step' })}>
      {newStage && <h3 class="stage">{step.stage}</h3>}
      {(newStage || newSystem) && <System class="system">{step.system}</System>}
      {step.warning && (
        <p class="warning">
          <Labelled text={step.warning} />
        </p>
      )}
      <label class="tick">
        <input
          type="checkbox"
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
