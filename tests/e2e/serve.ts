/** A server on this machine only, which keeps what came in. */
import { createServer } from 'node:http';

export const HTML = 'text/html; charset=utf-8';

export interface Answer {
  readonly body: string;
  /** HTML, unless it is said. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds until it is given. */
  readonly after?: number;
}

export interface TestServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Every request so far; `referer` is empty where none was sent. */
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly body: string;
    readonly referer: string;
  }[];
  close(): Promise<void>;
}

/** `answer` is asked for each path that is fetched; null is not found. */
export async function serve(answer: (path: string) => Answer | null): Promise<TestServer> {
  const requests: { method: string; path: string; body: string; referer: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = pathOf(request.url ?? '/');
      const { method = '', headers } = request;
      requests.push({ method, path, body: Buffer.concat(chunks).toString(), referer: headers.referer ?? '' });
      const found = method === 'GET' ? answer(path) : null;
      setTimeout(() => {
        response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? HTML, ...found?.headers });
        response.end(found?.body);
      }, found?.after ?? 0);
    });
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

/** What is asked for by a hostile page may be no address at all, such as `//)`; it stays as it is. */
const pathOf = (asked: string): string =>
  URL.canParse(asked, 'http://localhost') ? new URL(asked, 'http://localhost').pathname : asked;
