/**
 * Puts into the extension's pages what they show before any script of theirs has come: the head, in the
 * colours and the size of text that the person has set.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const HEAD = join(import.meta.dirname, '../components/page-head.html');
/** Where the views are drawn. */
const APP = '<div id="app"></div>';

/** @returns the Vite plugin */
export function pageHead(): Plugin {
  return {
    name: 'page-head',
    transformIndexHtml: {
      // Behind Vite's own, which would look for the files that the head names.
      order: 'post',
      handler(html) {
        if (!html.includes(APP)) throw new Error(`the page has no ${APP}`);
        return {
          html: html.replace(APP, `${readFileSync(HEAD, 'utf8')}${APP}`),
          // Before the styles, for which a script behind them would wait.
          tags: [{ tag: 'script', attrs: { src: '/appearance.js' }, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}
