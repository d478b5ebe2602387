import { describe, expect, test } from 'vitest';
import { type Form, type FormName, form, forms, headingText, matchHeading, nearestHeadings } from './index.ts';
import { normaliseLabel } from './normalise.ts';

const all = (own: Form) => [...own.nodes.values(), ...own.attachments.values()];

describe('a heading', () => {
  test.each(forms)('in its official wording is found under its parent: $name', (own) => {
    for (const node of all(own)) expect(matchHeading(own, node.parent, node.heading)).toEqual({ node, distance: 0 });
  });

  test.each(forms)('is found with slot and file, as it is written: $name', (own) => {
    for (const node of all(own)) {
      const slot = node.heading.endsWith('N') ? 7 : undefined;
      const file = node.perFile && !node.parent ? 2 : undefined;
      const found = matchHeading(own, node.parent, headingText(node, { slot, file }));
      expect(found).toMatchObject({ node, distance: 0, ...(slot ? { slot } : {}), ...(file ? { file } : {}) });
    }
  });

  test.each(forms)('means nothing else elsewhere, unless it has the same label there: $name', (own) => {
    const parents = [
      undefined,
      ...all(own)
        .filter((node) => node.children.length > 0)
        .map((node) => node.code),
    ];
    const name = (label: string) => normaliseLabel(label).replace(/^(別添\d|[IV]+|\d+\.|[①-⑳]|リスク\d*:)/, '');
    for (const node of own.nodes.values()) {
      for (const parent of parents) {
        const found = matchHeading(own, parent, node.heading);
        if (found) expect([found.node.label, found.node.heading].map(name)).toContain(name(node.heading));
      }
    }
  });

  test.each(forms)('with one letter lost means itself or nothing: $name', (own) => {
    for (const node of own.nodes.values()) {
      for (let i = 0; i < node.heading.length; i++) {
        const found = matchHeading(own, node.parent, node.heading.slice(0, i) + node.heading.slice(i + 1));
        expect(found?.node ?? node).toBe(node);
      }
    }
  });

  test.each<[FormName, string | undefined, string, string, number]>([
    // as documents print them: forms/README §7.6 and label_as_seen
    ['様式3', 'III-3', 'リスク1： 目的を超えた紐付け、事務に必要な情報との紐付けが行われるリスク', 'III-3-リスク1', 0],
    ['様式4', 'II-3-⑧', '権利利益に影響を与える得る決定 ※', 'II-3-⑧-権利利益に影響を与え得る決定', 0],
    ['様式4', 'III-2-リスク1', '他の措置の内容', 'III-2-リスク1-その他の措置の内容', 0],
    ['様式4', 'III-3', '特定個人情報の使用における他のリスク及びそのリスクに対する措置', 'III-3-その他のリスク', 0],
    ['様式3', 'III-3-リスク2', 'ユーザー認証の管理', 'III-3-リスク2-ユーザ認証の管理', 0],
    ['様式3', 'III', '9. 従業員に対する教育・啓発', 'III-9', 0],
    ['様式3', 'III', '9．従事者に対する教育・啓発', 'III-9', 0],
    ['様式3', 'II-4-委託事項1', '④再 委 託の有無', 'II-4-委託事項N-④', 0],
    [
      '様式3',
      'III-5-リスク-特定個人情報の提供・移転に関するルール',
      'ルール内容及びルール遵守の確認方法',
      'III-5-リスク-特定個人情報の提供・移転に関するルール-ルールの内容及びルール遵守の確認方法',
      0,
    ],
    ['様式3', 'III', '４．特定個人情報ファイルの取り扱いの委託', 'III-4', 0],
    ['様式3', undefined, 'Ⅲ　リスク対策　※（７．②を除く。）', 'III', 0],
    ['様式3', undefined, '(別添1) 特定個人情報ファイル記録項目', '別添1', 0],
    ['様式3', undefined, '（別添１）事務の内容', '別添1-事務の内容', 0],
    ['様式4', undefined, '(別添1) 事務の内容', '別添1', 0],
    ['様式3', undefined, 'Ⅰ基本情報', 'I', 0],
    ['様式3', undefined, '別添2', '別添2', 1],
    // older, shorter and misspelt
    ['様式3', 'I-6', '②所属長', 'I-6-②', 1],
    ['様式4', '表紙', '特定個人情報保護委員会　承認日【行政機関等のみ】', '表紙-個人情報保護委員会承認日', 1],
    ['様式2', 'IV', '8. 監査', 'IV-9', 1],
    ['様式3', 'V', '2. 国民・住民からの意見の聴取', 'V-2', 1],
    ['様式3', 'III', '2. 特定個人情報の入手', 'III-2', 1],
    ['様式4', 'III-4', '再委託に関するリスク', 'III-4-リスク', 1],
    ['様式3', 'I-1', '事務の名称', 'I-1-①', 1],
    ['様式3', 'II-2', '④記録されろ項目', 'II-2-④', 1],
  ])('%s %s 「%s」 → %s', (name, parent, text, code, distance) => {
    const found = matchHeading(form(name), parent, text);
    expect(found?.node.code).toBe(code);
    expect(found?.distance).toBe(distance);
  });

  test('gives slot, file and the title of a 別紙', () => {
    expect(matchHeading(form('様式3'), 'I-2', 'システム １２')).toMatchObject({
      node: { code: 'I-2-システムN' },
      slot: 12,
    });
    expect(matchHeading(form('様式3'), 'I-2', 'システム0')).toBeUndefined();
    expect(matchHeading(form('様式3'), 'II-4', '委託事項2～5')).toBeUndefined();
    expect(matchHeading(form('様式4'), undefined, 'Ⅱ 特定個人情報ファイルの概要（ファイル２）')).toMatchObject({
      file: 2,
    });
    expect(matchHeading(form('様式4'), undefined, 'I 基本情報（ファイル2）')).toBeUndefined();
    expect(matchHeading(form('様式3'), undefined, '（別紙１） 番号法第19条第7号別表第二に定める事務')).toMatchObject({
      node: { code: '別紙N' },
      slot: 1,
      title: '番号法第19条第7号別表第二に定める事務',
    });
  });

  test.each([
    ['別紙1 24件の一覧', 1, '24件の一覧'],
    ['別紙12 （一覧）', 12, '（一覧）'],
    ['別紙2 ）#（ファイル2）', 2, '）#（ファイル2）'],
    ['別紙３', 3, undefined],
  ])('tells the number of the 別紙 from its title: %s', (text, slot, title) => {
    const match = matchHeading(form('様式4'), undefined, text);
    expect([match?.node.code, match?.slot, match?.title]).toEqual(['別紙N', slot, title]);
  });

  test.each([
    ['II-4-委託事項N', '委託の有無'],
    ['II-5-提供先N', '④移転する情報の対象となる本人の数'],
    ['III-6', 'リスク2: 目的外の入手が行われるリスクがある場合の措置'],
    ['I-1', '①'],
    ['I-2', '①システムの名称'],
    ['II', 'I 基本情報'],
    [undefined, '事務の内容'],
    ['I-1', ''],
  ])('under %s 「%s」 is nothing', (parent, text) => {
    expect(matchHeading(form('様式3'), parent, text)).toBeUndefined();
  });
});

describe('hints', () => {
  const hint = (parent: string | undefined, text: string) =>
    nearestHeadings(form('様式3'), parent, text, 2).map((node) => node.code);

  test('name the place of a heading that stands under another parent', () => {
    expect(hint('I-1', '③使用目的')[0]).toBe('II-3-③');
    expect(hint('II-4-委託事項N', '委託の有無')[0]).toBe('II-4-委託の有無');
  });

  test('name the nearest label under the parent', () => {
    expect(hint('I-1', '③対象者の人数')[0]).toBe('I-1-③');
    expect(hint('II-3', '③使う目的')[0]).toBe('II-3-③');
    expect(hint(undefined, 'Ⅳ 開示の請求・お問合せ')[0]).toBe('IV');
  });
});
