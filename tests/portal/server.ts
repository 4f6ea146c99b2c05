import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { portalAddress } from './addresses.ts';
import { readAsset } from './assets.ts';
import { cancellationArticlePage, faqArticlePage, newsArticlePage } from './pages/coc-articles.ts';
import { entryPage } from './pages/coc-entry.ts';
import { homePage } from './pages/coc-home.ts';
import { enterpriseInfoPage, enterpriseLoginPage, enterprisePage } from './pages/enterprise.ts';
import { notFoundPage } from './pages/not-found.ts';
import { examPage, quotingPage } from './pages/quoting.ts';
import {
  framingPage,
  hostilePage,
  leavingPage,
  librariesPage,
  recognitionPage,
  servedPage,
  unstyledPage,
} from './pages/recognition.ts';
import { unrelatedPage } from './pages/unrelated.ts';
import { certificatesPage } from './pages/zwfw-certificates.ts';
import { formPage, infoChangePage, reportAction, reportedPage } from './pages/zwfw-form.ts';
import { portalHomePage } from './pages/zwfw-home.ts';
import { applyAction, personItemsPage } from './pages/zwfw-items.ts';
import { loginPage, logoutAction } from './pages/zwfw-login.ts';
import { noticePage } from './pages/zwfw-notice.ts';
import { progressPage } from './pages/zwfw-progress.ts';
import { promptFramePage, promptResultPage, promptsPage } from './pages/zwfw-prompts.ts';
import { registrationDeskPage } from './pages/zwfw-registration-desk.ts';
import { scanPage } from './pages/zwfw-scan.ts';
import { searchPage } from './pages/zwfw-search.ts';
import { myCertificatesAction, userCentrePage } from './pages/zwfw-user-centre.ts';
import { hasLoggedIn } from './session.ts';
import type { Page, Reply, Visit } from './visit.ts';

/** So late is the style sheet that is late: long after the page itself. Milliseconds. */
const LATE = 400;

/** A running stand-in portal. */
export interface Portal {
  /** The port it listens on. */
  readonly port: number;
  /** Ends the server and every connection that is still open. */
  close(): Promise<void>;
}

/** Where to listen. */
export interface PortalOptions {
  /** 0, the default, lets the system choose a free port. */
  readonly port?: number;
  /** Address to listen on, 127.0.0.1 by default. */
  readonly host?: string;
  /** Is told of every request, before it is answered. */
  readonly onRequest?: (request: IncomingMessage) => void;
}

const pages: ReadonlyMap<string, Page> = new Map([
  [portalAddress.home, homePage],
  [portalAddress.entry, entryPage],
  [portalAddress.faqArticle, faqArticlePage],
  [portalAddress.cancellationArticle, cancellationArticlePage],
  [portalAddress.newsArticle, newsArticlePage],
  [portalAddress.portalHome, portalHomePage],
  [portalAddress.login, loginPage],
  [portalAddress.logout, logoutAction],
  [portalAddress.userCentre, userCentrePage],
  [portalAddress.myCertificates, myCertificatesAction],
  [portalAddress.personItems, personItemsPage],
  [portalAddress.apply, applyAction],
  [portalAddress.scan, scanPage],
  [portalAddress.registrationDesk, registrationDeskPage],
  [portalAddress.notice, noticePage],
  [portalAddress.form, formPage],
  [portalAddress.report, reportAction],
  [portalAddress.reported, reportedPage],
  [portalAddress.infoChange, infoChangePage],
  [portalAddress.progress, progressPage],
  [portalAddress.certificates, certificatesPage],
  [portalAddress.search, searchPage],
  [portalAddress.prompts, promptsPage],
  [portalAddress.promptResult, promptResultPage],
  [portalAddress.promptFrame, promptFramePage],
  [portalAddress.otherHostFrame, promptFramePage],
  [portalAddress.recognition, recognitionPage],
  [portalAddress.libraries, librariesPage],
  [portalAddress.served, servedPage],
  [portalAddress.leaving, leavingPage],
  [portalAddress.hostile, hostilePage],
  [portalAddress.unstyled, unstyledPage],
  [portalAddress.framing, framingPage],
  [portalAddress.quoting, quotingPage],
  [portalAddress.exam, examPage],
  [portalAddress.enterpriseLogin, enterpriseLoginPage],
  [portalAddress.enterprise, enterprisePage],
  [portalAddress.enterpriseInfo, enterpriseInfoPage],
  [portalAddress.unrelated, unrelatedPage],
]);

/**
 * Starts the stand-in portal. One port serves every host: the host name of the request decides
 * which site answers.
 *
 * @param options where to listen
 * @returns the running portal
 * @throws one clear line when the port is in use; otherwise the system's own error
 */
export async function startPortal({
  port = 0,
  host = '127.0.0.1',
  onRequest,
}: PortalOptions = {}): Promise<Portal> {
  const server = createServer((request, response) => {
    onRequest?.(request);
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('仿真站点内部错误');
    });
  });

  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await listening;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(`端口 ${port} 已被占用，请关闭占用它的程序，或换一个端口。`, {
        cause: error,
      });
    }
    throw error;
  }

  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      const { promise: closed, resolve: close, reject: fail } = Promise.withResolvers<void>();
      server.close((error) => (error ? fail(error) : close()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // What forms send is not looked at; it has to be drained for the connection to be used again.
  request.resume();
  const url = requestedUrl(request);
  if (url === undefined) {
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('请求地址无法识别');
    return;
  }
  // Left open until the portal closes, as by a server that has gone.
  if (url.pathname === new URL(portalAddress.never).pathname) return;
  if (url.pathname === new URL(portalAddress.late).pathname) {
    await setTimeout(LATE);
    response.writeHead(200, { 'content-type': 'text/css', 'cache-control': 'no-store' }).end();
    return;
  }
  if (url.pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const asset = await readAsset(url.pathname);
  if (asset !== undefined) {
    response.writeHead(200, { 'content-type': asset.contentType, 'cache-control': 'max-age=600' });
    response.end(asset.body);
    return;
  }
  const reply = replyTo(request, url);
  response.writeHead(reply.status, reply.headers);
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

function replyTo(request: IncomingMessage, url: URL): Reply {
  const page = pages.get(`http://${url.hostname}${url.pathname}`) ?? notFoundPage;
  const visit: Visit = {
    query: url.searchParams,
    method: request.method ?? 'GET',
    target: url.pathname + url.search,
    loggedIn: hasLoggedIn(request.headers.cookie),
    link: (address) => linkFrom(url, address),
  };
  return page(visit);
}

/**
 * The full address that was asked for. A browser that takes the stand-in for its proxy sends it
 * whole in the request line, any other sends the path there and the host in its header.
 */
function requestedUrl(request: IncomingMessage): URL | undefined {
  const target = request.url ?? '/';
  const address = target.startsWith('/')
    ? `http://${request.headers.host ?? 'localhost'}${target}`
    : target;
  return URL.parse(address) ?? undefined;
}

function linkFrom(here: URL, address: string): string {
  const there = new URL(address);
  if (there.hostname === here.hostname) return there.pathname + there.search + there.hash;
  there.port = here.port;
  return there.href;
}
