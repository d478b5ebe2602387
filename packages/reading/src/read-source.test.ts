import { readFileSync } from 'node:fs';
import { joinedPdf } from '@tsumabiraka/pdf/bench';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSource } from './read-source.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
const read = (bytes: Uint8Array) => readSource(bytes, { pdf: nodeResources() });
const koshigaya = new TextDecoder().decode(fixture('koshigaya-48.txt'));

test.each([
  ['form2-cover.pdf', 'pdf', '12'],
  ['libreoffice-koshigaya-48.xlsx', 'xlsx', '48'],
  ['koshigaya-48.txt', 'text', '48'],
])('%s is told by its content', async (name, format, number) => {
  expect(await read(fixture(name))).toMatchObject({ format, draft: { number } });
});

test('a text in UTF-16 is read', async () => {
  const bytes = new Uint8Array(2 + koshigaya.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < koshigaya.length; index++)
    view.setUint16(2 + index * 2, koshigaya.charCodeAt(index), true);
  expect(await read(bytes)).toMatchObject({ format: 'text', draft: { number: '48' } });
});

test('a text in Shift_JIS is read', async () => {
  expect(await read(fixture('shift-jis.txt'))).toMatchObject({
    format: 'text',
    draft: { number: '48', title: 'こども医療費の支給に関する事務 重点項目評価書' },
  });
});

test('a text that was cut within a character is read as far as it goes', async () => {
  const bytes = strToU8(koshigaya.slice(0, 8000));
  expect(await read(bytes.slice(0, -1))).toMatchObject({ format: 'text', draft: { number: '48' } });
});

/** The head of a compound file whose directory names the stream of encrypted workbooks ([MS-OFFCRYPTO] 2.3.4.4). */
const encrypted = () => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...'EncryptedPackage'].entries()) bytes[1024 + index * 2] = letter.charCodeAt(0);
  return bytes;
};

test.each([
  ['nothing', () => new Uint8Array(), 'empty'],
  ['blanks', () => strToU8(' \n\n'), 'empty'],
  [
    'a picture',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]),
    'unknown-format',
  ],
  ['a text longer than any document', () => strToU8(koshigaya + '雑音の行である。\n'.repeat(400_000)), 'too-large'],
  ['a text with another one behind it', () => strToU8(koshigaya + '雑音の行である。\n'.repeat(15_000)), 'too-large'],
  ['an old workbook', () => fixture('libreoffice-old.xls'), 'old-excel'],
  ['a locked workbook', encrypted, 'locked'],
  ['an OpenDocument', () => fixture('libreoffice.ods'), 'other-office'],
  ['a Word document', () => zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'other-office'],
  ['a budget', () => strToU8('令和6年度 一般会計予算書\n歳入\t100\n歳出\t100\n'), 'not-an-assessment'],
  [
    'minutes',
    () =>
      strToU8(
        '# 個人情報保護審議会 議事録\n\n議題1 特定個人情報保護評価書の点検について\n\n委員 全項目評価書の案を見た。\n',
      ),
    'not-an-assessment',
  ],
])('%s is refused in Japanese', async (_, bytes, fault) => {
  await expect(read(bytes())).rejects.toMatchObject({ fault, message: expect.stringMatching(/。$/u) });
});

test('several assessments in one PDF are not read as one: it says where the second begins', {
  timeout: 20_000,
}, async () => {
  const bound = await joinedPdf([fixture('form2-cover.pdf'), fixture('form2-cover.pdf')], 4);
  await expect(read(bound)).rejects.toMatchObject({ fault: 'several', message: expect.stringContaining('3頁に、') });
});

test('a long document of another kind is not read to its end', { timeout: 20_000 }, async () => {
  const page = new Uint8Array(readFileSync(new URL('../../pdf/fixtures/plain.pdf', import.meta.url)));
  const long = await joinedPdf(
    Array.from({ length: 60 }, () => page.slice()),
    60,
  );
  const seen: number[] = [];
  const reading = readSource(long, { pdf: nodeResources(), onPage: (number) => seen.push(number) });
  await expect(reading).rejects.toMatchObject({ fault: 'not-an-assessment' });
  expect(seen.at(-1)).toBe(40);
});
