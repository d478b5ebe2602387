import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';

const asked = (sentence: string) =>
  clausesOf(sentence)
    .filter(({ isBackground }) => !isBackground)
    .map(({ text }) => text);

describe('clauses of a sentence', () => {
  it('parts two questions', () => {
    expect(asked('手数料はいくらですか。どこで払いますか')).toEqual(['手数料はいくらですか', 'どこで払いますか']);
  });

  it.each([
    ['最近引っ越してきたのですが、記録は引き継がれますか', '記録は引き継がれますか'],
    ['母が介護保険を使っています。誰が見ますか', '誰が見ますか'],
    ['心配なので消去の方法を知りたい', '消去の方法を知りたい'],
    ['カードを落としたら、見られますか', '見られますか'],
  ])('knows what leads up to the question: %s', (sentence, question) => expect(asked(sentence)).toEqual([question]));

  it('takes a wish for a question', () => {
    expect(asked('郵送で請求したいのですが、どこに送ればよいですか')).toHaveLength(2);
    expect(asked('漏れないか心配です。対策はありますか')).toHaveLength(2);
  });

  it('asks what is said last, whatever its form', () => {
    expect(asked('監査の結果が見たいのですが')).toEqual(['監査の結果が見たいのですが']);
    expect(asked('できないのですか')).toEqual(['できないのですか']);
  });
});
