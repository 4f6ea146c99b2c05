import type { CaseDraft, ContactDraft, PromptDraft } from '../core/own-knowledge/draft.ts';
import { titleOf } from '../core/own-knowledge/draft.ts';
import type { Tried } from '../core/own-knowledge/trial.ts';
import { Field } from './field.tsx';
import { OwnTrial } from './own-trial.tsx';

export interface CaseCallbacks {
  readonly onTry: (text: string) => readonly Tried[];
  /** @returns a prompt in which nothing is written */
  readonly onNewPrompt: () => PromptDraft;
}

interface OwnCaseProps extends CaseCallbacks {
  /** The name of its fields' place, such as `cases.0`. */
  readonly field: string;
  readonly value: CaseDraft;
  readonly contacts: readonly ContactDraft[];
  /** It can be read and tried, but not changed. */
  readonly managed: boolean;
  /** By field. */
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (value: CaseDraft) => void;
}

/** What the portal says, what is done then, and whom to ask. */
export function OwnCase(props: OwnCaseProps) {
  const { field, value, faults, managed, onChange, onTry, onNewPrompt } = props;
  const text = (name: 'summary' | 'steps' | 'warnings' | 'title') => ({
    id: `${field}.${name}`,
    value: value[name],
    fault: faults.get(`${field}.${name}`),
    onInput: (written: string) => onChange({ ...value, [name]: written }),
  });
  const addPhrase = (phrase: string) => {
    const [first = onNewPrompt(), ...rest] = value.prompts;
    const phrases = [first.phrases, phrase].filter(Boolean).join('\n');
    const changed = first.wording.trim() ? { ...first, phrases } : { ...first, wording: phrase };
    onChange({ ...value, prompts: [changed, ...rest] });
  };
  return (
    <div class="own-case">
      <fieldset disabled={managed} class="plain">
        <Prompts field={field} value={value} faults={faults} onChange={onChange} />
      </fieldset>
      <OwnTrial
        id={`${field}.trial`}
        of={value.id}
        onTry={onTry}
        {...(!managed && { onAdd: addPhrase })}
      />
      <fieldset disabled={managed} class="plain">
        <Field label="怎么办" note="一句话，写在卡片最前面。" rows={2} {...text('summary')} />
        <Field label="步骤（可以不写）" note="一行一步。" rows={3} {...text('steps')} />
        <Contacts {...props} />
        <details>
          <summary>更多：注意事项、列表里的名称、另一条提示</summary>
          <Field label="注意事项（可以不写）" note="一行一条。" rows={2} {...text('warnings')} />
          <Field
            label="列表里的名称（可以不写）"
            placeholder={titleOf(value.prompts)}
            {...text('title')}
          />
          <button
            type="button"
            class="secondary"
            onClick={() => onChange({ ...value, prompts: [...value.prompts, onNewPrompt()] })}
          >
            同样的办法，再加一条门户的提示
          </button>
        </details>
      </fieldset>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

function Prompts({
  field,
  value,
  faults,
  onChange,
}: Pick<OwnCaseProps, 'field' | 'value' | 'faults' | 'onChange'>) {
  const change = (prompts: readonly PromptDraft[]) => onChange({ ...value, prompts });
  return value.prompts.map((prompt, i) => (
    <Prompt
      key={prompt.id}
      field={`${field}.prompts.${i}`}
      value={prompt}
      faults={faults}
      onChange={(changed) => change(value.prompts.map((one) => (one === prompt ? changed : one)))}
      {...(value.prompts.length > 1 && {
        onRemove: () => change(value.prompts.filter((one) => one !== prompt)),
      })}
    />
  ));
}

interface PromptProps {
  readonly field: string;
  readonly value: PromptDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (value: PromptDraft) => void;
  /** Missing for the only one. */
  readonly onRemove?: () => void;
}

function Prompt({ field, value, faults, onChange, onRemove }: PromptProps) {
  return (
    <div class="own-prompt">
      <Field
        id={`${field}.wording`}
        label="门户上怎么说"
        note="照抄一遍，标点、空格不要紧。不写，就只列在“全部问题”里。"
        rows={2}
        value={value.wording}
        fault={faults.get(`${field}.wording`)}
        onInput={(wording) => onChange({ ...value, wording })}
      />
      <Field
        id={`${field}.phrases`}
        label="还有别的说法（可以不写）"
        note="一行一句。可有可无的字放在 [] 里，几样里选一样的写成 {这样|那样}。"
        rows={2}
        value={value.phrases}
        fault={faults.get(`${field}.phrases`)}
        onInput={(phrases) => onChange({ ...value, phrases })}
      />
      {onRemove && (
        <button type="button" class="secondary" onClick={onRemove}>
          移除这条提示
        </button>
      )}
    </div>
  );
}

function Contacts({ field, value, contacts, onChange }: OwnCaseProps) {
  const named = contacts.filter(({ name }) => name.trim() !== '');
  return (
    <fieldset class="own-contacts-choice">
      <legend>找谁（可以不选）</legend>
      {named.length === 0 && (
        <p class="note">联系人写在这一页下面的“联系人”里，写好就能在这里选。</p>
      )}
      {named.map(({ id, name }) => (
        <label key={id} class="choice-line">
          <input
            type="checkbox"
            name={`${field}.contacts`}
            checked={value.contacts.includes(id)}
            onChange={({ currentTarget }) => {
              const others = value.contacts.filter((other) => other !== id);
              onChange({ ...value, contacts: currentTarget.checked ? [...others, id] : others });
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
