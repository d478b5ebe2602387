import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the page. */
export interface Asset {
  type: string;
  body: string | Uint8Array;
}

const client = fileURLToPath(new URL('./client/', import.meta.url));
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const page = readFileSync(join(client, 'index.html'), 'utf8');
/** The import map of the page: the client imports pdf.js by its name, as the type checker knows it. */
const imports = /<script type="importmap">(.*?)<\/script>/su.exec(page)?.[1] ?? '';

/** Nothing but the page's own files: no other host, no inline script but the import map, no eval, no frame around it. */
export const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(imports).digest('base64')}'`,
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The parts of pdf.js that the page asks for. */
const PDFJS =
  /^\/pdfjs\/(legacy\/build\/pdf(?:\.worker)?\.min\.mjs|(?:cmaps|standard_fonts)\/[\w-]+\.(?:bcmap|pfb|ttf))$/u;

/** Finds a file of the page by its path; undefined where there is none of that name. */
export async function asset(path: string): Promise<Asset | undefined> {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: page };
  if (path === '/style.css')
    return { type: 'text/css; charset=utf-8', body: await readFile(join(client, 'style.css')) };
  const script = /^\/client\/([a-z-]+\.ts)$/u.exec(path)?.[1];
  if (script !== undefined) return stripped(join(client, script));
  const part = PDFJS.exec(path)?.[1];
  if (part === undefined) return undefined;
  const type = part.endsWith('.mjs') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
  return { type, body: await readFile(join(pdfjs, part)) };
}

/** The TypeScript of the client as the browser runs it: types become white space, so lines and columns stay. */
async function stripped(file: string): Promise<Asset | undefined> {
  const source = await readFile(file, 'utf8').catch(() => undefined);
  if (source === undefined) return undefined;
  return { type: 'text/javascript; charset=utf-8', body: quietly(() => stripTypeScriptTypes(source)) };
}

/** Node 24 still warns of the function that it runs this very program with; a clerk can do nothing about that. */
function quietly<Result>(work: () => Result): Result {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
