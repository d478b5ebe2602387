import { describe, expect, test } from 'vitest';
import { lintProse } from './lint.ts';
import { findInParagraph, meanLength } from './sentence-rules.ts';
import { sentencesOf } from './sentences.ts';
import { proseOf } from './texts.ts';

describe('sentencesOf', () => {
  test.each([
    ['名前です。番号です。', ['名前です。', '番号です。']],
    ['「書きました。」と答えます。次です', ['「書きました。」と答えます。', '次です']],
    ['どれですか？これです。', ['どれですか？', 'これです。']],
    ['（です。', ['（です。']],
    ['', []],
  ])('%s', (paragraph, expected) => expect(sentencesOf(paragraph).map(({ text }) => text)).toEqual(expected));

  test('says where each begins, and whether it ends', () => {
    expect(sentencesOf('一つです。 二つ')).toEqual([
      { text: '一つです。', index: 0, complete: true },
      { text: '二つ', index: 6, complete: false },
    ]);
  });
});

test('proseOf keeps what readers see on its line', () => {
  const source = '---\nterm: 副本\nshort: "写しです。"\nreviewed: 2026-11-21\n---\n\n本文です。\n---\n';
  expect(proseOf(source)).toBe('\n\n写しです。\n\n\n\n本文です。\n---\n');
  expect(proseOf('本文です。')).toBe('本文です。');
});

describe('findInParagraph', () => {
  const found = (paragraph: string) => findInParagraph(paragraph).map(({ index, message }) => `${index} ${message}`);

  test.each([
    '役所が調べます。',
    '見てください。',
    '分かりますか？',
    '「及び」は「と」の意味です。',
    '例です（見本）。',
    '見出しのような行',
    `${'あ'.repeat(78)}す`,
  ])('%s is fine', (paragraph) => expect(found(paragraph)).toEqual([]));

  test.each([
    ['役所が調べる。', ['0 文を「です」「ます」で終えます: 「役所が調べる。」']],
    ['名前です。番号だ。', ['5 文を「です」「ます」で終えます: 「番号だ。」']],
    ['氏名及び住所です。', ['2 「及び」は役所の言い方です。やさしい言い方（と）にします。']],
    [`${'あ'.repeat(79)}です。`, [`0 文が82字あります。80字までに分けます: 「${'あ'.repeat(20)}…」`]],
  ])('%s', (paragraph, expected) => expect(found(paragraph)).toEqual(expected));
});

test('meanLength is that of whole sentences', () => {
  expect(meanLength(['名前です。', '番号の一覧です。見出し'])).toBe(6.5);
  expect(meanLength(['見出し'])).toBe(0);
});

/** 68 letters: short enough for one sentence, too long for all. */
const LONG =
  '町の人が読む紙に書いてある番号の並びを役所の人がひとつずつ確かめて元の紙と同じかどうかを調べてから棚にしまうという仕事をしている人の話です。';

describe('lintProse', { timeout: 60_000 }, () => {
  const rulesOf = async (body: string) => {
    const problems = await lintProse('content/words/x.md', `---\nshort: 写しです。\n---\n${body}\n`);
    return problems.map(({ line, rule }) => `${line} ${rule}`);
  };

  test.each([
    ['plain sentences', '元の記録の写しです。\n\nたとえば、市が持ちます。', []],
    ['a sentence in である', '写しです。\n元の記録である。', ['5 no-mix-dearu-desumasu', '5 plain-sentences']],
    ['a double negative', '使わないことはないです。', ['4 no-double-negative-ja']],
    ['ら抜き', '画面で見れます。', ['4 no-dropping-the-ra']],
    ['a quote that stays open', '「写しです。', ['4 no-unmatched-pair']],
    ['no full stop', '元の記録の写しです', ['4 ja-no-mixed-period']],
    ['a radical', '⼈が集まる会社です。', ['4 no-kangxi-radicals']],
    ['sentences that are long on the whole', LONG.repeat(2), ['1 plain-sentences']],
  ])('%s', async (_, body, expected) => {
    expect([...new Set(await rulesOf(body))].sort()).toEqual(expected);
  });

  test('a sentence of the frontmatter is checked at its line', async () => {
    const [problem] = await lintProse(
      'content/words/x.md',
      '---\nterm: 副本\nshort: 元の記録の写しだ。\n---\n写しです。\n',
    );
    expect(problem).toMatchObject({ file: 'content/words/x.md', line: 3 });
  });
});
