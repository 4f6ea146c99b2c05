import type { Advice, Next, Waiting } from '../core/guidance/advice.ts';
import type { ActOf } from '../core/guidance/journey-state.ts';
import { Message } from './contacts.tsx';
import { Labelled } from './labelled.tsx';

export interface NextActProps {
  /** Takes what the person says is done: a step that was waited for, or a prompt. */
  readonly onDone: (of: ActOf) => void;
  /** Takes the id of the step that was not done after all. */
  readonly onUndo: (step: string) => void;
  /** Copies a text. @returns whether that worked */
  readonly onCopy: (text: string) => boolean;
}

/** What is to be done now, what is waited for, or that all is done. */
export function NextAct({ advice, ...callbacks }: NextActProps & { readonly advice: Advice }) {
  const { next, now, inWay } = advice;
  const { onDone } = callbacks;
  if (next.kind === 'waiting') return <WaitingFor waiting={next} {...callbacks} />;
  if (next.kind === 'end') {
    return (
      <p class="next">
        <b>已经办完。</b>
        {next.says}
      </p>
    );
  }
  return (
    <>
      {now && (
        <p class="next">
          <b>下一步：</b>
          <Labelled text={now.action} />
        </p>
      )}
      {now?.final && (
        <p class="warning">
          <Labelled text={now.final} />
        </p>
      )}
      <Afterwards next={next} isNow={next === now} />
      {inWay && (
        <button type="button" class="choose-again" onClick={() => onDone({ prompt: inWay.prompt })}>
          这个提示已经解决
        </button>
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

/** What the way that is to be gone first leads to. */
function Afterwards({ next, isNow }: { readonly next: Next; readonly isNow: boolean }) {
  if (isNow || !('action' in next)) return null;
  return (
    <p class="afterwards">
      接着：
      <Labelled text={next.action} />
    </p>
  );
}

interface WaitingProps extends NextActProps {
  readonly waiting: Waiting;
}

function WaitingFor({ waiting, onDone, onUndo, onCopy }: WaitingProps) {
  const { of, action, contact, since, days, workingDays, isLate, nothing, progress, undo } =
    waiting;
  return (
    <div class="waiting">
      <p class="next">
        <b>现在等待：</b>
        <Labelled text={action} />
      </p>
      {contact && <p>由{contact}办理。</p>}
      {since !== undefined && (
        <p>
          从 {since} 起{days !== undefined && days > 0 && `，已经 ${days} 天`}。
          {workingDays !== undefined && `规定在 ${workingDays} 个工作日内。`}
        </p>
      )}
      {progress && <a href={`#registration/${progress.id}`}>看办到哪一步：{progress.name}</a>}
      <WhenNothing nothing={nothing} isLate={isLate === true} onCopy={onCopy} />
      <p class="said">
        <button type="button" class="choose-again waited" onClick={() => onDone(of)}>
          {'prompt' in of ? '这个提示已经解决' : '已经确认或完成'}
        </button>
        {undo !== undefined && (
          <button type="button" class="choose-again undo" onClick={() => onUndo(undo)}>
            其实还没有办
          </button>
        )}
      </p>
    </div>
  );
}

interface WhenNothingProps extends Pick<NextActProps, 'onCopy'> {
  readonly nothing: Waiting['nothing'];
  /** Whether it is time for it. */
  readonly isLate: boolean;
}

/** Whom to ask, and what to say to them. */
function WhenNothing({ nothing, isLate, onCopy }: WhenNothingProps) {
  if (nothing.length === 0) return null;
  return (
    <details class="troubles" open={isLate}>
      <summary>一直没有消息？</summary>
      {nothing.map(({ contact, says, request }) => (
        <div key={request}>
          <p>
            {contact}：{says}
          </p>
          <Message text={request} onCopy={onCopy} />
        </div>
      ))}
    </details>
  );
}
