/** The address of a document, in the parts by which it is known. */

/** With a page's own host in it, not that of who has written it. */
const ADDRESS = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::\d*)?([^?#]*)/;

/**
 * Without `URL`: asking for the interface costs a frame more than all else that is done with it.
 *
 * @returns host and path; both are empty where it has none. Frames without an address of their own have
 *   that of the page around them
 */
export function addressOf({ baseURI }: Document): {
  readonly hostname: string;
  readonly pathname: string;
} {
  const [, hostname = '', pathname = ''] = ADDRESS.exec(baseURI) ?? [];
  return { hostname, pathname };
}
