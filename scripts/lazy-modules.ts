/**
 * Keeps from being run what most pages never need. A script that runs in pages is one file, and the
 * browser makes an object for each of its functions as soon as it runs, in every page. What begins
 * only with the first text that may hold a prompt, or the first request, is put into one function, which is
 * run then.
 */

/** Where such modules begin, by script: files, each with the one function that is asked of it. */
const LAZY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'top.js': {
    '/entrypoints/top/card-settings.ts': 'followCardSettings',
    '/entrypoints/top/card-view.tsx': 'createCardView',
    '/entrypoints/top/hear-requests.ts': 'createRequestHearing',
    '/page/prompts/prompt-reader.ts': 'createPromptReader',
  },
};

/** A script as the bundler has put it together, before it is made small. */
interface Chunk {
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly modules: Readonly<Record<string, { readonly code: string | null }>>;
}

/** As much as is asked of the bundler. */
interface Bundler {
  getModuleInfo(module: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * @param code a script
 * @param modules the code of the lazy modules, as it stands in the script and in its order
 * @param functions the names of the functions that the rest of the script calls; they are declared in them
 * @returns the same, where these modules are run with the first call
 * @throws Error when one of the modules does not stand in the script as it is given
 */
export function wrapModules(
  code: string,
  modules: readonly string[],
  functions: readonly string[],
): string {
  const rest = modules.reduce((left, module) => {
    if (!left.includes(module)) throw new Error(`not in the script as it is:\n${module}`);
    return left.replace(module, () => '');
  }, code);
  const calls = functions.map(
    (name) => `function ${name}(...all) { return lazy$().${name}(...all); }`,
  );
  const lazy = [
    'var lazy$made;',
    `function lazy$() { return lazy$made ??= (() => { ${modules.join('\n')}\nreturn { ${functions.join(', ')} }; })(); }`,
    ...calls,
  ].join('\n');
  // Behind the brace that the script begins with; functions are there before anything is run.
  return rest.replace(/^[^{]*\{/, (begin) => `${begin}\n${lazy}\n`);
}

const wrapped = new Set<string>();

/** @throws Error when a script that has lazy modules was not built with them */
export function checkLazyModules(): void {
  const missing = Object.keys(LAZY).filter((script) => !wrapped.has(script));
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: no lazy modules`);
}

/** Builds with `wrapModules`. */
export function lazyModules() {
  return {
    name: 'lazy-modules',
    apply: 'build' as const,
    renderChunk(this: Bundler, code: string, chunk: Chunk) {
      const begins = LAZY[chunk.fileName];
      if (!begins) return null;
      const nameOf = (id: string) =>
        Object.entries(begins).find(([file]) => id.endsWith(file))?.[1];
      const needed = neededBy(chunk.facadeModuleId ?? '', this, (id) => nameOf(id) !== undefined);
      const lazy = Object.entries(chunk.modules).filter(([id]) => !needed.has(id));
      const modules = lazy.map(([, module]) => module.code ?? '');
      const functions = lazy.flatMap(([id, module]) => {
        const name = nameOf(id);
        return name === undefined ? [] : declaredAs(name, module.code ?? '');
      });
      if (functions.length < Object.keys(begins).length) {
        throw new Error(`${chunk.fileName} cannot do without what is to be lazy in it`);
      }
      wrapped.add(chunk.fileName);
      return { code: wrapModules(code, modules, functions), map: null };
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** The modules that a script cannot begin without. */
function neededBy(
  entry: string,
  bundler: Bundler,
  isLazy: (id: string) => boolean,
): ReadonlySet<string> {
  const needed = new Set<string>([entry]);
  for (const id of needed) {
    for (const imported of bundler.getModuleInfo(id)?.importedIds ?? []) {
      if (!isLazy(imported)) needed.add(imported);
    }
  }
  return needed;
}

/** @returns the name that the bundler has given to a function, whose own another module may have, too */
function declaredAs(name: string, code: string): string {
  const [, declared] = new RegExp(`function (${name}(?:\\$\\d+)?)\\(`).exec(code) ?? [];
  if (declared === undefined) throw new Error(`${name} is no function of its module`);
  return declared;
}
