/** Serves the demo page to this machine only. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function answer(folder, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  const type = TYPES[extname(file)];
  const body = type && file.startsWith(folder + sep) ? await readFile(file).catch(() => null) : null;
  response.writeHead(body ? 200 : 404, body ? { 'content-type': type } : {});
  response.end(body ?? undefined);
}

/** Any free port of 127.0.0.1. */
export async function serveDemo(folder) {
  const root = normalize(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error) => {
      response.destroy(error);
      console.error(error);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
