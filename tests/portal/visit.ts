import type { Html } from './html.ts';

/** One request as the pages see it. */
export interface Visit {
  readonly query: URLSearchParams;
  readonly method: string;
  /** Path with query, as it was asked for. */
  readonly target: string;
  /** Whether the visitor has been through 个人用户登录. */
  readonly loggedIn: boolean;
  /**
   * Turns an address of `addresses.ts` into a link for this visitor: a path on the same host, an
   * absolute address elsewhere, with the port that the visitor came through.
   */
  link(address: string): string;
}

/** What a page answers. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A page: takes the visit, gives the whole answer. */
export type Page = (visit: Visit) => Reply;

/** @returns the answer that shows a document. */
export function show(document: Html, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: document.markup,
  };
}

/**
 * @param location a link, as `Visit.link` makes it
 * @returns the answer that sends the visitor on, with GET
 */
export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 303, headers: { ...headers, location }, body: '' };
}
