export interface ChoiceOption {
  readonly value: string;
  readonly name: string;
  readonly note?: string;
}

interface ChoicesProps {
  /** Unique on the page. */
  readonly name: string;
  /** What is chosen, for those who do not see the heading. */
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

/** One of several, all of them in sight. */
export function Choices({ name, label, options, value, disabled, onChange }: ChoicesProps) {
  return (
    <div class="choice-lines" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class="choice-line">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled ?? false}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.name}
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
