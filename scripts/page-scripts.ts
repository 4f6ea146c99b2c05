/**
 * The files that the extension's pages are built into. Few: in browsers each one takes longer to come
 * than most of them to run. And what a page does not show first comes later, in files of its own.
 */

/** What the guide begins with, in popup and side panel. */
const FIRST = 'guide';

/** What comes when the first page has been painted, by the file that begins it; see `guide/`. */
export const LATER_CHUNKS = ['rooms', 'asking-room'] as const;

/** What begins popup and side panel. */
const BEGINS = /\/entrypoints\/(?:popup|sidepanel)\/(?:index\.html|main\.tsx)$/;

/** As much as is asked of the bundler's list of modules. */
interface Modules {
  getModuleInfo(module: string): { readonly importers: readonly string[] } | null;
}

/** For the bundler. A page loads a little that it does not need, rather than many files. */
export const PAGE_CHUNKS = [
  {
    name: (module: string, modules: Modules) => (isFirst(module, modules) ? FIRST : undefined),
    minShareCount: 2,
  },
  { name: 'pages', minShareCount: 2 },
];

// ---------------------------------------------------------------------------------------------

/** Whether popup or side panel cannot begin without it. */
function isFirst(module: string, modules: Modules, seen = new Set<string>()): boolean {
  if (BEGINS.test(module)) return true;
  if (seen.has(module)) return false;
  seen.add(module);
  const { importers = [] } = modules.getModuleInfo(module) ?? {};
  return importers.some((importer) => isFirst(importer, modules, seen));
}
