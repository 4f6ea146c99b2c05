/**
 * Takes out of Preact what the views in pages never use, so that the page's script has room for what
 * they do: life cycles of classes but for `render`, what waits (`Suspense`) or is taken over from a
 * server, portals, markup, and the hooks of other libraries. The guide's pages have all of Preact.
 */

/** Names of what is never there: reading one of them gives nothing. */
export const UNUSED =
  'getDerivedStateFromProps getDerivedStateFromError componentWillReceiveProps shouldComponentUpdate componentWillUpdate componentDidUpdate componentWillMount componentDidMount componentWillUnmount componentDidCatch getChildContext getSnapshotBeforeUpdate contextType';

/** What other libraries hang onto Preact's options. */
const OPTIONS = 'vnode diffed unmount debounceRendering event __m';

/** What stands in the module, and in its place what is left of it. */
const CUTS: readonly (readonly [what: string, left: string])[] = [
  // What waits, and what is taken over from a server.
  ['128&u.__u&&', '!1&&'],
  [',c||o)if(t&&t.then)', ',!1)if(!1)'],
  ['(i=i.__z)', '!1'],
  ['32&u.__u?', '!1?'],
  ['8==e.nodeType', '!1'],
  ['8==t.nodeType', '!1'],
  // Portals.
  ['if(n.props.__P)return t;', ''],
  ['n.props.__P?null', '!1?null'],
  ['!n.props.__P)', '!0)'],
  ['M.__P&&(s=l', '!1&&(s=l'],
  ['M.__P&&(r.__e', '!1&&(r.__e'],
  // Moving without a break, which browsers have in part.
  ['!u&&r.moveBefore&&o.parentNode', '!1'],
  // What catches an error of a view.
  [
    'try{if((e=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(n)),i.componentDidCatch&&(i.componentDidCatch(n,u||{}),e=1),e&&8&i.__g)return void(i.__g|=2)}catch(t){n=t}',
    '',
  ],
  // Markup, formulas and templates.
  ['"dangerouslySetInnerHTML"==s', '!1'],
  ['"math"==C', '!1'],
  ['"foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C)', '!1'],
  ['"template"==C&&t.content||t', 't'],
];

/**
 * @param code Preact's module
 * @returns the same without what is not used
 * @throws Error when Preact has changed so that something of it is not there
 */
export function leanPreact(code: string): string {
  const without = (names: string, of: string) =>
    new RegExp(`(?<![\\w.])${of}\\.(?:${names.replaceAll(' ', '|')})\\b(?!=[^=])`, 'g');
  const lean = CUTS.reduce((left, [what, instead]) => {
    if (!left.includes(what)) throw new Error(`preact has no ${what} any more`);
    return left.replaceAll(what, instead);
  }, code);
  return lean
    .replace(without(UNUSED, '\\w+(?:\\.constructor)?'), 'void 0')
    .replace(without(OPTIONS, 'n'), 'void 0');
}

/** Builds with `leanPreact`. */
export function leanPreactPlugin() {
  return {
    name: 'lean-preact',
    apply: 'build' as const,
    transform(code: string, id: string) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id.replaceAll('\\', '/'))) return null;
      return { code: leanPreact(code), map: null };
    },
  };
}
