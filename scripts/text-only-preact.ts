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

/** How Preact makes nodes in the document that it draws in, which may be a page's. */
const MAKING = /\b(\w+)\.(createTextNode|createElementNS)\(/g;

/**
 * A page's pictures, forms and frames are properties of its document under their names: after
 * `<img name="createElementNS">` there would be no card.
 *
 * @param code Preact's module
 * @returns the same, which makes nodes by way of the prototype; see `page/read/real.ts`
 * @throws Error when Preact has changed so that it does not make a text and an element once each
 */
export function withoutNames(code: string): string {
  const found = code.match(MAKING)?.length ?? 0;
  if (found !== 2) throw new Error(`preact makes nodes in ${found} places, 2 were expected`);
  return code.replace(MAKING, 'Document.prototype.$2.call($1,');
}

/** Builds with `withoutMarkup` and `withoutNames`. */
export function textOnlyPreact() {
  return {
    name: 'text-only-preact',
    apply: 'build' as const,
    transform(code: string, id: string) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id.replaceAll('\\', '/'))) return null;
      return { code: withoutNames(withoutMarkup(code)), map: null };
    },
  };
}
