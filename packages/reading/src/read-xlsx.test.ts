import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compare } from '../bench/compare.ts';
import { documents } from '../bench/documents.ts';
import { makeWorkbook } from '../bench/workbooks/make.ts';
import { isInForm, KNOWN } from '../bench/workbooks/setting.ts';
import { ReadingError } from './error.ts';
import { readXlsx } from './read-xlsx.ts';

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
      parts['xl/worksheets/sheet1.xml'] = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    });
    expect(faultOf(bytes)).toBe('too-large');
  });

  test('that claims to be small', () => {
    const bytes = remade((parts) => {
      parts['xl/worksheets/sheet1.xml'] = new Uint8Array(8 * 2 ** 20).fill(32);
    });
    const name = strToU8('xl/worksheets/sheet1.xml');
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && name.every((byte, index) => bytes[at + 46 + index] === byte)) view.setUint32(at + 24, 1000, true);
    }
    expect(faultOf(bytes)).toBe('too-large');
  });

  test('of many files', () => {
    const parts = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`xl/${index}.xml`, strToU8('<a/>')]));
    expect(faultOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), ...parts }))).toBe('too-large');
  });

  test('of entities', () => {
    const bytes = remade((parts) => {
      const body = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      const doctype = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;&b;&b;">]>';
      parts['xl/worksheets/sheet1.xml'] = strToU8(doctype + body.replace('<sheetData>', '<sheetData>&c;'));
    });
    const reading = readXlsx(bytes);
    expect(JSON.stringify(reading)).not.toContain('boom');
  });
});

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 'damaged'],
  ['without a directory', (bytes: Uint8Array) => bytes.subarray(0, 100), 'damaged'],
])('a workbook %s is refused', (_, change, fault) => {
  expect(faultOf(change(makeWorkbook(koshigaya.truth, plain)))).toBe(fault);
});
