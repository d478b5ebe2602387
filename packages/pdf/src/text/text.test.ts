import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { expect, test } from 'vitest';
import { nodeResources } from '../node.ts';
import { overPort } from '../port/over-port.ts';
import { contentOf } from './content.ts';

/** The text of each page as `contentOf` reads it and as pdf.js gives it when it is asked, and how often it had to be asked. */
async function bothWays(bytes: Uint8Array) {
  const { connect, ...files } = nodeResources();
  const loading = getDocument({
    data: bytes,
    ...files,
    worker: overPort(await connect()),
    fontExtraProperties: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  const trusted = new Set<string>();
  const pages = [];
  let asked = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const ask = page.getTextContent.bind(page);
    page.getTextContent = (options) => {
      asked += 1;
      return ask(options);
    };
    const { pieces } = await contentOf(page, trusted);
    const theirs = items.filter((item): item is TextItem => 'str' in item);
    pages.push({ ours: pieces.map(seen).filter(isSeen), theirs: theirs.map(seen).filter(isSeen) });
    page.cleanup();
  }
  await loading.destroy();
  return { pages, asked };
}

interface Seen {
  str: string;
  fontName: string;
  width: number;
  transform: number[];
}

/** To a hundredth of a point: pdf.js hands on numbers with seven digits. */
const seen = ({
  str,
  fontName,
  width,
  transform,
}: {
  str: string;
  fontName: string;
  width: number;
  transform: ArrayLike<number>;
}): Seen => ({
  str,
  fontName,
  width: Math.round(width * 100) / 100,
  transform: Array.from(transform, (value) => Math.round(value * 100) / 100),
});
const isSeen = ({ str }: Seen): boolean => str.trim() !== '';

/** Rounding may fall to either side. */
function expectSame(ours: readonly Seen[], theirs: readonly Seen[]): void {
  expect(ours.map(({ str }) => str)).toEqual(theirs.map(({ str }) => str));
  for (const [index, { fontName, width, transform }] of ours.entries()) {
    expect(theirs[index]?.fontName).toBe(fontName);
    const apart = [width, ...transform].map(
      (value, at) => value - ([theirs[index]?.width ?? 0, ...(theirs[index]?.transform ?? [])][at] ?? 0),
    );
    expect(Math.max(...apart.map(Math.abs))).toBeLessThan(0.011);
  }
}

test.each(['koshigaya-48', 'setagaya-70', 'form2-cover'])(
  '%s: the same text as pdf.js gives when it looks at each page once more, which is asked of it once',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../reading/fixtures/${name}.pdf`, import.meta.url)));
    const { pages, asked } = await bothWays(bytes);
    expect(asked).toBeLessThan(4);
    for (const { ours, theirs } of pages) expectSame(ours, theirs);
  },
  120_000,
);

/** A page of these operators; pdf.js finds the objects without a table of where they stand. */
const pageOf = (content: string): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /H 5 0 R /B 6 0 R /V 7 0 R /D 8 0 R >> /XObject << /F 9 0 R >> /ExtGState << /G << /Font [6 0 R 20] >> >> >> >> endobj
4 0 obj << /Length ${content.length} >> stream
${content}
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
6 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Courier >> endobj
7 0 obj << /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-V /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 723 /Descent -241 /CapHeight 709 /StemV 69 >> >>] >> endobj
8 0 obj << /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /LastChar 66 /Widths [50 60] /Encoding << /Type /Encoding /Differences [65 /A /B] >> /CharProcs << /A 10 0 R /B 10 0 R >> /Resources << >> >> endobj
9 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 20 -30] /Resources << /Font << /C 6 0 R >> >> /Length 47 >> stream
Q q BT /C 12 Tf 100 300 Td (in a form) Tj ET Q Q
endstream endobj
10 0 obj << /Length 38 >> stream
50 0 0 0 40 70 d1 0 0 40 70 re f
endstream endobj
trailer << /Root 1 0 R >>
%%EOF`);

test.each([
  ['spacing', 'BT /H 12 Tf 2 Tc 5 Tw 50 700 Td (one two  three) Tj 0 Tc 0 Tw ( four) Tj 40 0 Td (five) Tj ET'],
  ['moved glyphs', 'BT /H 12 Tf 50 700 Td [(a) -120 (b) -500 (c) -3000 (d) 400 (e) 0 (f) 2000 (g) () -300 (h)] TJ ET'],
  ['scale and rise', 'BT /H 12 Tf 70 Tz 50 700 Td (narrow) Tj 5 Ts (up) Tj 0 Ts (down) Tj 150 Tz ( wide) Tj ET'],
  [
    'lines',
    'BT /H 12 Tf 14 TL 50 700 Td (one) Tj T* (two) Tj (three) \' 1 2 (four five) " 0 -20 TD (six) Tj T* (seven) Tj ET',
  ],
  [
    'matrices',
    'q 1 0 0 1 10 10 cm BT /H 1 Tf 12 0 0 12 50 700 Tm (a b) Tj 24 0 0 12 50 650 Tm (wide) Tj ET Q BT /H 9 Tf 1 0 0 1 50 600 Tm (x) Tj 1.5 0 0 1 56 600 Tm (y) Tj ET',
  ],
  [
    'turned',
    'BT /H 12 Tf 0 1 -1 0 50 400 Tm (up) Tj 30 0 Td (wards) Tj -1 0 0 -1 300 300 Tm (over head) Tj 0 -1 1 0 90 700 Tm (down) Tj .7 .7 -.7 .7 90 90 Tm (as lant) Tj 20 0 Td (on) Tj ET',
  ],
  [
    'fonts',
    'BT /H 12 Tf 50 700 Td (Helvet) Tj /B 12 Tf (Courier) Tj /H 12 Tf (again) Tj /H 10 Tf (small) Tj q /G gs (state) Tj Q ET',
  ],
  [
    'saved states',
    'q BT /H 12 Tf 50 700 Td (in) Tj q 3 Tc (side) Tj Q (out) Tj ET Q BT (no font) Tj /B 12 Tf 50 600 Td (font) Tj ET',
  ],
  ['a form', 'BT /H 12 Tf 50 700 Td (before) Tj ET q 2 0 0 2 0 0 cm /F Do Q BT /H 12 Tf 90 700 Td (after) Tj ET'],
  [
    'marked content',
    '/P <</MCID 0>> BDC BT /H 12 Tf 50 700 Td (one) Tj ET EMC /Span <</ActualText (other)>> BDC BT /H 12 Tf 69 700 Td (two) Tj ET EMC',
  ],
  [
    'vertical writing',
    'BT /V 12 Tf 300 700 Td <7279 5b9a 500b 4eba> Tj 4 Tc [<60c5> -200 <5831> -1500 <4fdd>] TJ -20 0 Td <8b77> Tj ET',
  ],
  ['drawn letters', 'BT /D 12 Tf 50 700 Td (AB) Tj 30 0 Td (A) Tj ET BT /D 1 Tf 10 0 0 10 50 600 Tm (BA) Tj ET'],
  ['outside the page', 'BT /H 12 Tf -100 700 Td (left of the page) Tj 0 200 Td (above) Tj 150 -400 Td (on it) Tj ET'],
])('%s: as pdf.js has it', async (_, content) => {
  const { pages } = await bothWays(pageOf(content));
  expect(pages[0]?.theirs.length).toBeGreaterThan(0);
  for (const { ours, theirs } of pages) expectSame(ours, theirs);
});
