import { describe, expect, it } from 'vitest';
import { readQuery } from './query.ts';
import { Questions } from './question.ts';
import { Thesaurus } from './variants.ts';

describe('what was typed', () => {
  it('has words and quoted phrases', () => {
    expect(readQuery('委託先　"再委託 先" 「個人番号」')).toEqual([
      { text: '再委託 先', quoted: true },
      { text: '個人番号', quoted: true },
      { text: '委託先', quoted: false },
    ]);
  });

  it('has no term without a letter', () => {
    expect(readQuery(' 。 "" ・ ')).toEqual([]);
  });
});

describe('the content words of a question', () => {
  const thesaurus = new Thesaurus({
    spellings: [['こども', '子ども']],
    words: {
      消す: ['消去'],
      漏れる: ['漏えい'],
      何年間: ['保管期間'],
      ワクチン: ['予防接種'],
      しまう: ['保管'],
      集まる: ['収集'],
      見る: ['閲覧'],
      ばれる: ['漏えい'],
      鍵: ['施錠'],
    },
    related: {},
    common: [],
    ignore: ['どこ', '教えて', '情報', 'ですか', 'てしまう'],
  });
  const questions = new Questions(thesaurus, { bodies: ['越谷市'], labels: ['個人のプライバシー'] });
  it.each([
    ['越谷市のこども医療費の委託先はどこですか', ['越谷市', 'こども医療費', '委託先']],
    ['ワクチンの記録はいつ消されますか', ['ワクチン', '記録', '消す']],
    ['情報が漏れないか教えて', ['漏れる']],
    ['何年間残りますか', ['何年間']],
    ['紙はどこにしまっていますか', ['紙', 'しまう']],
    ['消してしまった記録', ['消す', '記録']],
    ['会計課から集まってくる', ['会計課', '集まる']],
    ['職員が見ます', ['職員', '見る']],
    ['鍵をかけて呼ばれた', ['鍵']],
    ['最近越谷市に来た', ['最近', '越谷市']],
    ['暗号鍵がばれる', ['暗号鍵', 'ばれる']],
  ])('%s', (sentence, words) => expect(questions.read(sentence).map(({ text }) => text)).toEqual(words));
});
