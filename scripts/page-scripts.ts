/**
 * The files that the extension's pages are built into. Few: in browsers each one takes longer to come
 * than most of them to run. And what a page does not show first comes later, in files of its own.
 */

/** What comes when the first page has been painted, by the file that begins it; see `guide/`. */
export const LATER_CHUNKS = ['rooms', 'asking-room'] as const;

/** What begins popup and side panel, and what begins what they fetch later. */
const BEGINS = /\/entrypoints\/(?:popup|sidepanel)\/(?:index\.html|main\.tsx)$/;
const BEGINS_LATER = /\/guide\/(?:rooms\.tsx|asking-room\.ts)$/;

/** As much as is asked of the bundler's list of modules. */
interface Modules {
  getModuleInfo(module: string): { readonly importers: readonly string[] } | null;
}

/** For the bundler. A page loads a little that it does not need, rather than many files. */
export const PAGE_CHUNKS = [
  { name: chunkOf('guide', BEGINS), minShareCount: 2, priority: 2 },
  { name: chunkOf('answers', BEGINS_LATER), minShareCount: 2, priority: 1 },
  { name: 'pages', minShareCount: 2 },
];

// ---------------------------------------------------------------------------------------------

/** The name for what these modules cannot begin without. */
function chunkOf(name: string, begins: RegExp) {
  return (module: string, modules: Modules) =>
    isNeeded(module, begins, modules) ? name : undefined;
}

function isNeeded(
  module: string,
  begins: RegExp,
  modules: Modules,
  seen = new Set<string>(),
): boolean {
  if (begins.test(module)) return true;
  if (seen.has(module)) return false;
  seen.add(module);
  const { importers = [] } = modules.getModuleInfo(module) ?? {};
  return importers.some((importer) => isNeeded(importer, begins, modules, seen));
}
