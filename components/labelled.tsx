import { say } from './say.tsx';

/** What stands before a label that is not to be clicked. */
const NOT = /不要再?点击?$/;

/**
 * Text in which the portal's exact labels, written in 「」, are set apart; one that is not to be clicked
 * is told from those that are.
 */
export function Labelled({ text }: { text: string }) {
  return (
    <span>
      {text.split(/「([^」]+)」/).map((part, i, all) =>
        // Every second part is what stood in the marks.
        i % 2 === 1 ? (
          <b key={`${i}`} class={NOT.test(all[i - 1] ?? '') ? undefined : 'label'}>
            {say(part)}
          </b>
        ) : (
          say(part)
        ),
      )}
    </span>
  );
}
