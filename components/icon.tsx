const PATHS = {
  close: 'M2 2l10 10M12 2L2 12',
  fold: 'M2 9.5h10',
  grip: 'M4.5 2v.1M9.5 2v.1M4.5 7v.1M9.5 7v.1M4.5 12v.1M9.5 12v.1',
} as const;

/** A drawing beside or in place of a word; who hears the page hears the word. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 14 14" aria-hidden="true">
      <path d={PATHS[name]} stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
    </svg>
  );
}
