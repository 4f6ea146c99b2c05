interface FieldProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly value: string;
  readonly placeholder?: string;
  /** How many lines of it are in sight; without it, it has one. */
  readonly rows?: number;
  /** What is wrong with what is written. */
  readonly fault?: string | undefined;
  readonly onInput: (value: string) => void;
}

/** A labelled field for a text, with what is wrong with it. */
export function Field({ id, label, note, rows, fault, onInput, ...rest }: FieldProps) {
  const described = [note && `${id}-note`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const shared = {
    id,
    class: 'field-input',
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': described || undefined,
    ...rest,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {note && (
        <p id={`${id}-note`} class="note">
          {note}
        </p>
      )}
      {rows === undefined ? (
        <input type="text" {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <textarea rows={rows} {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {fault && (
        <p id={`${id}-fault`} class="field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
