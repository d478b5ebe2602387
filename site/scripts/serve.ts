import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { outDir } from '../src/load/paths.ts';
import { headers } from '../src/load/security.ts';
import { site } from '../src/load/site.ts';

/** Data, styles and pictures: policies speak of pages and workers, and would be half of what a small file of the index weighs. */
const DATA = /\.(?:pf_\w+|pagefind|json|css|svg)$/u;

export interface RunningSite {
  /** Address of the home page, with the base path. */
  address: string;
  close: () => void;
}

/**
 * Serves the built site to this machine alone, as a good host would: compressed, with the security headers, below the base path, and with
 * the site's own page where there is none.
 * @param port 0 for any free port
 * @throws where the port is taken, or the site is not built
 */
export async function serve(port: number): Promise<RunningSite> {
  const notFound = readFileSync(join(outDir, '404.html'));
  const files = sirv(outDir, {
    extensions: ['html'],
    etag: true,
    onNoMatch: (_, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      response.end(notFound);
    },
    setHeaders: (response, path) => {
      const own = DATA.test(path) ? { 'X-Content-Type-Options': 'nosniff' } : headers;
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    },
  });
  const compress = compression();
  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    if (site.base !== '/' && !asked.startsWith(site.base)) {
      response.writeHead(302, { Location: site.base }).end();
      return;
    }
    request.url = `/${asked.slice(site.base.length)}`;
    // The middleware is written for Express, and needs no more than Node gives.
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () =>
      files(request, response),
    );
  });
  await listen(server, port);
  const { port: own } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${own}${site.base}`, close: () => void server.close() };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
