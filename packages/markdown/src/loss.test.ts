import type { Assessment } from '@tsumabiraka/assessment';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import hostile from '../test/fixtures/hostile.json' with { type: 'json' };
import { parse } from './read/parse.ts';
import { serialise } from './write/serialise.ts';

const document = `---
form: 様式3
number: "48"
title: 評価書
agency: koshigaya
published: 2024-02-05
---

# 表紙

## 特記事項
一行目
二行目

| 区分 | 件数 |
| --- | --- |
| 甲 | 乙 |

後の文章

## 公表日
令和6年2月5日

# I 基本情報

## 1. 特定個人情報ファイルを取り扱う事務

### ③対象人数
- [x] 10万人以上30万人未満

## 2. 特定個人情報ファイルを取り扱う事務において使用するシステム

### システム1

#### ③他のシステムとの接続
- [ ] 税務システム
- [?] 宛名システム等
- [x] その他（中間サーバー）

# 別添1 特定個人情報ファイル記録項目

## ◆資格履歴
前置き

| 番号 | 記録項目 |
| --- | --- |
| 1 | 氏名 |

# 別添2 変更箇所

## 令和5年11月1日 V-1-①実施日

### 変更前の記載
令和2年8月1日

### 変更後の記載
- 令和5年11月1日
- 同日

### 提出時期
事後

### 提出時期に係る説明
—
`;

/** Whether the file is told to be wrong, but for the items that so short a file leaves out. A misspelt heading is told as well. */
const isTold = (problems: ReturnType<typeof parse>['problems']) =>
  problems.some(
    ({ severity, rule }) => (severity === 'error' && rule !== 'required-item-absent') || rule === 'heading-misspelt',
  );

/** All letters and digits in order of the alphabet. Widths, case and signs do not count: 「・」 for a point, 「ー」 as a dash behind a number. */
const letters = (markdown: string) =>
  [
    ...markdown
      .slice(document.indexOf('# 表紙'))
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/(?!ー)[\p{L}\p{N}]/gu),
  ]
    .map(([letter]) => letter)
    .sort()
    .join('');

/** What people may type anywhere; character references are read as what they stand for, so they lose their letters. */
const typed = fc
  .array(fc.constantFrom('\n', '\n\n', '- ', '字', 'A', ...hostile.flat().filter((each) => !each.includes('&'))), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const body = document.indexOf('# 表紙');

test('whatever is typed wherever: it is kept, or there is an error', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: body, max: document.length }), typed), { minLength: 1, maxLength: 2 }),
      (edits) => {
        let source = document;
        for (const [at, text] of edits) source = source.slice(0, at) + text + source.slice(at);
        const { assessment, problems } = parse(source, { file: 'a.md' });
        if (!assessment || isTold(problems)) return;
        const canonical = serialise(assessment);
        expect(letters(canonical), JSON.stringify(edits)).toBe(letters(source));
        const again = parse(canonical, { file: 'a.md' });
        expect(again.assessment).toEqual(assessment);
        expect(serialise(again.assessment as Assessment)).toBe(canonical);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
