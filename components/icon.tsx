const PATHS = {
  bin: 'M1.5 3.5h11M5 3.5v-2h4v2M3 3.5l.7 9h6.6l.7-9M5.8 6v4M8.2 6v4',
  clock: 'M7 1.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6M7 4v3.2l2.2 1.4',
  done: 'M2 7.6l3.4 3.4L12 3.6',
  next: 'M1.5 7h10.5M8 3l4 4l-4 4',
  open: 'M2.5 5l4.5 4.5L11.5 5',
  phone: 'M4.2 1h5.6q1 0 1 1v10q0 1-1 1H4.2q-1 0-1-1V2q0-1 1-1M6.4 10.6h1.2',
  warning: 'M7 1.6L13 12.4H1zM7 5.4v3M7 10.4v.1',
} as const;

/** A picture by which one finds a line again; who hears the page hears the word beside it. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 14 14" aria-hidden="true">
      <path d={PATHS[name]} stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
    </svg>
  );
}
