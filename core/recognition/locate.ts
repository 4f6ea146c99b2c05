/**
 * Which page of the portal this is. No page could be examined, so none is told by its address: only
 * by its host and by the texts that are known to stand on it, some of which may be missing.
 */
import type { Knowledge } from '../knowledge/schema.ts';

/** What ships of a page. */
export interface PageMarks {
  readonly id: string;
  /** Host names, without a port. */
  readonly hosts: readonly string[];
  readonly landmarks: readonly string[];
}

/** How a landmark stands on the page: leading elsewhere, as in a menu, or being there. */
export type Seen = 'link' | 'text';

/** The page that fits best. */
export interface Place {
  readonly page: string;
  /** How much of what is known of the page was there, from 0 to 1. */
  readonly score: number;
}

/**
 * @param knowledge checked knowledge
 * @returns the pages, in the order of the path
 */
export function compilePages(knowledge: Knowledge): PageMarks[] {
  return [...knowledge.pages.values()]
    .sort((a, b) => a.number - b.number)
    .map(({ id, hosts, landmarks }) => ({ id, hosts, landmarks }));
}

/**
 * @param pages the known pages, in the order of the path
 * @param host the host name of the page, without a port
 * @param seen how each landmark that is there stands on the page
 * @returns the page, or undefined when too little is there to tell
 */
export function locate(
  pages: readonly PageMarks[],
  host: string,
  seen: ReadonlyMap<string, Seen>,
): Place | undefined {
  const candidates = pages.filter(({ hosts }) => hosts.includes(host));
  const weightOf = (landmark: string) =>
    Math.min(1, landmark.length / TELLING_LENGTH) /
    candidates.filter(({ landmarks }) => landmarks.includes(landmark)).length;
  let best: (Place & { readonly evidence: number }) | undefined;
  for (const { id, landmarks } of candidates) {
    let there = 0;
    let all = 0;
    for (const landmark of landmarks) {
      const weight = weightOf(landmark);
      const how = seen.get(landmark);
      all += weight;
      if (how !== undefined) there += weight * (how === 'text' ? 1 : LINK);
    }
    // Neither the share alone (a page known by one word) nor the sum alone (a page known by many).
    const evidence = there / Math.sqrt(all);
    // Menus and breadcrumbs carry what came before, so of two that fit alike it is the later one.
    if (evidence >= ENOUGH && evidence >= (best?.evidence ?? 0)) {
      best = { page: id, score: there / all, evidence };
    }
  }
  return best && { page: best.page, score: best.score };
}

/**
 * @param pages the known pages
 * @returns a regular expression that finds every landmark in raw text, whatever stands between its
 *   characters, and what each of its groups stands for
 */
export function createLandmarkPattern(pages: readonly PageMarks[]): {
  readonly pattern: RegExp;
  readonly landmarks: readonly string[];
} {
  const all = new Set(pages.flatMap(({ landmarks }) => landmarks));
  // The longer one first, where one begins with the other.
  const landmarks = [...all].sort((a, b) => b.length - a.length);
  const sources = landmarks.map((landmark) => {
    const characters = landmark.match(/[\u3400-\u9fff]|[a-z]+/gi) ?? [];
    return `(${characters.join('[^\\u3400-\\u9fffa-z]*')})`;
  });
  return { pattern: new RegExp(sources.join('|'), 'gi'), landmarks };
}

// ---------------------------------------------------------------------------------------------

/** A landmark of so many characters says what it can; a shorter one stands on many pages. */
const TELLING_LENGTH = 6;
/** What a link's text tells, as a share of what the same text tells by itself. */
const LINK = 0.2;
/** Below this, it could be any page. */
const ENOUGH = 0.3;
