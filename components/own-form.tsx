import { useLayoutEffect, useState } from 'preact/hooks';
import type { CaseDraft, OwnDraft } from '../core/own-knowledge/draft.ts';
import { newCase, newContact, titleOf } from '../core/own-knowledge/draft.ts';
import { Field } from './field.tsx';
import { ManagedNote } from './managed-note.tsx';
import { type CaseCallbacks, OwnCase } from './own-case.tsx';
import { OwnSharing, type OwnSharingProps } from './own-sharing.tsx';

/** How what is on the form stands to what is kept. */
export type DraftState = 'same' | 'changed' | 'saved' | 'faulty';

interface OwnFormProps extends CaseCallbacks, OwnSharingProps {
  readonly draft: OwnDraft;
  /** By field; what is wrong with it. */
  readonly faults: ReadonlyMap<string, string>;
  /** An administrator has set it. */
  readonly managed: boolean;
  readonly state: DraftState;
  /** What is kept was changed in another window meanwhile. */
  readonly isChangedElsewhere: boolean;
  readonly onDraft: (draft: OwnDraft) => void;
  /** @returns the first field that has to be mended; none when it is being kept */
  readonly onSave: () => string | undefined;
  readonly onDiscard: () => void;
}

/** An organisation's own knowledge, written in a form. */
export function OwnFormView(props: OwnFormProps) {
  const { managed, draft, faults, onDraft, onSave } = props;
  const [open, setOpen] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  useLayoutEffect(() => {
    // Only now is it drawn, if its case was closed.
    if (wanted !== undefined) document.getElementById(wanted)?.focus();
    setWanted(undefined);
  }, [wanted]);
  const goTo = (field: string) => {
    const [folder, at] = field.split('.');
    const owner = folder === 'cases' ? draft.cases[Number(at)] : undefined;
    if (owner) setOpen(owner.id);
    setWanted(field);
  };
  return (
    <main class="own-form">
      <h2 class="page-title">本单位的补充</h2>
      <p class="note">
        门户说出您写的这句话时，卡片上显示您单位的办法，标明“本单位”。内容只存在这台电脑上。
      </p>
      {managed && (
        <div class="warning">
          <ManagedNote />
          <p>这里只能看和试，不能改。要改，请联系下发它的管理员。</p>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const field = onSave();
          if (field !== undefined) goTo(field);
        }}
      >
        <section>
          <fieldset disabled={managed} class="plain">
            <Field
              id="organisation"
              label="单位名称"
              value={draft.organisation}
              fault={faults.get('organisation')}
              onInput={(organisation) => onDraft({ ...draft, organisation })}
            />
          </fieldset>
        </section>
        <Cases {...props} open={open} onOpen={setOpen} onGo={goTo} />
        <Contacts {...props} onGo={goTo} />
        {!managed && <SaveBar {...props} />}
      </form>
      <OwnSharing {...props} />
    </main>
  );
}

// ---------------------------------------------------------------------------------------------

/** Where the focus goes on when what had it is removed. */
const ADD_CASE = 'add-case';
const ADD_CONTACT = 'add-contact';

interface CasesProps extends OwnFormProps {
  /** Id of the one that is being written. */
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  /** Takes the name of the field that gets the focus. */
  readonly onGo: (field: string) => void;
}

function Cases({ open, onOpen, onGo, ...props }: CasesProps) {
  const { draft, faults, managed, onDraft } = props;
  const change = (cases: readonly CaseDraft[]) => onDraft({ ...draft, cases });
  return (
    <section>
      <h3>门户怎么说，我们怎么办</h3>
      {draft.cases.length === 0 && (
        <p class="note">还没有。点“加一条”，写门户上的一句话和您单位的办法。</p>
      )}
      {draft.cases.map((one, i) => (
        <div key={one.id} class="own-item">
          <CaseHead
            value={one}
            isOpen={one.id === open}
            isFaulty={[...faults.keys()].some((key) => key.startsWith(`cases.${i}.`))}
            managed={managed}
            onOpen={onOpen}
            onRemove={() => {
              change(draft.cases.filter((other) => other !== one));
              onGo(ADD_CASE);
            }}
          />
          {one.id === open && (
            <OwnCase
              {...props}
              field={`cases.${i}`}
              value={one}
              contacts={draft.contacts}
              onChange={(changed) =>
                change(draft.cases.map((other) => (other === one ? changed : other)))
              }
            />
          )}
        </div>
      ))}
      {!managed && (
        <button
          id={ADD_CASE}
          type="button"
          class="secondary add"
          onClick={() => {
            change([...draft.cases, newCase(draft)]);
            onOpen(newCase(draft).id);
            onGo(`cases.${draft.cases.length}.prompts.0.wording`);
          }}
        >
          加一条
        </button>
      )}
    </section>
  );
}

interface CaseHeadProps extends Pick<CasesProps, 'managed' | 'onOpen'> {
  readonly value: CaseDraft;
  readonly isOpen: boolean;
  readonly isFaulty: boolean;
  readonly onRemove: () => void;
}

function CaseHead({ value, isOpen, isFaulty, managed, onOpen, onRemove }: CaseHeadProps) {
  const { id, title, prompts, summary } = value;
  const name = title || titleOf(prompts) || '（还没有写）';
  const toggle = isOpen ? '收起' : managed ? '看' : '修改';
  return (
    <div class="own-item-head">
      <b>{name}</b>
      {!isOpen && <span>{summary}</span>}
      {!isOpen && isFaulty && <span class="field-fault">这一条还有要改的地方</span>}
      <div class="buttons">
        <button
          type="button"
          class="secondary"
          aria-expanded={isOpen}
          aria-label={`${toggle}：${name}`}
          onClick={() => onOpen(isOpen ? undefined : id)}
        >
          {toggle}
        </button>
        {!managed && (
          <button type="button" class="secondary" aria-label={`移除：${name}`} onClick={onRemove}>
            移除
          </button>
        )}
      </div>
    </div>
  );
}

function Contacts({
  draft,
  faults,
  managed,
  onDraft,
  onGo,
}: OwnFormProps & Pick<CasesProps, 'onGo'>) {
  const { contacts } = draft;
  return (
    <section>
      <h3>联系人</h3>
      <fieldset disabled={managed} class="plain">
        {contacts.map((contact, i) => (
          <div key={contact.id} class="own-item own-contact">
            {(['name', 'how'] as const).map((part) => (
              <Field
                key={part}
                id={`contacts.${i}.${part}`}
                label={part === 'name' ? '谁' : '怎么找'}
                value={contact[part]}
                fault={faults.get(`contacts.${i}.${part}`)}
                onInput={(text) =>
                  onDraft({
                    ...draft,
                    contacts: contacts.map((one) =>
                      one === contact ? { ...contact, [part]: text } : one,
                    ),
                  })
                }
              />
            ))}
            {!managed && (
              <button
                type="button"
                class="secondary"
                aria-label={`移除联系人：${contact.name}`}
                onClick={() => {
                  onDraft({ ...draft, contacts: contacts.filter((one) => one !== contact) });
                  onGo(ADD_CONTACT);
                }}
              >
                移除
              </button>
            )}
          </div>
        ))}
      </fieldset>
      {!managed && (
        <button
          id={ADD_CONTACT}
          type="button"
          class="secondary add"
          onClick={() => {
            onDraft({ ...draft, contacts: [...contacts, newContact(draft)] });
            onGo(`contacts.${contacts.length}.name`);
          }}
        >
          加一位
        </button>
      )}
    </section>
  );
}

const STATES: Readonly<Record<DraftState, string>> = {
  same: '',
  changed: '改了，还没有保存。',
  saved: '已保存，马上生效。',
  faulty: '还有要改的地方，没有保存。',
};

function SaveBar({ state, faults, isChangedElsewhere, onDiscard }: OwnFormProps) {
  const isOpen = state === 'changed' || state === 'faulty';
  return (
    <div class="save-bar">
      {isOpen && isChangedElsewhere && (
        <p class="field-fault">别的窗口刚刚改过。保存会用这里的内容替换它。</p>
      )}
      {faults.has('') && <p class="field-fault">{faults.get('')}</p>}
      <button type="submit" class="primary">
        保存
      </button>
      {isOpen && (
        <button type="button" class="secondary" onClick={onDiscard}>
          放弃改动
        </button>
      )}
      <span role="status">{STATES[state]}</span>
    </div>
  );
}
