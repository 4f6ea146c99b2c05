import { say } from './say.tsx';

/** What stands before a label that is not to be clicked. */
const NOT = /不要再?点击?$/;
/** Every second part of what is split by it stood in the marks. */
const MARKS = /「([^」]+)」/;

/** @returns the labels in a text that are to be clicked */
export function labelsToClick(text: string): string[] {
  return text.split(MARKS).filter((_, i, all) => i % 2 === 1 && !NOT.test(all[i - 1] ?? ''));
}

/**
 * Text in which the portal's exact labels, written in 「」, are set apart; one that is not to be clicked
 * is told from those that are.
 */
export function Labelled({ text }: { text: string }) {
  return (
    <span>
      {text.split(MARKS).map((part, i, all) =>
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
