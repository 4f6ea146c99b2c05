/**
 * Takes the one way out of Preact by which a text could become markup. Our views never use
 * `dangerouslySetInnerHTML`, and the reviewers of the stores look for the assignment behind it:
 * without it, whoever reads the bundle sees that nothing in it can write HTML.
 */

const ASSIGNMENT = /\.innerHTML(?==\w+\.__html\))/g;

/**
 * @param code Preact's module
 * @returns the same, in which the markup of `dangerouslySetInnerHTML` is shown as text
 * @throws Error when Preact has changed so that the assignment is not there exactly once
 */
export function withoutMarkup(code: string): string {
  const found = code.match(ASSIGNMENT)?.length ?? 0;
  if (found !== 1) throw new Error(`preact assigns innerHTML ${found} times, once was expected`);
  return code.replace(ASSIGNMENT, '.textContent');
}

/** Builds with `withoutMarkup`. */
export function textOnlyPreact() {
  return {
    name: 'text-only-preact',
    apply: 'build' as const,
    transform(code: string, id: string) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id.replaceAll('\\', '/'))) return null;
      return { code: withoutMarkup(code), map: null };
    },
  };
}
