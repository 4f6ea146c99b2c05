/**
 * Has the scripts ask for the browser's interface where the browser of the build has it. What WXT
 * does tries `browser` first, and where there is none, as in Chromium, a page's element or frame of
 * that name stands in its place: one of another site throws.
 */

/** Builds so. */
export function browserByBuild() {
  return {
    name: 'browser-by-build',
    apply: 'build' as const,
    transform(_code: string, id: string) {
      if (!/\/@wxt-dev\/browser\/src\/index\.m?js$/.test(id.replaceAll('\\', '/'))) return null;
      const name = 'import.meta.env.FIREFOX ? globalThis.browser : globalThis.chrome';
      return { code: `export const browser = ${name};`, map: null };
    },
  };
}
