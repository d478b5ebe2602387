import { expect, test } from 'vitest';
import { wordingOf } from './wording.ts';

const link = { kind: '全項目', title: '住民基本台帳に関する事務', draft: false, ended: false } as const;

test('says which document opens, and where', () => {
  expect(wordingOf(link, false)).toMatchObject({
    kind: '全項目',
    structured: '',
    name: '全項目評価書「住民基本台帳に関する事務」をやさしい説明つきで開く。新しいタブで開きます',
  });
});

test('a draft is never shown as what is in force, and an ended one says so', () => {
  expect(wordingOf({ ...link, draft: true }, false)).toMatchObject({
    kind: '全項目・案',
    name: expect.stringContaining('全項目評価書の案「住民基本台帳に関する事務」'),
  });
  expect(wordingOf({ ...link, ended: true }, false).name).toContain('終了した事務です');
});

test('where the page does not say, nothing is said', () => {
  const unknown = { kind: undefined, title: '', draft: false, ended: false };
  expect(wordingOf(unknown, true)).toMatchObject({
    kind: '',
    structured: 'ページ版あり',
    name: '評価書をやさしい説明つきで開く。読みやすいページ版もあります。新しいタブで開きます',
  });
});
