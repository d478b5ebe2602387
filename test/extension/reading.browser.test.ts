import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { readPdf } from '@tsumabiraka/reading';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { machineReading, type PageFrame } from '../../extension/document/machine-reading.ts';
import type { ReadReply } from '../../extension/document/protocol.ts';
import { builtExtension, CITY, type LocalSite, launchExtension, type Running, serve } from './launch.ts';
import { locked, numbered, realPdf, scan } from './pdfs.ts';

const PDFS: Record<string, () => Buffer> = {
  '/koshigaya-48.pdf': () => realPdf('koshigaya-48'),
  '/yokohama-38.pdf': () => realPdf('yokohama-38'),
  '/numbered.pdf': () => numbered(300),
  '/locked.pdf': locked,
  '/scan.pdf': scan,
  '/damaged.pdf': () => Buffer.from('%PDF-1.7\nbroken\n%%EOF\n'),
};

let site: LocalSite;
let running: Running;
let page: Page;
beforeAll(async () => {
  site = await serve((request, response) => {
    const body = PDFS[request.url ?? '']?.();
    if (body) response.setHeader('content-type', 'application/pdf').end(body);
    else response.writeHead(404).end();
  });
  running = await launchExtension(site);
  page = await running.openViewer();
});
afterAll(async () => {
  expect(running.complaints).toEqual([]);
  await running.close();
  await site.close();
});

/** A script of the built extension. */
const script = (name: string): string =>
  `/assets/${basename(globSync(`assets/${name}-*.js`, { cwd: builtExtension('chrome') })[0] ?? '')}`;

/** The workers of the built extension, given one file; everything that the reading one sends back. */
function inWorker(path: string): Promise<ReadReply[]> {
  return page.evaluate(
    async ([address, readingScript, pdfScript]) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      const folder = new URL('/pdfjs/', location.href).href;
      const { port1, port2 } = new MessageChannel();
      const pdfWorker = new Worker(pdfScript, { type: 'module' });
      pdfWorker.postMessage({ port: port1 }, [port1]);
      const resources = { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` };
      const replies: ReadReply[] = [];
      const reader = new Worker(readingScript, { type: 'module' });
      return new Promise<ReadReply[]>((resolve, reject) => {
        reader.addEventListener('error', (event) => reject(new Error(event.message)));
        reader.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
          replies.push(data);
          if (data.type !== 'whole' && data.type !== 'fault') return;
          pdfWorker.terminate();
          resolve(replies);
        });
        reader.postMessage({ bytes, resources, pdfjs: port2 }, [bytes.buffer, port2]);
      });
    },
    [`${CITY}${path}`, script('reading.worker'), script('pdf.worker')] as const,
  );
}

async function inNode(pdf: Buffer) {
  const document = await openPdf(new Uint8Array(pdf), nodeResources());
  const frames = new Map<number, PageFrame>();
  const reading = await readPdf(document, ({ number, turn, width, height }) => {
    frames.set(number, { turn, width, height });
  });
  await document.close();
  return { pages: document.pageCount, reading: machineReading(reading, frames) };
}

/** What is left of it when it goes from one process to another. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the worker reads as Node does', () => {
  test.each(['koshigaya-48', 'yokohama-38'])('%s', async (name) => {
    const { pages, reading } = await inNode(realPdf(name));
    const replies = await inWorker(`/${name}.pdf`);
    const last = replies.at(-1);
    expect(last?.type).toBe('whole');
    expect(sent(last)).toEqual(sent({ type: 'whole', reading }));
    const numbers = replies.flatMap((reply) => (reply.type === 'page' ? [reply.page] : []));
    expect(numbers).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
    const early = replies.flatMap((reply) => (reply.type === 'so-far' ? [reply.reading.items.length] : []));
    // Read once more in between only where that is a quarter of the document at most.
    expect(early.length).toBe(name === 'yokohama-38' ? 1 : 0);
    for (const items of early) expect(items).toBeGreaterThan(0);
  });
});

test.each([
  ['/numbered.pdf', 'not-an-assessment'],
  ['/locked.pdf', 'locked'],
  ['/scan.pdf', 'no-text'],
  ['/damaged.pdf', 'damaged'],
])('%s: says why nothing was read', async (path, fault) => {
  const replies = await inWorker(path);
  expect(replies.at(-1)).toEqual({ type: 'fault', fault });
});

describe('the viewer', () => {
  const open = async (path: string): Promise<Page> => {
    const viewer = await running.openViewer(`${CITY}${path}`);
    await viewer.getByRole('tab', { name: 'この文書' }).click();
    return viewer;
  };

  test('says what a document is and how it knows', async () => {
    const viewer = await open('/koshigaya-48.pdf');
    const about = viewer.getByRole('tabpanel', { name: 'この文書' });
    await about.getByText(/表紙の機関名・番号・様式・評価書名から、越谷市の評価書48番/u).waitFor();
    await about.getByText(/まだ途中まで/u).waitFor({ state: 'detached' });
    await viewer.close();
  });

  test('says plainly that a document is no assessment', async () => {
    const viewer = await open('/numbered.pdf');
    const about = viewer.getByRole('tabpanel', { name: 'この文書' });
    await about.getByText(/特定個人情報保護評価書ではないようです/u).waitFor();
    await viewer.close();
  });

  test('asks for nothing but the file', () => {
    expect(site.requests.filter((request) => !/\.pdf$/u.test(request))).toEqual([]);
  });
});
