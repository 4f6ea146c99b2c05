import type { IncomingHttpHeaders } from 'node:http';

/**
 * Tells the requests of an extension from those of pages: its pages and its background name it as
 * their origin or, where they need not, ask for data that no site has asked for.
 */
export function isOfExtension(headers: IncomingHttpHeaders): boolean {
  const { origin = '', referer = '' } = headers;
  if (/^(chrome|moz)-extension:/.test(origin) || /^(chrome|moz)-extension:/.test(referer))
    return true;
  return headers['sec-fetch-site'] === 'none' && headers['sec-fetch-dest'] !== 'document';
}
