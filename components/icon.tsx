const PATHS = {
  close: 'M2 2l10 10M12 2L2 12',
  fold: 'M2 9.5h10',
  grip: 'M4.5 2v.1M9.5 2v.1M4.5 7v.1M9.5 7v.1M4.5 12v.1M9.5 12v.1',
} as const;

/** Those of the guide alone: apart, so that they are in no script of a page. */
const GUIDE_PATHS = {
  bin: 'M1.5 3.5h11M5 3.5v-2h4v2M3 3.5l.7 9h6.6l.7-9M5.8 6v4M8.2 6v4',
  clock: 'M7 1.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6M7 4v3.2l2.2 1.4',
  done: 'M2 7.6l3.4 3.4L12 3.6',
  next: 'M1.5 7h10.5M8 3l4 4l-4 4',
  phone: 'M4.2 1h5.6q1 0 1 1v10q0 1-1 1H4.2q-1 0-1-1V2q0-1 1-1M6.4 10.6h1.2',
  warning: 'M7 1.6L13 12.4H1zM7 5.4v3M7 10.4v.1',
} as const;

/** A drawing beside or in place of a word; who hears the page hears the word. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return <Drawing path={PATHS[name]} />;
}

/** As `Icon`, in popup and side panel: a picture by which one finds a line again. */
export function GuideIcon({ name }: { readonly name: keyof typeof GUIDE_PATHS }) {
  return <Drawing path={GUIDE_PATHS[name]} />;
}

// ---------------------------------------------------------------------------------------------

function Drawing({ path }: { readonly path: string }) {
  return (
    <svg class="icon" viewBox="0 0 14 14" aria-hidden="true">
      <path d={path} stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
    </svg>
  );
}
