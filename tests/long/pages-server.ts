/** Serves pages that a spec makes up, on this machine only, and keeps what was asked for. */
import { createServer } from 'node:http';

export interface MadePage {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PagesServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Method and path of every request so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';

/** `pages` is asked for each path; null is not found. */
export async function servePages(pages: (path: string) => MadePage | null): Promise<PagesServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    request.resume();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${pathname}`);
    const page = pages(pathname);
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? HTML, ...page?.headers });
    response.end(page?.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
