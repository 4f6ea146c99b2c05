/**
 * The properties of the page's nodes as the browser means them. A form has its fields under their
 * names before its own properties, and a document its forms, frames and pictures: after
 * `<input name="parentElement">` the form's `parentElement` is that field. So whatever may be a form
 * or a document is asked by way of `real`; `tests/unit/page/real.test.ts` holds that.
 */

/** What is asked of such a node goes to its prototypes, which no name of the page reaches. */
const PROTOTYPES: ProxyHandler<object> = {
  get(node, name) {
    const value: unknown = Reflect.get(Object.getPrototypeOf(node), name, node);
    return typeof value === 'function' ? value.bind(node) : value;
  },
};

/** The document that was asked first, which is the script's own: none is asked so often. */
let own: { readonly document: object; readonly asked: object } | undefined;

/**
 * @param node a node of the page, if there is one
 * @returns what to ask for one of its properties at once, as in `real(node).parentElement`. It is no
 *   node: it can be neither compared nor given to the browser. Of a document it has no `location`.
 */
export function real<N extends object | null | undefined>(node: N): N {
  if (node && node === own?.document) return own.asked as N;
  // No name comes before a symbol. Nearly all nodes are of other kinds, and as fast as ever.
  const kind = (node as { [Symbol.toStringTag]?: string } | undefined)?.[Symbol.toStringTag];
  if (kind !== 'HTMLFormElement' && kind !== 'HTMLDocument') return node;
  const asked = new Proxy(node as object, PROTOTYPES);
  if (kind === 'HTMLDocument') own ??= { document: node as object, asked };
  return asked as N;
}
