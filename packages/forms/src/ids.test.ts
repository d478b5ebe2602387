import { describe, expect, test } from 'vitest';
import slugs from '../data/slugs.json' with { type: 'json' };
import { codeToId, type Form, forms, idToCode, locate, withSlot } from './index.ts';

/** Every code of a form: as in the catalogue, and with slots 1 to 20 (and beyond) filled in. */
function concreteCodes(form: Form): string[] {
  const slots = [...Array.from({ length: 20 }, (_, i) => i + 1), 21, 99, 100];
  return [...form.nodes.keys(), ...form.attachments.keys()].flatMap((code) =>
    withSlot(code, 1) === code ? [code] : [code, ...slots.map((slot) => withSlot(code, slot))],
  );
}

describe('ids', () => {
  test.each(forms)('every code of $name has its own id in every file, and comes back from it', (form) => {
    const ids = new Set<string>();
    const codes = concreteCodes(form);
    for (const file of [1, 2, 3, 12]) {
      for (const code of codes) {
        const id = codeToId(code, file);
        expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(idToCode(id)).toEqual({ code, file });
        ids.add(id);
      }
    }
    expect(ids.size).toBe(codes.length * 4);
  });

  test('read like the codes', () => {
    expect(codeToId('I-2-システム1-③')).toBe('i-2-system1-3');
    expect(codeToId('II-4-委託事項2-③')).toBe('ii-4-entrust2-3');
    expect(codeToId('II-4-委託事項2-③', 2)).toBe('f2-ii-4-entrust2-3');
    expect(codeToId('II-4-委託事項N-③')).toBe('ii-4-entrust-3');
    expect(codeToId('II-5-提供先1-名称')).toBe('ii-5-provide1-name');
    expect(codeToId('II-5-移転先20')).toBe('ii-5-transfer20');
    expect(codeToId('III-3-リスク2-リスクへの対策は十分か')).toBe('iii-3-risk2-sufficiency');
    expect(codeToId('III-2-リスク')).toBe('iii-2-risk');
    expect(codeToId('表紙-評価書番号')).toBe('cover-number');
    expect(codeToId('別添1-事務の内容')).toBe('attachment1-business');
    expect(codeToId('別紙2')).toBe('annex2');
  });

  test('no two names share a slug, and none is left over', () => {
    const parts = new Set(forms.flatMap((form) => concreteCodes(form)).flatMap((code) => code.split('-')));
    expect(new Set(Object.values(slugs)).size).toBe(Object.keys(slugs).length);
    expect(Object.keys(slugs).filter((part) => !parts.has(part))).toEqual([]);
  });

  test.each([
    '',
    'i-99',
    'ii-4-entrust0-3',
    'ii-4-entrust02-3',
    'f1-i-1',
    'f02-i-1',
    'i-1-1-',
    '-i-1',
    'iii-3-risk9',
    'i2-1',
  ])('%j is the id of nothing', (id) => expect(idToCode(id)).toBeUndefined());

  test('a code of no form is an error', () => {
    expect(() => codeToId('I-1-知らない項目')).toThrow('様式にない項目コードです: 知らない項目');
  });
});

describe('codes', () => {
  const [, form3, form4] = forms as [Form, Form, Form];

  test('are found with their slot', () => {
    expect(locate(form3, 'II-4-委託事項12-③')).toMatchObject({ node: { code: 'II-4-委託事項N-③' }, slot: 12 });
    expect(locate(form3, 'III-7-リスク-②')).toEqual({ node: form3.nodes.get('III-7-リスク-②') });
    expect(locate(form3, '別紙2')).toMatchObject({ node: { code: '別紙N', kind: 'table' }, slot: 2 });
    expect(locate(form3, '別添1-備考')).toMatchObject({ node: { kind: 'text', sameAs: { 様式4: '別添1-備考' } } });
    expect(locate(form4, '別添1-備考')?.node).toBe(form4.nodes.get('別添1-備考'));
  });

  test.each(['II-4-委託事項0-③', 'II-4-委託事項02-③', 'I-1-⑨', 'III-3-リスク7', 'constructor', ''])(
    '%j is none',
    (code) => expect(locate(form3, code)).toBeUndefined(),
  );
});
