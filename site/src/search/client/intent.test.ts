import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agency } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { Questions as QuestionsFile, Synonyms } from '@tsumabiraka/markdown/settings';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { Names } from '../build/names.ts';
import { indexed } from '../build/questions.ts';
import { fold } from '../fold.ts';
import { recordsOf } from '../records.ts';
import { clausesOf } from './clauses.ts';
import { Intents } from './intent.ts';
import { Questions } from './question.ts';
import { Thesaurus } from './variants.ts';

const content = join(import.meta.dirname, '../../../../content');
const yaml = (path: string) => parseYaml(readFileSync(join(content, path), 'utf8')) as unknown;

/** The questions with the items of the five documents. */
const names = new Names();
for (const file of globSync(join(content, 'assessments/*/*.md'))) {
  const { assessment } = parse(readFileSync(file, 'utf8'), { file });
  if (!assessment) throw new Error(file);
  const agency = Agency.parse(yaml(`agencies/${assessment.agency}.yml`));
  for (const record of recordsOf(assessment, agency)) names.add(record);
}
const words = {
  ...Synonyms.parse(yaml('synonyms.yml')),
  ...indexed(QuestionsFile.parse(yaml('questions.yml')), names),
};
const thesaurus = new Thesaurus(words);
const questions = new Questions(thesaurus, { bodies: [], labels: [] });
const intents = new Intents(words, thesaurus);

const readAll = (sentence: string) =>
  intents.of(clausesOf(fold(sentence)).map((clause) => ({ ...clause, words: questions.read(clause.text) })));
const read = (sentence: string) => readAll(sentence)[0];
const labelOf = (word: string | undefined) => [...names.labels].find(([, one]) => one === word?.split(' ')[0])?.[0];

describe('what a sentence asks', () => {
  it.each([
    ['私の情報は役所の誰が見られますか', '使用部署'],
    ['データはどこに置いてありますか', '保管場所'],
    ['ワクチンの記録はいつ捨てますか', '消去方法'],
    ['仕事を頼んだ会社は何人で扱いますか', '委託先における取扱者数'],
    ['どの業者に外注していますか', '委託先名'],
    ['下請けに出すことはありますか', '再委託の有無'],
    ['ほかの市に私の情報を渡しますか', '提供先1'],
    ['どうやって情報を集めていますか', '入手方法'],
    ['何を根拠に番号を使うのですか', '法令上の根拠'],
    ['自分の情報を見せてほしい', '請求先'],
    ['苦情はどこに言えばいいですか', '連絡先'],
    ['いつ公表されましたか', '公表日'],
    ['お金はいくらかかりますか', '手数料等'],
  ])('%s: %s', (sentence, label) => expect(labelOf(read(sentence)?.items[0]?.[0])).toBe(label));

  it('is nothing where only things are named', () => {
    expect(read('予防接種台帳システム')).toBeUndefined();
    expect(read('口座番号')).toBeUndefined();
  });

  it('is two questions where two clauses ask', () => {
    const asked = readAll('この書類はいつ公表されて、いつから使い始めたのですか');
    expect(asked.map(({ items }) => labelOf(items[0]?.[0]))).toEqual(['公表日', '使用開始日']);
  });

  it('is not what only leads up to the question', () => {
    const asked = readAll('最近研修の仕事で引っ越してきたのですが、手数料はかかりますか');
    expect(labelOf(asked[0]?.items[0]?.[0])).toBe('手数料等');
  });

  it.each([
    ['なりすましで他人が私の番号を使って手続きするのを、どうやって防いでいますか', '入手の際の本人確認の措置の内容'],
    ['仕事を請け負った会社が、さらに別の会社に仕事を回すことは認められていますか', '再委託の有無'],
    ['前の版から何が変わったのかを知りたいです', undefined],
  ])('takes the word that few questions have: %s', (sentence, label) => {
    expect(labelOf(read(sentence)?.items[0]?.[0])).toBe(label);
  });

  it('tells which words are left to look for', () => {
    const asked = read('予防接種の記録はどこに保管されていますか');
    expect(asked?.tells('保管')).toBe(true);
    expect(asked?.tells('予防接種')).toBe(false);
  });

  it('takes an item below its heading only', () => {
    const [first = ''] = read('職員は研修を受けていますか')?.items[0] ?? [];
    const [label, heading] = first.split(' ');
    expect(labelOf(label)).toBe('具体的な方法');
    expect([...names.headings].find(([, word]) => word === heading)?.[0]).toContain('教育・啓発');
  });
});
