import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../test/browser.ts';
import { readCover } from './read-pdf.ts';

// Covers of bodies that there are not, so that no name can be known beforehand; printed as makers print them.
const BODIES = [
  ...['雲雀市長', 'ひばり町長', '南アルプス市長', '富良野村長', '東京都雲雀区長', '雲雀県知事', '雲雀県教育委員会'],
  ...['雲雀県後期高齢者医療広域連合', '雲雀・つぐみ広域連合長', '雲雀地区広域市町村圏組合管理者', '雲雀一部事務組合'],
  ...[
    '雲雀市外二町消防組合',
    '雲雀市長（市民局）',
    '独立行政法人雲雀機構',
    '雲雀健康保険組合',
    '雲雀町 町長 つぐみ太郎',
  ],
  ...['三ヶ島市長', 'いちき串木野市長', '雲雀市水道事業管理者', '雲雀市長・雲雀市教育委員会'],
];
const TITLES = [
  ...['住民基本台帳に関する事務', '予防接種に関する事務　', '後期高齢者医療の賦課・徴収に関する事務'],
  ...['児童手当の支給に関する事務（特例給付を含む。）', '生活保護の決定及び実施', 'COVID-19ワクチン接種事務'],
];
const DATES: [printed: string, iso: string][] = [
  ['令和6年4月1日', '2024-04-01'],
  ['令和元年10月1日', '2019-10-01'],
  ['平成27年12月28日', '2015-12-28'],
  ['令和６年４月１日', '2024-04-01'],
  ['令和 7年 3月 31日', '2025-03-31'],
  ['2024年4月1日', '2024-04-01'],
  ['R6.4.1', '2024-04-01'],
];
const NUMBERS: [printed: string, number: string][] = [
  ['1', '1'],
  ['30', '30'],
  ['１２', '12'],
  ['007', '007'],
  ['12-3', '12-3'],
  ['A-4', 'A-4'],
  ['第5号', '5'],
  ['No.8', '8'],
];
const FORMS = [
  ['様式2', '基礎項目評価書'],
  ['様式3', '重点項目評価書'],
  ['様式4', '全項目評価書'],
] as const;
const REVISIONS = ['令和6年10月', '平成30年5月', '平成31年1月'];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A cover with every second thing printed otherwise: letter-spaced, without rules, label beside or above, on 8 to 11 pt. */
function cover(index: number) {
  const [form, type] = pick(FORMS, index);
  const [date, published] = pick(DATES, index);
  const [printedNumber, number] = pick(NUMBERS, index);
  const facts = {
    ...{ form, revision: pick(REVISIONS, index), number, published },
    ...{ title: `${pick(TITLES, index)} ${type}`, printedAgency: pick(BODIES, index) },
  };
  const spaced = (text: string) => (index % 4 === 1 ? [...text].join(' ') : text);
  const rule = index % 7 === 3 ? '0' : '0.75px solid';
  const { title, printedAgency, revision } = facts;
  const named =
    index % 6 === 4
      ? `<tr><td>評価書番号<td>${printedNumber}<tr><td>評価書名<td>${title}`
      : `<tr><td width="25%">評価書番号<td>評価書名<tr><td>${printedNumber}<td>${title}`;
  const html = `<!doctype html><style>@page{size:A4;margin:15mm}body{font-size:${8 + (index % 4)}pt}
    table{border-collapse:collapse;width:100%;margin-bottom:12px}td{border:${rule};padding:4px}h2{break-before:page}</style>
    <h1>${spaced(`特定個人情報保護評価書（${type}）`)}</h1><table>${named}</table>
    <p>個人のプライバシー等の権利利益の保護の宣言<table><tr><td>${printedAgency.replace(/長$/, '')}は、特定個人情報ファイルの取扱いにあたり、適切な措置を講じる。</table>
    <table><tr><td width="20%">特記事項<td>${index % 3 ? '' : '令和5年4月1日から委託先を変更した。'}</table>
    <p>${spaced('評価実施機関名')}<table><tr><td>${spaced(printedAgency)}</table>
    <p>${spaced('公表日')}<table><tr><td>${date}</table><p style="text-align:right">[${revision}　${form}]
    <h2>項目一覧</h2><table><tr><td>Ⅰ 基本情報<tr><td>Ⅱ 特定個人情報ファイルの概要</table>`;
  return { facts, html };
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const flat = (text: unknown) => String(text).normalize('NFKC').replace(/\s/gu, '');

test.each(Array.from({ length: 40 }, (_, index) => index))(
  'cover %i: all facts, for a body that nobody knows',
  async (index) => {
    const { facts, html } = cover(index);
    const page = await browser.newPage();
    await page.setContent(html);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.close();
    const document = await openPdf(new Uint8Array(bytes), nodeResources());
    const read = await readCover(document);
    await document.close();
    for (const [name, expected] of Object.entries(facts)) {
      expect(`${name}: ${flat(read[name as keyof typeof read])}`).toBe(`${name}: ${flat(expected)}`);
    }
  },
);
