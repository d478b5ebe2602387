import { readFileSync } from 'node:fs';
import { Assessment, formatKey, type Item } from '@tsumabiraka/assessment';
import { form, locate, normaliseLabel } from '@tsumabiraka/forms';
import { parse, serialise } from '@tsumabiraka/markdown';
import { openPdf, type Page } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../bench/compare.ts';
import { documents } from '../bench/documents.ts';
import type { Placed } from './outcome.ts';
import { type PdfReading, readCover, readPdf } from './read-pdf.ts';
import type { Place } from './rows.ts';
import { toAssessment } from './to-assessment.ts';

const open = (file: string | URL) => openPdf(new Uint8Array(readFileSync(file)), nodeResources());

describe.each(documents())('$name', ({ pdf, truth, isPrinted }) => {
  const pages: Page[] = [];
  let early: readonly Placed[] = [];
  let reading: PdfReading;

  beforeAll(async () => {
    const document = await open(pdf);
    reading = await readPdf(document, (page, soFar) => {
      pages.push(page);
      if (page.number === 4) early = soFar().placed;
    });
    await document.close();
  }, 60_000);

  test('every printed item is read as transcribed, none is invented, no text is left over', () => {
    const score = compare(reading, truth, isPrinted);
    expect(score.wrong).toEqual([]);
    expect(score.invented).toEqual([]);
    expect(reading.leftovers).toEqual([]);
    // A row of 練馬 holds six glyphs that its font does not name.
    const unreadable = reading.doubts.flatMap(({ code, seen }) => (seen.includes('\ufffd') ? code : []));
    expect(score.wrongChanges.map(({ row }) => `変更箇所-${row}`)).toEqual(unreadable);
  });

  test('the draft is an assessment, and its Markdown has no error', { timeout: 60_000 }, () => {
    const drafted = toAssessment(reading.draft, { agency: truth.agency });
    if (!('assessment' in drafted)) throw new Error(drafted.lacking.join());
    expect(Assessment.safeParse(drafted.assessment).error).toBeUndefined();
    const again = parse(serialise(drafted.assessment), { file: 'draft.md' });
    expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.assessment?.missing).toEqual(drafted.assessment.missing);
  });

  test('every item stands where its label does, known before the last page is read', () => {
    const { draft, placed } = reading;
    const keys = placed.flatMap(({ kind, ...item }) => (kind === 'item' ? formatKey(item) : []));
    expect(keys).toEqual(draft.items.map(formatKey));
    for (const { code, label, place, answers } of placed) {
      if (isUnlabelled(code, draft.items)) continue;
      const node = locate(form(draft.form), code)?.node;
      const printed = [label, node?.heading, node?.label, node?.labelAsSeen].map((words) =>
        normaliseLabel(words ?? label),
      );
      const text = normaliseLabel(textIn(pages, place));
      expect(
        printed.some((words) => text.includes(words)),
        `${code}: ${text}`,
      ).toBe(true);
      for (const answer of answers) expect(textIn(pages, answer), code).not.toBe('');
    }
    expect(early.length).toBeGreaterThan(10);
    expect(placed.map(({ id }) => id)).toEqual(expect.arrayContaining(early.map(({ id }) => id)));
  });
});

/** The stamp of the cover has no label, and a list that goes on for a second file begins at the name of the file. */
const isUnlabelled = (code: string, items: readonly Item[]) =>
  code === '表紙-様式の版' || items.filter((item) => item.code === code && item.kind === 'table').length > 1;

function textIn(pages: readonly Page[], { page, box }: Place): string {
  if (!box) return '';
  const within = ({ x, y, width, size }: Page['runs'][number]) => {
    const [right, down] = [x + width / 2 - box.x, y - size * 0.35 - box.y];
    return right >= -1 && right <= box.width + 1 && down >= -1 && down <= box.height + 1;
  };
  return (pages[(page ?? 0) - 1]?.runs ?? [])
    .filter(within)
    .map(({ text }) => text)
    .join('');
}

test('the cover is read from two pages alone, spaced out and full width as it is', async () => {
  const document = await open(new URL('../fixtures/form2-cover.pdf', import.meta.url));
  const cover = await readCover(document);
  await document.close();
  expect(cover).toEqual({
    form: '様式2',
    revision: '令和6年10月',
    number: '12',
    title: '個人住民税の賦課に関する事務 基礎項目評価書',
    published: '2024-12-02',
    printedAgency: '岩手県北上市長',
  });
});

test.each([
  ['a scan', '../../pdf/fixtures/scan.pdf', 'no-text'],
  ['another document', '../../pdf/fixtures/plain.pdf', 'not-an-assessment'],
])('%s is refused in Japanese', async (_, file, fault) => {
  const document = await open(new URL(file, import.meta.url));
  await expect(readPdf(document)).rejects.toMatchObject({ fault, message: expect.stringMatching(/。$/u) });
  await document.close();
});
