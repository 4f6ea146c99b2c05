import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Act, Advice, Waiting } from '../core/guidance/advice.ts';
import type { Stages } from '../core/guidance/ahead.ts';
import type { ActOf } from '../core/guidance/journey-state.ts';
import type { EndSentence } from '../core/knowledge/shipped.ts';
import { Message } from './contacts.tsx';
import { End } from './end.tsx';
import { Icon } from './icon.tsx';
import { Labelled } from './labelled.tsx';

export interface NextActProps {
  /** Opens the page where every path begins. */
  readonly start: { readonly name: string; readonly onOpen: () => void };
  /** The stages of the path that are done, and the one that is walked now. */
  readonly stages?: Stages;
  /** What cannot be undone further on, to be read before beginning. */
  readonly final?: string;
  /** What there is to know at the end of the walked path. */
  readonly end: readonly EndSentence[];
  /** Takes what the person says is done: a step that was waited for, or a prompt. */
  readonly onDone: (of: ActOf) => void;
  /** Takes the id of the step that was not done after all. */
  readonly onUndo: (step: string) => void;
  /** Takes what was waited for and has been sent back or refused, and the id of the question on it. */
  readonly onRefused: (of: Waiting['of'], question: string) => void;
  /** Copies a text. @returns whether that worked */
  readonly onCopy: (text: string) => boolean;
}

/** What ends a prompt that stood in the way. */
const SOLVED = '这个提示已经解决';

/** Id of the title of the one answer. */
export const ANSWER_TITLE = 'here-title';

/** What is to be done now, what is waited for, or that all is done. */
export function NextAct({ advice, ...props }: NextActProps & { readonly advice: Advice }) {
  const { next } = advice;
  const [icon, text] = titleOf(advice);
  const title = useRef<HTMLHeadingElement>(null);
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    // What was pressed can be gone with what it ended, and the focus with it.
    if (!wasPressed.current || document.activeElement !== document.body) return;
    title.current?.focus();
    wasPressed.current = false;
  });
  const press = <T,>(act: (of: T) => void) => {
    return (of: T) => {
      wasPressed.current = true;
      act(of);
    };
  };
  const callbacks = { ...props, onDone: press(props.onDone), onUndo: press(props.onUndo) };
  return (
    <>
      {props.stages && <StagesDone {...props.stages} />}
      <h2 id={ANSWER_TITLE} class="answer" ref={title} tabIndex={-1}>
        <Icon name={icon} />
        {text}
      </h2>
      {/* Of another act all is new: the second click of a double-click does not count on it. */}
      {next.kind === 'waiting' && <WaitingFor key={next.of.step} waiting={next} {...callbacks} />}
      {next.kind === 'end' &&
        (props.end.length > 0 ? <End sentences={props.end} /> : <p class="next">{next.says}</p>)}
      {advice.now && (
        <ToDo key={advice.inWay?.prompt ?? ''} advice={advice} now={advice.now} {...callbacks} />
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function titleOf({ next, path }: Advice) {
  switch (next.kind) {
    case 'waiting':
      return ['clock', '现在等待'] as const;
    case 'end':
      return ['done', `${path?.name ?? ''}已经办完`] as const;
    default:
      return ['next', '现在该做'] as const;
  }
}

/** Two parts, so that a line ends between them. */
function StagesDone({ done, now }: Stages) {
  const behind = done.map((name, i) => `第 ${i + 1} 段（${name}）`).join('、');
  return (
    <p class="stages">
      <span>{`${behind}已办完，`}</span>
      <span>{`现在办第 ${done.length + 1} 段：${now}`}</span>
    </p>
  );
}

interface ToDoProps extends Pick<NextActProps, 'start' | 'final' | 'onDone' | 'onUndo'> {
  readonly advice: Advice;
  readonly now: Act;
}

/** What to do, in words, and what follows from it. */
export function ToDo({ advice, now, start, final, onDone, onUndo }: ToDoProps) {
  const { next, inWay, meanwhile, folded } = advice;
  const before = folded.at(-1);
  return (
    <>
      <p class="next">
        {now.control?.phone && <Icon name="phone" />}
        <Labelled text={now.action} />
      </p>
      {'contact' in now && <p>由{now.contact}办理。</p>}
      <Final says={now.final ?? final} />
      {now.where === 'start' && (
        <button
          type="button"
          class={advice.otherItem?.isTheirs ? 'choose-again start' : 'primary start'}
          onClick={start.onOpen}
        >
          打开{start.name}
        </button>
      )}
      {now.where === 'menu' && <p class="afterwards">这一页上没有的，先回门户首页。</p>}
      {/* What the way that is to be gone first leads to. */}
      {next !== now && 'action' in next && (
        <p class="afterwards">
          接着：
          <Labelled text={next.action} />
        </p>
      )}
      {/* No page tells of it. */}
      {now.kind === 'step' && now.where === 'off' && (
        <Said
          says="办好以后："
          choices={[
            ['已经办好', 'did', () => onDone(now.of)],
            ...(before === undefined
              ? []
              : [['没有办成，回到上一步', 'undo', () => onUndo(before)] as const]),
          ]}
        />
      )}
      {inWay && (
        <Said
          says="办好以后："
          choices={[[SOLVED, 'solved', () => onDone({ prompt: inWay.prompt })]]}
        />
      )}
      {meanwhile && <p class="afterwards">同时：{meanwhile}</p>}
    </>
  );
}

/** What cannot be undone. */
function Final({ says }: { readonly says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <p class="warning">
      <Icon name="warning" />
      <Labelled text={says} />
    </p>
  );
}

interface SaidProps {
  /** When to say it. */
  readonly says: ComponentChildren;
  /** What can be said, a word for styles and tests, and what follows. */
  readonly choices: readonly (readonly [text: string, kind: string, onSay: () => void])[];
}

/** What the person can say of how far it has come. */
export function Said({ says, choices }: SaidProps) {
  return (
    <p class="said">
      <span>{says}</span>
      {choices.map(([text, kind, onSay]) => (
        <button key={kind} type="button" class={`choose-again ${kind}`} onClick={onSay}>
          {text}
        </button>
      ))}
    </p>
  );
}

interface WaitingProps extends NextActProps {
  readonly waiting: Waiting;
}

function WaitingFor({ waiting, final, onDone, onUndo, onRefused, onCopy }: WaitingProps) {
  const {
    of,
    action,
    done,
    since,
    days,
    workingDays,
    isLate,
    nothing,
    progress,
    theirs,
    undo,
    refused,
  } = waiting;
  return (
    <div class="waiting">
      <p class="next">
        <Labelled text={action} />
      </p>
      <Final says={final} />
      {since !== undefined && (
        <p>
          从 {since} 开始等{days !== undefined && days > 0 && `，已经 ${days} 天`}。
          {workingDays !== undefined && `规定在 ${workingDays} 个工作日内。`}
        </p>
      )}
      {progress && <a href={`#registration/${progress.id}`}>看办到哪一步：{progress.name}</a>}
      {theirs && <a href={`#registration/${theirs.id}`}>对方怎样办：{theirs.name}</a>}
      <WhenNothing nothing={nothing} isLate={isLate === true} onCopy={onCopy} />
      <Said
        says="有结果了："
        choices={[
          [done, 'waited', () => onDone(of)],
          ...(refused === undefined
            ? []
            : [['被退回，或者不予注册', 'refused', () => onRefused(of, refused)] as const]),
        ]}
      />
      {undo !== undefined && (
        <Said
          says="门户报错、没有提交成功，或者点错了："
          choices={[['其实还没有办，回到上一步', 'undo', () => onUndo(undo)]]}
        />
      )}
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
        <div key={request} class="contact">
          <p class="contact-name">{contact}</p>
          <p>{says}</p>
          <Message text={request} onCopy={onCopy} />
        </div>
      ))}
    </details>
  );
}
