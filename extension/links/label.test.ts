import { describe, expect, test } from 'vitest';
import { bare, isGeneric, isPaper, kindsIn, plain, titleIn } from './label.ts';

test.each([
  ['基礎項目評価書（PDF：205KB）', '基礎項目評価書'],
  ['住民基本台帳に関する事務 [PDFファイル／1.2MB]（別ウィンドウで開きます）', '住民基本台帳に関する事務'],
  ['住民基本台帳事務 (基礎項目評価書).pdf', '住民基本台帳事務 (基礎項目評価書)'],
])('「%s」 says 「%s」', (label, said) => expect(bare(plain(label))).toBe(said));

describe('labels that say nothing of their own', () => {
  test.each(['', '基礎項目評価書', '評価書', '全項目評価書(案)', 'ダウンロード', '令和6年3月1日公表', '本文'])(
    '「%s」',
    (label) => expect(isGeneric(label)).toBe(true),
  );
  test.each(['住民基本台帳事務', '軽自動車税', '全項目評価書の概要'])('but not 「%s」', (label) =>
    expect(isGeneric(label)).toBe(false),
  );
});

describe('papers that are no assessments', () => {
  test.each([
    ['別添2 特定個人情報ファイル記録項目'],
    ['様式2 特定個人情報保護評価書(基礎項目評価書)'],
    ['特定個人情報保護評価書(基礎項目評価書)〔記載要領〕'],
    ['しきい値判断フロー図'],
    ['特定個人情報保護評価書(案)に寄せられたご意見'],
    ['国民健康保険に関する事務 別紙'],
    ['特定個人情報保護評価計画管理書'],
    ['資料1 全項目評価書(案)'],
  ])('%s', (label) => expect(isPaper(label)).toBe(true));
  test.each([
    ['介護認定審査に関する事務'],
    ['都市計画税の賦課に関する事務 基礎項目評価書'],
    ['住民異動届の申請に関する事務'],
    ['国民健康保険に関する事務 全項目評価書(別添を含む)'],
    ['生活保護に関する事務 全項目評価書及び別添資料'],
  ])('but not %s', (label) => expect(isPaper(label)).toBe(false));
});

test.each([
  ['特定個人情報保護評価書(重点項目評価書)', ['重点項目']],
  ['【01】住民基本台帳事務(全項目)', ['全項目']],
  ['介護保険事務(基礎)', ['基礎項目']],
  ['基礎項目評価書・全項目評価書', ['基礎項目', '全項目']],
  ['安全に関する事務(全課)', []],
])('「%s」 names %j', (text, kinds) => expect(kindsIn(text)).toEqual(kinds));

test.each([
  ['【01】住民基本台帳事務(基礎)', '住民基本台帳事務'],
  ['12 予防接種に関する事務 基礎項目評価書', '予防接種に関する事務'],
  ['被災者台帳の作成に関する事務における特定個人情報保護評価書(重点項目評価書)', '被災者台帳の作成に関する事務'],
  ['児童手当に関する事務(終了)', '児童手当に関する事務'],
  ['特定個人情報保護評価書(全項目評価書)', ''],
])('「%s」 is about 「%s」', (text, title) => expect(titleIn(text)).toBe(title));
