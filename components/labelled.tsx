/** Text in which the portal's exact labels, written in 「」, are set apart. */
export function Labelled({ text }: { text: string }) {
  return (
    <span>
      {text.split(/「([^」]+)」/).map((part, i) =>
        // Every second part is what stood in the marks.
        i % 2 === 1 ? (
          <b key={`${i}`} class="label">
            {part}
          </b>
        ) : (
          part
        ),
      )}
    </span>
  );
}
