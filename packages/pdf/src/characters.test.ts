import { describe, expect, test } from 'vitest';
import { joinSpacedLetters, mendCharacters } from './characters.ts';

describe('characters', () => {
  test.each([
    ['⾏政⼿続における個⼈情報', '行政手続における個人情報'],
    ['⺠間事業者‧⼾籍', '民間事業者・戸籍'],
    ['評価\u200b書\u00a0名', '評価書 名'],
    ['が\0\0正確', 'が\ufffd\ufffd正確'],
  ])('%s is meant as %s', (printed, meant) => expect(mendCharacters(printed)).toBe(meant));

  test.each([
    ['特 定 個 人 情 報 保 護 評 価 書', '特定個人情報保護評価書'],
    ['令 和 ６ 年 １２ 月 ２ 日', '令和６年１２月２日'],
    ['氏名 住所 生年月日', '氏名 住所 生年月日'],
    ['ア イ', 'ア イ'],
  ])('%s is set as %s', (line, joined) => expect(joinSpacedLetters(line)).toBe(joined));
});
