import { readFileSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { compare } from '../bench/compare.ts';
import { documents } from '../bench/documents.ts';
import { makeWorkbook } from '../bench/workbooks/make.ts';
import { isInForm, KNOWN } from '../bench/workbooks/setting.ts';
import { ReadingError } from './error.ts';
import { readXlsx } from './read-xlsx.ts';

// A bomb takes half a second, and many times that on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
const [koshigaya, , , setagaya] = documents();
const plain = KNOWN[0];
if (!koshigaya || !setagaya || !plain) throw new Error('documents are missing');

describe('a workbook of LibreOffice', () => {
  test.each([
    ['libreoffice-koshigaya-48.xlsx', koshigaya],
    ['libreoffice-setagaya-70.xlsx', setagaya],
  ])('%s is read as transcribed', (name, { truth }) => {
    const score = compare(readXlsx(fixture(name)), truth, isInForm);
    expect(score).toMatchObject({ wrong: [], invented: [], wrongChanges: [] });
  });

  test('says what it did not read: hidden rows, sheets of another kind', () => {
    const { doubts, leftovers } = readXlsx(fixture('libreoffice-setagaya-70.xlsx'));
    expect(doubts).toContainEqual(expect.objectContaining({ place: { sheet: '記載要領' } }));
    expect(doubts).toContainEqual(
      expect.objectContaining({ seen: '①使わない行 下書き', reason: expect.stringContaining('非表示') }),
    );
    expect(leftovers.map(({ text }) => text)).toContain('課内の連絡用メモ\n済');
  });
});

describe('in another setting', () => {
  test.each(KNOWN)('$name', (setting) => {
    const score = compare(readXlsx(makeWorkbook(koshigaya.truth, setting)), koshigaya.truth, isInForm);
    expect(score).toMatchObject({ wrong: [], invented: [] });
  });
});

test('signs of Wingdings are read as the boxes that they draw, with a doubt', () => {
  const bytes = remade((parts) => {
    const body = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    const sign = (letter: string) => `<r><rPr><rFont val="Wingdings"/></rPr><t>${letter}</t></r>`;
    const runs = `${sign('o')}<r><t>情報提供ネットワークシステム </t></r>${sign('þ')}<r><t>庁内連携システム</t></r>`;
    const [first = ''] = /<si>(?:(?!<\/si>).)*庁内連携(?:(?!<\/si>).)*<\/si>/su.exec(body) ?? [];
    parts['xl/sharedStrings.xml'] = strToU8(body.replace(first, `<si>${runs}</si>`));
  });
  const { draft, doubts } = readXlsx(bytes);
  const boxes = draft.items.flatMap((item) => (item.kind === 'checks' ? item.boxes : []));
  expect(boxes.slice(0, 2)).toMatchObject([
    { label: '情報提供ネットワークシステム', state: 'unchecked' },
    { label: '庁内連携システム', state: 'checked' },
  ]);
  expect(doubts).toContainEqual(expect.objectContaining({ reason: expect.stringContaining('Wingdings') }));
});

const SHEET = 'xl/worksheets/sheet1.xml';

/** Where the directory of an archive describes a part. */
function entryOf(bytes: Uint8Array, name: string): { view: DataView; at: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters = Buffer.from(name);
  for (let at = bytes.length - 46 - name.length; at > 0; at--) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && letters.equals(bytes.subarray(at + 46, at + 46 + name.length))) return { view, at };
  }
  throw new Error(name);
}

/** A workbook whose parts are replaced. */
function remade(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(makeWorkbook(koshigaya?.truth as never, plain as never));
  change(parts);
  return zipSync(parts, { level: 1 });
}
const faultOf = (bytes: Uint8Array) => {
  try {
    readXlsx(bytes);
  } catch (error) {
    return error instanceof ReadingError ? error.fault : error;
  }
  return undefined;
};

describe('a bomb is refused', () => {
  test('of too many rows', () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`).join('');
    const bytes = remade((parts) => {
      parts[SHEET] = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    });
    expect(faultOf(bytes)).toBe('too-large');
  });

  test('that claims to be small', () => {
    const bytes = remade((parts) => {
      parts[SHEET] = new Uint8Array(8 * 2 ** 20).fill(32);
    });
    const { view, at } = entryOf(bytes, SHEET);
    view.setUint32(at + 24, 1000, true);
    expect(faultOf(bytes)).toBe('too-large');
  });

  test('of ten gigabytes', () => {
    // A piece of a stream that ends on a byte can be said again and again.
    const piece = deflateRawSync(Buffer.alloc(2 ** 24, ' '), { finishFlush: constants.Z_SYNC_FLUSH });
    const packed = Buffer.concat(Array.from({ length: 640 }, () => piece));
    const parts = unzipSync(makeWorkbook(koshigaya.truth, plain));
    const bytes = zipSync({ ...parts, [SHEET]: [new Uint8Array(packed), { level: 0 }] });
    const { view, at } = entryOf(bytes, SHEET);
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 24, 50_000, true);
    expect(faultOf(bytes)).toBe('too-large');
  });

  test('in a part that nobody reads does no harm', () => {
    const inner = zipSync({ 'a.txt': new Uint8Array(2 ** 24) });
    const bytes = remade((parts) => {
      parts['xl/embeddings/more.zip'] = inner;
    });
    expect(readXlsx(bytes).draft.number).toBe('48');
  });

  test.each([
    ['more merged cells than a form has', 'too-large', '', '<mergeCell ref="A1:B2"/>'.repeat(21_000)],
    ['columns described again and again', 'damaged', '<col min="1" max="16384" hidden="1"/>'.repeat(1000), ''],
    [
      'one endless text',
      'too-large',
      '',
      `<row><c t="inlineStr"><is><t>${'あいうえお'.repeat(900_000)}</t></is></c></row>`,
    ],
  ])('of %s', (_, fault, before, behind) => {
    const bytes = remade((parts) => {
      parts[SHEET] = strToU8(`<worksheet>${before}<sheetData>${behind}</sheetData></worksheet>`);
    });
    expect(faultOf(bytes)).toBe(fault);
  });

  test('of many files', () => {
    const parts = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`xl/${index}.xml`, strToU8('<a/>')]));
    expect(faultOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), ...parts }))).toBe('too-large');
  });

  test('of entities', () => {
    const bytes = remade((parts) => {
      const body = strFromU8(parts[SHEET] ?? new Uint8Array());
      const doctype = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;&b;&b;">]>';
      parts[SHEET] = strToU8(doctype + body.replace('<sheetData>', '<sheetData>&c;'));
    });
    const reading = readXlsx(bytes);
    expect(JSON.stringify(reading)).not.toContain('boom');
  });
});

/** A workbook whose directory says something else of a sheet. */
function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const { view, at } = entryOf(bytes, SHEET);
  if (value > 0xffff) view.setUint32(at + offset, value, true);
  else view.setUint16(at + offset, value, true);
  return bytes;
}

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 'damaged'],
  ['without a directory', (bytes: Uint8Array) => bytes.subarray(0, 100), 'damaged'],
  ['whose part goes on beyond its end', (bytes: Uint8Array) => patched(bytes, 20, 0x7fffffff), 'damaged'],
  ['whose part begins beyond its end', (bytes: Uint8Array) => patched(bytes, 42, 0x7fffffff), 'damaged'],
  ['whose part is packed in a way of its own', (bytes: Uint8Array) => patched(bytes, 10, 14), 'damaged'],
  ['with a part under a password', (bytes: Uint8Array) => patched(bytes, 8, 1), 'locked'],
])('a workbook %s is refused', (_, change, fault) => {
  expect(faultOf(change(makeWorkbook(koshigaya.truth, plain)))).toBe(fault);
});
