/** What a sentence is that is no published answer, beside it; the colon is for who hears it. */
export function Mark({ text }: { readonly text: string | undefined }) {
  return (
    text && (
      <span class="mark">
        {text}
        <span class="visually-hidden">：</span>
      </span>
    )
  );
}
