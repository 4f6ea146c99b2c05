/**
 * Which page of the portal this is. No page could be examined, so none but the home page is told by
 * its address: only by its host and by the texts that are known to stand on it, some of which may
 * be missing.
 */

/** What is known of a page. */
export interface PageMarks {
  readonly id: string;
  /** Host names, without a port. */
  readonly hosts: readonly string[];
  readonly landmarks: readonly string[];
  /** What can be clicked there. */
  readonly labels: readonly string[];
  /** It is the site's home page, whose landmarks stand in the head of other pages, too. */
  readonly home?: true;
}

/** How a landmark stands on the page: to be clicked, for itself, or within a longer text. */
export type TextRole = 'control' | 'own' | 'mention';

/**
 * @param pages the known pages, in the order of the path
 * @param url the address of the page
 * @param seen how each landmark that is there stands on the page; the strongest, where it is there
 *   more than once
 * @returns the id of the page that fits best, or undefined when too little is there to tell
 */
export function identifyPage(
  pages: readonly PageMarks[],
  { hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>,
  seen: ReadonlyMap<string, ReadonlySet<TextRole>>,
): string | undefined {
  const candidates = pages.filter(({ hosts }) => hosts.includes(hostname));
  const special = bestOf(
    candidates.filter(({ home }) => !home),
    candidates,
    seen,
    ENOUGH,
  );
  return special ?? bestOf(candidates, candidates, seen, enoughAt(pathname));
}

/**
 * @param page one of the candidates
 * @param candidates the pages that can be on a host
 * @returns what each landmark of the page adds to its evidence, times its share; see `SHARES`
 */
export function weigh(
  { landmarks }: PageMarks,
  candidates: readonly PageMarks[],
): { readonly landmark: string; readonly weight: number }[] {
  const weights = landmarks.map(
    (landmark) =>
      Math.min(1, landmark.length / TELLING_LENGTH) /
      candidates.filter((other) => other.landmarks.includes(landmark)).length,
  );
  // Neither the share alone (a page known by one word) nor the sum alone (a page known by many).
  const all = Math.sqrt(weights.reduce((sum, weight) => sum + weight, 0));
  return landmarks.map((landmark, i) => ({ landmark, weight: (weights[i] ?? 0) / all }));
}

/** The address of a home page, which then needs little more. */
export const ROOT = /^\/(index\.\w+)?$/;

/** @returns the least evidence that tells any page at an address */
export function enoughAt(pathname: string): number {
  return ROOT.test(pathname) ? ENOUGH_AT_ROOT : ENOUGH;
}

/** What counts of a landmark, by how it stands there. */
export const SHARES = {
  /** One that is to be clicked; menus have such, too. */
  label: { control: 0.6, own: 0.4, mention: 0.05 },
  /** One that names the page or a part of it: elsewhere it leads there, as a link. */
  title: { control: 0.1, own: 1, mention: 0.1 },
} as const satisfies Readonly<Record<string, Readonly<Record<TextRole, number>>>>;

// ---------------------------------------------------------------------------------------------

function bestOf(
  pages: readonly PageMarks[],
  candidates: readonly PageMarks[],
  seen: ReadonlyMap<string, ReadonlySet<TextRole>>,
  enough: number,
): string | undefined {
  let best: { readonly page: string; readonly evidence: number } | undefined;
  for (const page of pages) {
    let evidence = 0;
    for (const { landmark, weight } of weigh(page, candidates)) {
      const shares = SHARES[page.labels.includes(landmark) ? 'label' : 'title'];
      const roles = [...(seen.get(landmark) ?? [])];
      evidence += weight * Math.max(0, ...roles.map((role) => shares[role]));
    }
    // Menus and breadcrumbs carry what came before, so of two that fit alike it is the later one.
    if (evidence >= enough && evidence >= (best?.evidence ?? 0)) best = { page: page.id, evidence };
  }
  return best?.page;
}

/** A landmark of so many characters says what it can; a shorter one stands on many pages. */
const TELLING_LENGTH = 6;
/** Below this, it could be any page. */
const ENOUGH = 0.4;
const ENOUGH_AT_ROOT = 0.1;
