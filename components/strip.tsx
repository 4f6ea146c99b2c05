import type { CardProps } from './card.tsx';
import { Action, Frame, Grip } from './card-frame.tsx';
import { Labelled } from './labelled.tsx';
import { OwnMark } from './own.tsx';
import { say } from './say.tsx';

interface StripProps extends Pick<CardProps, 'remedy' | 'others' | 'appearance' | 'onClose'> {
  /** The person wants to see the card. */
  readonly onUnfold: () => void;
}

/** The card in two lines: what is to be done, and what that means; without anything to be done, what it is. */
export function Strip({ remedy, others, onUnfold, ...rest }: StripProps) {
  const { own, act, final, lead, mark, question, summary } = remedy;
  const meaning = final ?? (act ? summary : question);
  return (
    <Frame form="strip folded" {...rest}>
      <div class="strip-head">
        <Grip />
        非官方
      </div>
      <div class="strip-text" tabIndex={-1} data-first-focus>
        <p class="strip-act">
          {act ? (
            <>
              <b>{lead}</b>
              <Labelled text={act} />
            </>
          ) : own ? (
            say(summary)
          ) : (
            summary
          )}
        </p>
        <p class={final ? 'strip-meaning final' : 'strip-meaning'} title={meaning}>
          {own && <OwnMark />}
          {mark && [<span class="badge">{mark}</span>, ' ']}
          {own ? say(meaning) : <Labelled text={meaning} />}
        </p>
      </div>
      <Action class="outlined" onDo={onUnfold}>
        展开{others.length > 0 && `（共 ${others.length + 1} 条）`}
      </Action>
      <Action class="quiet" onDo={rest.onClose}>
        关闭
      </Action>
    </Frame>
  );
}
