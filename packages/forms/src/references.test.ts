import { describe, expect, test } from 'vitest';
import references from '../test/fixtures/references.json' with { type: 'json' };
import spellings from '../test/fixtures/spellings.json' with { type: 'json' };
import {
  type Form,
  type FormName,
  type FormNode,
  form,
  forms,
  headingText,
  resolveReference,
  withSlot,
} from './index.ts';

const resolve = (name: string, text: string) => resolveReference(form(name as FormName), text);

describe('the 項目 cells of the change tables', () => {
  test('are all there', () => {
    const rows = (document: string) => references.filter((row) => row.document === document).length;
    expect(['世田谷区70', '練馬区7', '横浜市38', '奈良市21'].map(rows)).toEqual([1, 59, 8, 51]);
  });

  test.each(references)('$document $date 「$item」 → $code', (row) => {
    expect(resolve(row.form, row.item)?.code ?? null).toBe(row.code);
  });

  test('are exact but for the three that are damaged, abridged or have a title of their own', () => {
    const guessed = references.filter((row) => row.code && !resolve(row.form, row.item)?.exact).map((row) => row.item);
    expect(guessed).toEqual([
      'Ⅰ 基本情報 介護保険事務の内容(フロー図)',
      'Ⅲ リスク対策 2. 特定個人情報 情報の入手 リスクに対する 措置の内容',
      'V 評価実施手続 2. 国民・住民からの意見の聴取【任意】 ①方法',
    ]);
  });
});

describe('other spellings', () => {
  test.each(spellings)('$form 「$item」 → $code', ({ form: name, item, code, ...rest }) => {
    const found = resolve(name, item);
    expect(found?.code ?? null).toBe(code);
    expect(found?.file).toBe('file' in rest ? rest.file : undefined);
  });
});

describe('every item', () => {
  const slot = 3;

  /** What a reference to a node gives: the name for a slot, the content for a sheet, nothing for a section as such. */
  function expected(own: Form, node: FormNode): string | undefined {
    const [first] = node.children;
    if (node.parent === undefined) return first && own.nodes.get(first)?.label.endsWith(node.label) ? first : undefined;
    return withSlot(own.nodes.has(`${node.code}-名称`) ? `${node.code}-名称` : node.code, slot);
  }

  /** The headings from the section down to a node. */
  const path = (own: Form, node: FormNode | undefined): FormNode[] =>
    node ? [...path(own, own.nodes.get(node.parent ?? '')), node] : [];

  const inTables = (own: Form) => [...own.nodes.values()].filter((node) => node.section !== own.changeSection);

  test.each(forms)('is found by its code: $name', (own) => {
    for (const node of inTables(own)) {
      expect(resolveReference(own, withSlot(node.code, slot))?.code).toBe(expected(own, node));
    }
  });

  test.each(forms)('is found by its full path: $name', (own) => {
    for (const node of inTables(own)) {
      const text = path(own, node)
        .map((step) => headingText(step, { slot }))
        .join(' ');
      const code = expected(own, node);
      expect(resolveReference(own, text), text).toEqual(code && { code, exact: true });
    }
  });

  test.each(forms)(
    'is found by numbers and its label; of a heading and the item under it of one name the heading: $name',
    (own) => {
      for (const node of inTables(own)) {
        const steps = path(own, node);
        const short = steps.map((step, i) => {
          const heading = headingText(step, { slot });
          return i < steps.length - 1 ? heading.replace(/^([IV]+|\d+|[①-⑳]|別添\d|リスク\d).*/, '$1') : heading;
        });
        const parent = own.nodes.get(node.parent ?? '');
        const sameName = parent?.parent && !node.number && parent.label === node.label ? parent : undefined;
        expect(resolveReference(own, short.join(' '))?.code, short.join(' ')).toBe(expected(own, sameName ?? node));
      }
    },
  );
});
