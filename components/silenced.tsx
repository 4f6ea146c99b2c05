interface SilencedProps {
  /** Each with its id, and the words by which the person knows it. */
  readonly prompts: readonly {
    readonly id: string;
    readonly wording: string;
    readonly until: string;
  }[];
  /** The person wants to be told of one again. Takes its id. */
  readonly onRestore: (id: string) => void;
}

/** The prompts of which the person is not told at the moment, to be had back. */
export function Silenced({ prompts, onRestore }: SilencedProps) {
  if (prompts.length === 0) return null;
  return (
    <details class="silenced">
      <summary>您选了不提示的（{prompts.length} 条）</summary>
      <ul>
        {prompts.map(({ id, wording, until }) => (
          <li key={id}>
            <span>
              “{wording}”<small>{until}</small>
            </span>
            <button
              type="button"
              class="outlined"
              aria-label={`恢复提示：${wording}`}
              onClick={() => onRestore(id)}
            >
              恢复提示
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
