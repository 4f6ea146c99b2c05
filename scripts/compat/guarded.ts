/**
 * What ships of things that our oldest browsers do not know, and why that is well. Whoever adds to it
 * has looked at what such a browser does there.
 */

/** A feature that is used only where it is known, or does no harm where it is not. */
interface Guarded {
  /** Where it stands in browser-compat-data; what stands below it is guarded with it. */
  readonly feature: string;
  /** The file with its guard, or with the style that is passed over. */
  readonly where: string;
  /** What an older browser does. */
  readonly instead: string;
}

const POPOVER = {
  where: 'page/read/top-layer.ts',
  instead: 'the host lies above the page by its z-index',
};
const NAMES_OF_OPTION = {
  where: 'page/signs/visibility.ts',
  instead: 'knows the option by its first name, which is given, too',
};
const PASSED_OVER = 'the declaration or rule is passed over';

export const GUARDED: readonly Guarded[] = [
  { feature: 'api.HTMLElement.popover', ...POPOVER },
  { feature: 'api.HTMLElement.showPopover', ...POPOVER },
  { feature: 'api.HTMLElement.hidePopover', ...POPOVER },
  { feature: 'css.selectors.popover-open', ...POPOVER },
  {
    feature: 'api.Element.checkVisibility.options_opacityProperty_parameter',
    ...NAMES_OF_OPTION,
  },
  {
    feature: 'api.Element.checkVisibility.options_visibilityProperty_parameter',
    ...NAMES_OF_OPTION,
  },
  {
    feature: 'api.Element.currentCSSZoom',
    where: 'page/signs/viewport.ts',
    instead: 'counts as 1: the card stands elsewhere on a page that zooms its root',
  },
  {
    feature: 'api.IntersectionObserverEntry.isVisible',
    where: 'page/overlay/seen.ts',
    instead: 'asks whether anything else lies in the top layer',
  },
  {
    feature: 'api.Document.prerendering',
    where: 'page/read/shown.ts',
    instead: 'loads no page ahead that runs scripts',
  },
  {
    feature: 'api.Document.prerenderingchange_event',
    where: 'page/read/shown.ts',
    instead: 'nothing waits for it',
  },
  {
    feature: 'api.Document.moveBefore',
    where: 'node_modules/preact/dist/preact.mjs',
    instead: 'nodes are inserted',
  },
  {
    feature: 'javascript.builtins.Symbol.dispose',
    where: 'node_modules/@preact/signals-core/dist/signals-core.mjs',
    instead: 'nobody asks for what is kept under it',
  },
  {
    feature: 'javascript.builtins.String.isWellFormed',
    where: 'entrypoints/background/page-world.ts',
    instead: 'it is how the version is told',
  },
  {
    feature: 'webextensions.manifest.content_scripts.world',
    where: 'entrypoints/background/page-world.ts',
    instead: 'the background registers the script',
  },
  {
    feature: 'webextensions.api.scripting.RegisteredContentScript.matchOriginAsFallback',
    where: 'entrypoints/background/own-prompts.ts',
    instead: 'frames without an address of their own are left out',
  },
  {
    feature: 'webextensions.manifest.side_panel',
    where: 'guide/panel.ts',
    instead: 'the guide opens as a tab',
  },
  {
    feature: 'webextensions.api.sidePanel',
    where: 'guide/panel.ts',
    instead: 'the guide opens as a tab',
  },
  {
    feature: 'webextensions.api.sidebarAction',
    where: 'guide/panel.ts',
    instead: 'Chromium has the side panel',
  },
  {
    feature: 'webextensions.api.dom',
    where: 'page/read/shadow-roots.ts',
    instead: 'Firefox has a property of the element for it',
  },
  {
    feature: 'css.properties.line-clamp',
    where: 'components/card.css',
    instead: 'knows it with its prefix',
  },
  { feature: 'css.properties.text-wrap', where: 'components/parts.css', instead: PASSED_OVER },
  {
    feature: 'css.properties.box-decoration-break',
    where: 'components/parts.css',
    instead: 'knows it with its prefix',
  },
  {
    feature: 'css.selectors.-moz-progress-bar',
    where: 'components/guide.css',
    instead: PASSED_OVER,
  },
  {
    feature: 'css.selectors.-webkit-progress-bar',
    where: 'components/guide.css',
    instead: PASSED_OVER,
  },
  {
    feature: 'css.selectors.-webkit-progress-value',
    where: 'components/guide.css',
    instead: PASSED_OVER,
  },
];

/**
 * Names of ours, and of styles, that some young interface of the browser has, too: a script does not
 * say whose member it asks for.
 */
export const OWN_NAMES: ReadonlySet<string> = new Set([
  'contacts',
  'details',
  'displayName',
  'dispose',
  'features',
  'first',
  'hide',
  'isValid',
  'last',
  'level',
  'lines',
  'managed',
  'messages',
  'number',
  'opacity',
  'path',
  'phone',
  'phrases',
  'queue',
  'radius',
  'reasons',
  'results',
  'run',
  's',
  'separator',
  'share',
  'side',
  'sources',
  'theme',
  'to',
  'use',
  'watch',
  'when',
  'where',
]);
