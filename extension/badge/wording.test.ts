import { expect, test } from 'vitest';
import { wordingOf } from './wording.ts';

const link = { kind: '全項目', title: '住民基本台帳に関する事務', draft: false, ended: false } as const;

test('says which document opens, and where', () => {
  expect(wordingOf(link, false)).toMatchObject({
    kind: '全項目',
    structured: '',
    action: 'やさしい説明つきで開く',
    heard: '全項目評価書「住民基本台帳に関する事務」。新しいタブで開きます',
  });
});

test('a draft is never shown as what is in force, and an ended one says so', () => {
  expect(wordingOf({ ...link, draft: true }, false)).toMatchObject({
    kind: '全項目・案',
    heard: expect.stringContaining('全項目評価書の案「住民基本台帳に関する事務」'),
  });
  expect(wordingOf({ ...link, ended: true }, false).heard).toContain('終了した事務です');
});

test('where the page does not say, nothing is said', () => {
  const unknown = { kind: undefined, title: '', draft: false, ended: false };
  expect(wordingOf(unknown, true)).toMatchObject({
    kind: '',
    structured: 'ページ版あり',
    heard: '評価書。新しいタブで開きます',
  });
});
