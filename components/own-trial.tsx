import { useState } from 'preact/hooks';
import type { Tried, TriedPrompt } from '../core/own-knowledge/trial.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';

interface OwnTrialProps {
  /** Unique on the page. */
  readonly id: string;
  /** Id of the case that is being written. */
  readonly of: string;
  readonly onTry: (text: string) => readonly Tried[];
  /** Takes a text that is to be recognised, too; missing where nothing can be changed. */
  readonly onAdd?: (text: string) => void;
}

/** A field for what the portal says, and at once whether it is recognised, and why not. */
export function OwnTrial({ id, onTry, ...rest }: OwnTrialProps) {
  const [text, setText] = useState('');
  const tried = onTry(text);
  return (
    <div class="trial">
      <Field
        id={id}
        label="试一试"
        note="把门户上的话贴在这里，可以贴几句，一行一句。马上告诉您认不认得出。"
        rows={2}
        value={text}
        onInput={setText}
      />
      <div role="status">
        {text.trim() !== '' && tried.length === 0 && <p>这里没有可以认的话。</p>}
        {tried.map((one, i) => (
          // Two lines can say the same.
          <Result key={`${i} ${one.text}`} tried={one} {...rest} />
        ))}
      </div>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

interface ResultProps extends Pick<OwnTrialProps, 'of' | 'onAdd'> {
  readonly tried: Tried;
}

function Result({ tried: { text, found, nearest }, of, onAdd }: ResultProps) {
  return (
    <div class="tried">
      <p class="tried-text">{text}</p>
      {found.map((prompt) => (
        <Found key={`${prompt.of} ${prompt.words}`} prompt={prompt} of={of} />
      ))}
      {found.length === 0 && (
        <>
          <p>
            <Icon name="warning" />
            <b>没有认出来。</b>
            {nearest ? `最像的是“${nearest.words}”${lacks(nearest.lacks)}。` : '和要认的话都不像。'}
          </p>
          {onAdd && (
            <button type="button" class="secondary" onClick={() => onAdd(text)}>
              把这句也加进去
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** Where nothing is missing, something stands between. */
function lacks(parts: readonly string[]): string {
  return parts.length > 0
    ? `，但是这句里没有“${parts.join('”“')}”`
    : '，但是这句里的字次序不同，或者中间多了字';
}

function Found({ prompt, of }: { readonly prompt: TriedPrompt; readonly of: string }) {
  const isThis = prompt.of === of;
  const whose = prompt.of === undefined ? '扩展自带的提示' : '您写的另一条';
  return (
    <>
      <p>
        <Icon name={isThis ? 'done' : 'warning'} />
        <b>{isThis ? '认出来了' : `认成了${whose}`}</b>：{prompt.words}
      </p>
      <ul class="tried-ways">
        {prompt.ways.map(({ name, isPrompt, why }) => (
          <li key={name}>
            {name}：<b>{isPrompt ? '会提示' : '不出声'}</b>，因为{why.join('、')}
          </li>
        ))}
      </ul>
    </>
  );
}
