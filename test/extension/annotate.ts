import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readWords, type Word } from '@tsumabiraka/words';
import type { Page } from 'playwright-core';
import type { Running } from './launch.ts';

const root = new URL('../../content/words/', import.meta.url);
const files = readdirSync(root)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }));
const longer = { file: 'longer.yml', text: readFileSync(new URL('longer.yml', root), 'utf8') };
const glossary = new Map(readWords(files, longer).words.map((word) => [word.slug, word]));

/** A word of `content/words`. */
export function wordOf(slug: string): Word {
  const word = glossary.get(slug);
  if (!word) throw new Error(slug);
  return word;
}

/** What the reader would have set in the options. */
export async function set(running: Running, settings: { site: string; furigana: boolean }): Promise<void> {
  const page = await running.openViewer();
  await page.evaluate((kept) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    return chrome.storage.local.set({ settings: kept });
  }, settings);
  await page.close();
}

/** Waits until the whole document was read and its marks stand. */
export async function isRead(page: Page): Promise<void> {
  await page.locator('.statements').waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('.item-mark').first().waitFor({ state: 'attached' });
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a marked word stands on the screen, by its letters as printed; the first that is in sight. */
export async function markedWord(page: Page, letters: string): Promise<Rect> {
  const found = await page.waitForFunction((wanted) => {
    for (const part of CSS.highlights.get('explained-word') ?? []) {
      const range = new Range();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      const isSeen = document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.textLayer');
      if (range.toString() === wanted && isSeen) return { x, y, width, height };
    }
    return undefined;
  }, letters);
  return (await found.jsonValue()) as Rect;
}

/** As much of pdf.js, which belongs to the extension, as this test needs. */
interface PdfJs {
  getDocument(source: { data: Uint8Array; verbosity: number }): {
    promise: Promise<{
      getPage(number: number): Promise<{ getTextContent(options: object): Promise<{ items: object[] }> }>;
    }>;
    destroy(): Promise<void>;
  };
}

/** The text of a page as pdf.js reads it, without any viewer. */
export async function textOf(pdf: Buffer, pageNumber: number): Promise<string> {
  const path = createRequire(new URL('../../extension/package.json', import.meta.url)).resolve(
    'pdfjs-dist/legacy/build/pdf.mjs',
  );
  const { getDocument } = (await import(path)) as PdfJs;
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const page = await (await loading.promise).getPage(pageNumber);
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}
