import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeResources } from './node.ts';
import { openPdf } from './open.ts';
import type { Page } from './page.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const document = await openPdf(bytes, nodeResources());
  const pages: Page[] = [];
  for await (const page of document.pages()) pages.push(page);
  await document.close();
  return pages;
}

describe('a page', () => {
  test('gives its text with places, and the rules around it', async () => {
    const [page] = await pagesOf(fixture('plain.pdf'));
    expect(page).toMatchObject({ number: 1, traits: [] });
    expect(page?.runs.map((run) => run.text).join('')).toBe('公表日令和６年12月２日');
    const [left, right] = [
      Math.min(...(page?.rules ?? []).map(({ x1 }) => x1)),
      Math.max(...(page?.rules ?? []).map(({ x2 }) => x2)),
    ];
    for (const run of page?.runs ?? []) expect(run.x > left && run.x + run.width < right).toBe(true);
    expect(page?.rules.filter(({ x1, x2 }) => x1 === x2).length).toBeGreaterThanOrEqual(3);
  });

  test('that is turned is turned back', async () => {
    const [[plain], [turned]] = await Promise.all([pagesOf(fixture('plain.pdf')), pagesOf(fixture('turned.pdf'))]);
    expect(turned?.traits).toEqual(['turned']);
    expect(turned?.runs.map((run) => [run.text, Math.round(run.x), Math.round(run.y)])).toEqual(
      plain?.runs.map((run) => [run.text, Math.round(run.x), Math.round(run.y)]),
    );
  });

  test('that is a picture says so', async () => {
    const [page] = await pagesOf(fixture('scan.pdf'));
    expect(page).toMatchObject({ runs: [], traits: ['no-text'] });
  });
});

const withoutPages = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF\n',
);

describe('a file that cannot be read', () => {
  test.each([
    ['empty', new Uint8Array(), 'empty'],
    ['a text', new TextEncoder().encode('評価書'), 'not-a-pdf'],
    ['locked', fixture('locked.pdf'), 'locked'],
    ['only a head', new TextEncoder().encode('%PDF-1.7\n%%EOF'), 'damaged'],
    ['without a page', withoutPages, 'damaged'],
  ])('%s: says why, in Japanese', async (_, bytes, fault) => {
    await expect(openPdf(bytes, nodeResources())).rejects.toMatchObject({
      fault,
      message: expect.stringMatching(/。$/u),
    });
  });

  test('cut short: an error, or pages that say they are damaged; never a crash', async () => {
    const whole = fixture('plain.pdf');
    for (const share of [0.2, 0.5, 0.8, 0.95]) {
      const result = await pagesOf(whole.slice(0, whole.length * share)).catch((error: unknown) => error);
      if (Array.isArray(result)) expect(result.length).toBeLessThanOrEqual(1);
      else expect(result).toMatchObject({ fault: 'damaged' });
    }
  });
});
