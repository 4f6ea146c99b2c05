import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PersonFault } from '../../core/roster/check-person.ts';
import type { Person, Specialty } from '../../core/roster/person.ts';

/** What somebody has typed, before it is understood. */
export interface TypedPerson {
  readonly name: string;
  readonly specialties: readonly { readonly name: string; readonly validUntil: string }[];
  readonly annotatedOn: string;
  readonly birthYear: string;
  readonly note: string;
}

export interface PersonFormProps {
  /** The person to be changed; missing for a new one. */
  readonly person?: Person;
  /** Names of specialties that can be chosen. */
  readonly known: readonly string[];
  /** Takes what was typed. @returns what of it was not understood, or none when it is kept */
  readonly onSave: (typed: TypedPerson) => Promise<readonly PersonFault[]>;
  readonly onCancel: () => void;
}

/** A person by hand. */
export function PersonForm({ person, known, onSave, onCancel }: PersonFormProps) {
  const [typed, setTyped] = useState(typedOf(person));
  const [faults, setFaults] = useState<readonly PersonFault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<TypedPerson>) => setTyped({ ...typed, ...change });
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [faults]);
  const field = (name: keyof Omit<TypedPerson, 'specialties'>, label: string, hint = '') => (
    <Field
      name={name}
      label={label}
      hint={hint}
      value={typed[name]}
      faults={faults}
      onValue={(value) => set({ [name]: value })}
    />
  );
  return (
    <form
      ref={form}
      class="person-form"
      aria-label={person ? `修改${person.name}` : '添加一人'}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(typed).then(setFaults);
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <div class="fields">
        {field('name', '姓名或称呼')}
        {field('birthYear', '出生年份', '如 1966')}
        {field('annotatedOn', '上次加注', '如 2026-09-01')}
      </div>
      <SpecialtyFields
        specialties={typed.specialties}
        known={known}
        faults={faults}
        onChange={(specialties) => set({ specialties })}
      />
      {field('note', '备注')}
      <OtherFaults faults={faults} specialties={typed.specialties.length} />
      <div class="buttons">
        <button type="submit" class="primary">
          保存
        </button>
        <button type="button" class="secondary" onClick={onCancel}>
          不改了
        </button>
      </div>
    </form>
  );
}

// ---------------------------------------------------------------------------------------------

const NO_SPECIALTY = { name: '', validUntil: '' };

function typedOf(person: Person | undefined): TypedPerson {
  const typed = (person?.specialties ?? []).map(({ name, validUntil = '' }: Specialty) => ({
    name,
    validUntil,
  }));
  return {
    name: person?.name ?? '',
    specialties: typed.length > 0 ? typed : [NO_SPECIALTY],
    annotatedOn: person?.annotatedOn ?? '',
    birthYear: person?.birthYear === undefined ? '' : String(person.birthYear),
    note: person?.note ?? '',
  };
}

interface OtherFaultsProps {
  readonly faults: readonly PersonFault[];
  /** How many there are fields for. */
  readonly specialties: number;
}

/** What is wrong with no single field. */
function OtherFaults({ faults, specialties }: OtherFaultsProps) {
  const fields = [
    ...['name', 'birthYear', 'annotatedOn', 'note'],
    ...Array.from({ length: specialties }, (_, i) => [
      `specialties.${i}.name`,
      `specialties.${i}.validUntil`,
    ]).flat(),
  ];
  return (
    <div role="alert">
      {faults.flatMap(({ where, reason }) =>
        fields.includes(where)
          ? []
          : [
              <p key={where} class="field-fault">
                {reason}
              </p>,
            ],
      )}
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Id of a list of what can be chosen. */
  readonly list?: string;
  readonly faults: readonly PersonFault[];
  readonly onValue: (value: string) => void;
}

function Field({ name, label, hint, value, list, faults, onValue }: FieldProps) {
  const fault = faults.find(({ where }) => where === name);
  return (
    <div class={`field field-${name.split('.').at(-1)}`}>
      <label>
        <span>
          {label}
          {hint && <small> {hint}</small>}
        </span>
        <input
          type="text"
          list={list}
          value={value}
          autocomplete="off"
          {...(fault && { 'aria-invalid': true, 'aria-describedby': `fault-${name}` })}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      </label>
      {fault && (
        <p id={`fault-${name}`} class="field-fault">
          {fault.reason}
        </p>
      )}
    </div>
  );
}

interface SpecialtyFieldsProps extends Pick<PersonFormProps, 'known'> {
  readonly specialties: TypedPerson['specialties'];
  readonly faults: readonly PersonFault[];
  readonly onChange: (specialties: TypedPerson['specialties']) => void;
}

function SpecialtyFields({ specialties, known, faults, onChange }: SpecialtyFieldsProps) {
  const change = (at: number, to: Partial<(typeof specialties)[number]>) =>
    onChange(specialties.map((one, i) => (i === at ? { ...one, ...to } : one)));
  return (
    <fieldset>
      <legend>专业和有效期至</legend>
      {specialties.map(({ name, validUntil }, i) => (
        <div key={`${i}`} class="fields">
          <Field
            name={`specialties.${i}.name`}
            label={`专业 ${i + 1}`}
            list="known-specialties"
            value={name}
            faults={faults}
            onValue={(value) => change(i, { name: value })}
          />
          <Field
            name={`specialties.${i}.validUntil`}
            label="有效期至"
            hint="如 2026-09-01"
            value={validUntil}
            faults={faults}
            onValue={(value) => change(i, { validUntil: value })}
          />
        </div>
      ))}
      <datalist id="known-specialties">
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="button" class="link" onClick={() => onChange([...specialties, NO_SPECIALTY])}>
        再加一个专业
      </button>
    </fieldset>
  );
}
