import { expect, test } from 'vitest';
import { normaliseLabel } from './index.ts';

test.each([
  ['Ⅲ－3　リスク対策 ※（7. ②を除く。）', 'III-3リスク対策'],
  ['１００人以上５００人未満', '100人以上500人未満'],
  ['電子記録媒体（フラッシュメモリを除く。）', '電子記録媒体(フラッシュメモリを除く。)'],
  ['ユーザー認証の管理', 'ユーザ認証の管理'],
  ['サーバー／ｻｰﾊﾞ', 'サーバ/サーバ'],
  ['特定個人情報ファイルの取り扱い', '特定個人情報ファイルの取扱い'],
  ['再\u200b 委\u3000託', '再委託'],
  ['国⺠・住⺠等からの意⾒の聴取【任意】', '国民・住民等からの意見の聴取[任意]'],
])('%j is compared as %j', (text, folded) => {
  expect(normaliseLabel(text)).toBe(folded);
  expect(normaliseLabel(folded)).toBe(folded);
});

test('numbers of items, long vowels within words and different words stay', () => {
  expect(normaliseLabel('①事務')).not.toBe(normaliseLabel('1事務'));
  expect(normaliseLabel('データ、キー')).toBe('データ、キー');
  expect(normaliseLabel('再委託する')).not.toBe(normaliseLabel('再委託しない'));
  expect(normaliseLabel('提供する情報')).not.toBe(normaliseLabel('移転する情報'));
});
