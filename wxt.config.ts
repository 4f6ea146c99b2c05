import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { PORTAL_HOSTS } from './core/hosts.ts';
import { browserByBuild } from './scripts/browser-by-build.ts';
import { checkCompatibility } from './scripts/compat/check.ts';
import { checkCompiledAtOnce, compileAtOnce } from './scripts/compile-at-once.ts';
import { knowledgePlugin } from './scripts/knowledge/vite-plugin.ts';
import { checkLazyModules, lazyModules } from './scripts/lazy-modules.ts';
import { leanPreactPlugin } from './scripts/lean-preact.ts';
import { OLDEST, TARGETS } from './scripts/lib/oldest.mjs';
import { namelessScripts } from './scripts/nameless-scripts.ts';
import { pageHead } from './scripts/page-head.ts';
import { PAGE_CHUNKS } from './scripts/page-scripts.ts';
import { checkScriptSizes } from './scripts/script-sizes.ts';
import { textOnlyPreact } from './scripts/text-only-preact.ts';

/**
 * What runs in pages. As plain scripts rather than WXT's content scripts: those bring a kilobyte and
 * a context object along, which pages with dozens of frames would pay dozens of times.
 */
const contentScripts = [
  // Where Chromium does not know `world` yet, the background sees to it: `background/page-world.ts`.
  { js: ['dialogs.js'], world: 'MAIN', all_frames: true },
  { js: ['frame.js'], all_frames: true },
  { js: ['top.js'] },
].map((script) => ({
  ...script,
  matches: PORTAL_HOSTS,
  run_at: 'document_start' as const,
  match_origin_as_fallback: true,
}));

export default defineConfig({
  manifestVersion: 3,
  // Every name is imported where it is used, so that a reader sees where it comes from.
  imports: false,
  zip: {
    // The whole project, as `scripts/package.ts --verify` builds it again.
    dotSources: true,
    includeSources: ['**/*', '.npmrc', '.gitignore'],
    excludeSources: ['.git/**', '.wxt/**', '.output/**', 'output/**', 'node_modules/**'],
  },
  webExt: {
    binaries: {
      ...(process.env['CHROMIUM_PATH'] && { chrome: process.env['CHROMIUM_PATH'] }),
      ...(process.env['FIREFOX_PATH'] && { firefox: process.env['FIREFOX_PATH'] }),
    },
    // Chromium's sandbox refuses to run as root.
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // `scripting` warns of nothing and reaches only the hosts below: it serves tabs that were open
    // before the install, and shows the card in a portal's frame on another site's page.
    permissions: ['storage', 'scripting', 'contextMenus'],
    omnibox: { keyword: 'yijian' },
    commands: {
      'open-guide': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_openGuide__',
      },
      'focus-card': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_focusCard__',
      },
    },
    host_permissions: PORTAL_HOSTS,
    // The development server needs connections of its own; what ships must have none.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
          "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // Not for Android: the portal's pages are made for computers, and nothing here can show
            // that the extension works there.
            gecko: {
              id: 'helper@jianzaoshi.example',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: `${OLDEST.chromium}`,
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // WXT's type of the manifest does not know `world` yet.
      Object.assign(manifest, { content_scripts: contentScripts });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // Only pages have chunks; every other script is one file.
      if (!entrypoints.some(({ name }) => name === 'popup')) {
        config.plugins = [config.plugins, leanPreactPlugin(), lazyModules()];
        return;
      }
      config.build = mergeConfig(config.build ?? {}, {
        rolldownOptions: { output: { codeSplitting: { groups: PAGE_CHUNKS } } },
      });
    },
    // While developing, scripts are neither minified nor shipped.
    'build:done': ({ config }) => {
      if (config.command !== 'build') return;
      checkLazyModules();
      checkCompiledAtOnce();
      checkScriptSizes(config.outDir);
      checkCompatibility(config.outDir, config.browser === 'firefox' ? 'firefox' : 'chromium');
    },
  },
  vite: () => ({
    plugins: [
      knowledgePlugin(),
      pageHead(),
      textOnlyPreact(),
      browserByBuild(),
      namelessScripts(),
      compileAtOnce(),
    ],
    build: {
      target: TARGETS,
      // All of our browsers can do it themselves; and nothing that ships knows how to fetch.
      modulePreload: {
        polyfill: false,
        // What is fetched later finds on the machine what it needs.
        resolveDependencies: (_file, all, { hostType }) => (hostType === 'html' ? all : []),
      },
      minify: 'terser',
      // WXT takes away the name that each script's function is kept under, but only if the function
      // is in brackets. With that name a script gives no result, and the page gets a global.
      terserOptions: {
        ecma: 2020,
        // What is put in place of a call with arguments takes more room than the call.
        compress: { passes: 6, unsafe_arrows: true, inline: 1 },
        format: { wrap_iife: true },
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
