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
export type Standing = 'control' | 'own' | 'mention';

/**
 * @param pages the known pages, in the order of the path
 * @param url the address of the page
 * @param seen how each landmark that is there stands on the page; the strongest, where it is there
 *   more than once
 * @returns the id of the page that fits best, or undefined when too little is there to tell
 */
export function locate(
  pages: readonly PageMarks[],
  { hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>,
  seen: ReadonlyMap<string, ReadonlySet<Standing>>,
): string | undefined {
  const candidates = pages.filter(({ hosts }) => hosts.includes(hostname));
  const special = bestOf(
    candidates.filter(({ home }) => !home),
    candidates,
    seen,
    ENOUGH,
  );
  const enough = ROOT.test(pathname) ? ENOUGH_AT_ROOT : ENOUGH;
  return special ?? bestOf(candidates, candidates, seen, enough);
}

// ---------------------------------------------------------------------------------------------

function bestOf(
  pages: readonly PageMarks[],
  candidates: readonly PageMarks[],
  seen: ReadonlyMap<string, ReadonlySet<Standing>>,
  enough: number,
): string | undefined {
  const weightOf = (landmark: string) =>
    Math.min(1, landmark.length / TELLING_LENGTH) /
    candidates.filter(({ landmarks }) => landmarks.includes(landmark)).length;
  let best: { readonly page: string; readonly evidence: number } | undefined;
  for (const { id, landmarks, labels } of pages) {
    let there = 0;
    let all = 0;
    for (const landmark of landmarks) {
      const weight = weightOf(landmark);
      all += weight;
      const shares = labels.includes(landmark) ? AS_LABEL : AS_TITLE;
      const standings = [...(seen.get(landmark) ?? [])];
      there += weight * Math.max(0, ...standings.map((standing) => shares[standing]));
    }
    // Neither the share alone (a page known by one word) nor the sum alone (a page known by many).
    const evidence = there / Math.sqrt(all);
    // Menus and breadcrumbs carry what came before, so of two that fit alike it is the later one.
    if (evidence >= enough && evidence >= (best?.evidence ?? 0)) best = { page: id, evidence };
  }
  return best?.page;
}

/** A landmark of so many characters says what it can; a shorter one stands on many pages. */
const TELLING_LENGTH = 6;
/** What counts of a landmark that is to be clicked, by how it stands there: menus have such, too. */
const AS_LABEL: Readonly<Record<Standing, number>> = { control: 0.6, own: 0.4, mention: 0.05 };
/** The same for one that names the page or a part of it: elsewhere it leads there, as a link. */
const AS_TITLE: Readonly<Record<Standing, number>> = { control: 0.1, own: 1, mention: 0.1 };
/** Below this, it could be any page. */
const ENOUGH = 0.4;
/** The address of a home page, which then needs little more. */
const ROOT = /^\/(index\.\w+)?$/;
const ENOUGH_AT_ROOT = 0.1;
