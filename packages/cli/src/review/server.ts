import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { type Asset, asset, POLICY } from './assets.ts';
import { Guard } from './guard.ts';
import type { Edit, EditResult, ReviewState } from './types.ts';

/** What the page works on. */
export interface Reviewed {
  pdf: Uint8Array;
  state(): Promise<ReviewState>;
  save(edit: Edit): Promise<EditResult>;
}

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Characters of one edit. */
const LARGEST_EDIT = 2 ** 20;

const Box = z.strictObject({
  label: z.string(),
  state: z.enum(['checked', 'unchecked', 'unknown']),
  free: z.array(z.string()).min(1).optional(),
});
const EditBody = z.strictObject({
  key: z.string(),
  base: z.string(),
  answer: z.union([z.string(), z.strictObject({ choice: z.string() }), z.strictObject({ boxes: z.array(Box) })]),
});

/**
 * Serves the page on this machine only, at a free port.
 * @returns the server, and the address that opens the page once
 */
export async function serve(reviewed: Reviewed): Promise<{ server: Server; address: string }> {
  const guard = new Guard();
  const server = createServer((request, response) => {
    answer(guard, reviewed, request, response).catch((error: unknown) => {
      if (error instanceof Failure) return send(response, 409, text(error.message));
      return send(response, 500, text(`プログラムの誤りです: ${error instanceof Error ? error.message : error}`));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: guard.open((server.address() as AddressInfo).port) };
}

async function answer(
  guard: Guard,
  reviewed: Reviewed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const admission = guard.admit(request, url);
  if ('cookie' in admission) {
    // The token does not stay in the address bar and the history.
    response.writeHead(303, { ...HEADERS, Location: '/', 'Set-Cookie': admission.cookie }).end();
    return;
  }
  if (!admission.admit) return send(response, 403, text(admission.why));
  const { pathname } = url;
  if (request.method === 'POST' && pathname === '/edit') return save(reviewed, request, response);
  if (request.method !== 'GET') return send(response, 405, text('使えない方法です。'));
  if (pathname === '/state') return send(response, 200, json(await reviewed.state()));
  if (pathname === '/source.pdf') return send(response, 200, { type: 'application/pdf', body: reviewed.pdf });
  const found = await asset(pathname);
  return found ? send(response, 200, found) : send(response, 404, text('ありません。'));
}

async function save(reviewed: Reviewed, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['content-type'] !== 'application/json') return send(response, 415, text('JSON だけです。'));
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LARGEST_EDIT) return send(response, 413, text('長すぎます。'));
  }
  const edit = EditBody.safeParse(parsed(body));
  return edit.success
    ? send(response, 200, json(await reviewed.save(edit.data as Edit)))
    : send(response, 400, text('読めません。'));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const json = (value: unknown): Asset => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
const text = (body: string): Asset => ({ type: 'text/plain; charset=utf-8', body });

function send(response: ServerResponse, status: number, { type, body }: Asset): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(body);
}
