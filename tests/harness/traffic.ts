import type { IncomingHttpHeaders } from 'node:http';

/** Where Chromium itself asks for updates, with no argument that would stop it. */
const UPDATES = 'update.googleapis.com';

/**
 * Tells the requests that no page makes, such as those of an extension: they neither ask for a
 * page, which both browsers mark, nor come from one, which both name. Chromium's and Firefox's
 * other headers do not tell: a background's request over plain http has no origin.
 */
export function hasNoPage(headers: IncomingHttpHeaders): boolean {
  const { host, origin = '', referer = '' } = headers;
  if (host === UPDATES) return false;
  if (/^(chrome|moz)-extension:/.test(origin)) return true;
  return referer === '' && headers['upgrade-insecure-requests'] === undefined;
}
