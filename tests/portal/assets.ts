import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prompts } from './prompts.ts';

/**
 * The files beside the pages, under the same paths on every host. Only what is listed here is
 * served: no path of a request ever reaches the file system.
 */

const packages = createRequire(import.meta.url);

/** Name below `/standin/lib/` → file of an npm package. */
const libraryFiles: Readonly<Record<string, string>> = {
  'layui/css/layui.css': 'layui/dist/css/layui.css',
  'layui/layui.js': 'layui/dist/layui.js',
  'layui/font/iconfont.woff2': 'layui/dist/font/iconfont.woff2',
  'layui/font/iconfont.woff': 'layui/dist/font/iconfont.woff',
  'element/index.css': 'element-ui/lib/theme-chalk/index.css',
  'element/fonts/element-icons.woff': 'element-ui/lib/theme-chalk/fonts/element-icons.woff',
  'element/fonts/element-icons.ttf': 'element-ui/lib/theme-chalk/fonts/element-icons.ttf',
  'element/index.js': 'element-ui/lib/index.js',
  'element-plus/index.css': 'element-plus/dist/index.css',
  'element-plus/index.js': 'element-plus/dist/index.full.min.js',
  'vue3/vue.global.prod.js': 'vue/dist/vue.global.prod.js',
  'sweetalert2/sweetalert2.min.css': 'sweetalert2/dist/sweetalert2.min.css',
  'sweetalert2/sweetalert2.min.js': 'sweetalert2/dist/sweetalert2.min.js',
  'vue/vue.min.js': 'vue2/dist/vue.min.js',
  'bootstrap/bootstrap.min.css': 'bootstrap/dist/css/bootstrap.min.css',
  'bootstrap/bootstrap.bundle.min.js': 'bootstrap/dist/js/bootstrap.bundle.min.js',
  'jquery/jquery.min.js': 'jquery/dist/jquery.min.js',
};

/** Name below `/standin/` → file of this folder. */
const ownFiles: Readonly<Record<string, string>> = {
  'styles/base.css': './styles/base.css',
  'styles/coc.css': './styles/coc.css',
  'styles/zwfw.css': './styles/zwfw.css',
  'styles/enterprise.css': './styles/enterprise.css',
  'styles/unrelated.css': './styles/unrelated.css',
  'scripts/certificates.js': './scripts/certificates.js',
  'scripts/enterprise.js': './scripts/enterprise.js',
  'scripts/hostile.js': './scripts/hostile.js',
  'scripts/items.js': './scripts/items.js',
  'scripts/notice.js': './scripts/notice.js',
  'scripts/scan.js': './scripts/scan.js',
  'presenters/raise.js': './presenters/raise.js',
};

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Scripts and style sheets that a page asks for, in their order of loading. */
export interface Bundle {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

const lib = '/standin/lib';

/** The libraries, as pages include them. */
export const library = {
  jquery: { styles: [], scripts: [`${lib}/jquery/jquery.min.js`] },
  layui: { styles: [`${lib}/layui/css/layui.css`], scripts: [`${lib}/layui/layui.js`] },
  element: {
    styles: [`${lib}/element/index.css`],
    scripts: [`${lib}/vue/vue.min.js`, `${lib}/element/index.js`],
  },
  elementPlus: {
    styles: [`${lib}/element-plus/index.css`],
    scripts: [`${lib}/vue3/vue.global.prod.js`, `${lib}/element-plus/index.js`],
  },
  sweetalert: {
    styles: [`${lib}/sweetalert2/sweetalert2.min.css`],
    scripts: [`${lib}/sweetalert2/sweetalert2.min.js`],
  },
  bootstrap: {
    styles: [`${lib}/bootstrap/bootstrap.min.css`],
    scripts: [`${lib}/bootstrap/bootstrap.bundle.min.js`],
  },
} as const satisfies Readonly<Record<string, Bundle>>;

/** The wordings by id, in a script so that no page has them in its text before they are raised. */
const wordingsPath = '/standin/wordings.js';

/** What raises prompts in the browser: the wordings and `presenters/raise.js`. */
export const raising: Bundle = {
  styles: [],
  scripts: [wordingsPath, '/standin/presenters/raise.js'],
};

/** @returns the bundle of one of this folder's own scripts, by its name in `scripts/`. */
export function ownScript(name: string): Bundle {
  return { styles: [], scripts: [`/standin/scripts/${name}.js`] };
}

/** @returns the bundle of one of this folder's own style sheets, by its name in `styles/`. */
export function ownStyle(name: string): Bundle {
  return { styles: [`/standin/styles/${name}.css`], scripts: [] };
}

function wordingsScript(): string {
  const wordings = Object.fromEntries(prompts.map(({ id, wording }) => [id, wording]));
  return `window.portalWordings = ${JSON.stringify(wordings, null, 2)};\n`;
}

/** A file ready to be sent. */
interface Asset {
  readonly contentType: string;
  readonly body: Buffer | string;
}

/**
 * @param pathname path of the request
 * @returns the file, or undefined where the path is on neither list
 * @throws when a listed file cannot be read, for instance because its package is not installed
 */
export async function readAsset(pathname: string): Promise<Asset | undefined> {
  const contentType = contentTypes[extname(pathname)];
  if (contentType === undefined) return undefined;
  if (pathname === wordingsPath) return { contentType, body: wordingsScript() };

  const libraryFile = libraryFiles[pathname.slice(`${lib}/`.length)];
  if (pathname.startsWith(`${lib}/`) && libraryFile !== undefined) {
    return { contentType, body: await readFile(packages.resolve(libraryFile)) };
  }
  const ownFile = ownFiles[pathname.slice('/standin/'.length)];
  if (pathname.startsWith('/standin/') && ownFile !== undefined) {
    return { contentType, body: await readFile(fileURLToPath(new URL(ownFile, import.meta.url))) };
  }
  return undefined;
}
