import { describe, expect, test } from 'vitest';
import { type FormNode, form, forms } from './index.ts';

/** The nodes that the catalogue counts: all but sections, of which 変更箇所 is a table as well. */
const counted = (name: '様式2' | '様式3' | '様式4'): FormNode[] =>
  [...form(name).nodes.values()].filter((node) => node.parent !== undefined || node.code === form(name).changeSection);

describe('the three forms', () => {
  test.each([
    ['様式2', 76, 55, 48, 0],
    ['様式3', 171, 135, 1, 50],
    ['様式4', 287, 234, 2, 126],
  ] as const)(
    '%s has %i nodes, %i to be answered, %i recalled, %i answers with ※',
    (name, all, answerable, recalled, major) => {
      const nodes = counted(name);
      expect(nodes).toHaveLength(all);
      expect(nodes.filter((node) => node.kind !== 'group')).toHaveLength(answerable);
      expect(nodes.filter((node) => node.confidence === 'recalled')).toHaveLength(recalled);
      expect(nodes.filter((node) => node.major && node.kind !== 'group')).toHaveLength(major);
    },
  );

  test('sections stand in the order of the form', () => {
    expect(form('様式4').sections.map((section) => section.heading)).toEqual([
      '表紙',
      'I 基本情報',
      '別添1 事務の内容',
      'II 特定個人情報ファイルの概要',
      '別添2 特定個人情報ファイル記録項目',
      'III 特定個人情報ファイルの取扱いプロセスにおけるリスク対策',
      'IV その他のリスク対策',
      'V 開示請求、問合せ',
      'VI 評価実施手続',
      '別添3 変更箇所',
    ]);
    expect(
      form('様式3')
        .sections.filter((section) => section.perFile)
        .map((section) => section.code),
    ).toEqual(['II', '別添1', 'III']);
  });

  test('parents and children agree, and document order is depth first', () => {
    for (const { nodes, sections } of forms) {
      const inOrder = (codes: readonly string[]): string[] =>
        codes.flatMap((code) => [code, ...inOrder(nodes.get(code)?.children ?? [])]);
      expect(inOrder(sections.map((section) => section.code))).toEqual([...nodes.keys()]);
      for (const node of nodes.values()) {
        for (const child of node.children) expect(nodes.get(child)?.parent).toBe(node.code);
      }
    }
  });

  test.each(forms)('every code that a node of $name points at exists', (own) => {
    const targets = [...own.nodes.values()].flatMap((node) => [
      ...node.options.map((option) => [own.name, option.countCode] as const),
      ...forms.map(({ name }) => [name, node.sameAs[name]] as const),
      ...forms.map(({ name }) => [name, node.relatedTo[name]] as const),
    ]);
    const missing = targets.filter(([name, code]) => code && !form(name).nodes.has(code));
    expect(targets.filter(([, code]) => code).length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('equal questions are equal both ways', () => {
    const equal = form('様式3').nodes.get('II-4-委託事項N-③')?.sameAs['様式4'];
    expect(equal).toBe('II-4-委託事項N-⑥');
    expect(form('様式4').nodes.get(equal ?? '')?.sameAs['様式3']).toBe('II-4-委託事項N-③');
  });
});

describe('a node', () => {
  const node = (code: string, name: '様式2' | '様式3' | '様式4' = '様式3') => form(name).nodes.get(code);

  test('has the official label, its number and a heading', () => {
    expect(node('I-1-①')).toMatchObject({ number: '①', label: '事務の名称', heading: '①事務の名称' });
    expect(node('II-6')).toMatchObject({ number: '6', heading: '6. 特定個人情報の保管・消去' });
    expect(node('III')).toMatchObject({ label: 'リスク対策', heading: 'III リスク対策', major: true });
    expect(node('III-4-委託しない')?.heading).toBe('委託しない');
    expect(node('II-5-提供・移転の有無-移転件数')?.heading).toBe('移転件数');
    expect(node('III-3-リスク2')?.heading).toMatch(/^リスク2: 権限のない者/);
  });

  test('has options with numbers, free text, headings and counts', () => {
    expect(node('I-5-①')?.options).toEqual([
      { label: '実施する', no: 1, freeText: false },
      { label: '実施しない', no: 2, freeText: false },
      { label: '未定', no: 3, freeText: false },
    ]);
    const records = node('II-2-④-主な記録項目')?.options ?? [];
    expect(records).toHaveLength(19);
    expect([...new Set(records.map((option) => option.group))]).toHaveLength(3);
    expect(records.filter((option) => option.freeText).map((option) => option.label)).toEqual(['その他']);
    expect(node('II-5-提供・移転の有無')?.options.map((option) => option.countCode)).toEqual([
      'II-5-提供・移転の有無-提供件数',
      'II-5-提供・移転の有無-移転件数',
      undefined,
    ]);
  });

  test('says over what it repeats; risk blocks do not', () => {
    expect(node('II-4-委託事項N-③')).toMatchObject({ repeat: 'entrustment', perFile: true });
    expect(node('II-4-委託事項N-④')).toMatchObject({ cellGroup: '再委託' });
    expect(node('II-4-委託事項N-名称')).toMatchObject({ nameOf: 'II-4-委託事項N', heading: '名称' });
    expect(node('III-3-リスク1')).toMatchObject({ repeat: null, perFile: true });
    expect(node('別添2')).toMatchObject({ kind: 'table', repeat: 'change-row', perFile: false });
    expect(node('I-2-システムN-①')).toMatchObject({ repeat: 'system', perFile: false });
  });

  test('keeps what is known of its wording', () => {
    expect(node('III-3-リスク1')).toMatchObject({ confidence: 'recalled', majorVia: 'section:III' });
    expect(node('III-3-リスク1')?.labelAsSeen).toContain('事務に必要な情報との紐付け');
    expect(node('IV-9', '様式2')?.codeInRevisions).toEqual({ 平成31年1月: 'IV-8', 令和6年10月: 'IV-9' });
    expect(node('IV-8', '様式2')?.revisions).toEqual(['令和6年10月']);
    expect(node('V-1-②')?.relatedTo).toEqual({ 様式2: 'III-しきい値判断結果', 様式4: 'VI-1-②' });
    expect(node('別添2-提出時期')?.printedOptions).toBe(false);
  });
});

test('a name of no form is refused', () => {
  expect(() => form('様式1' as '様式2')).toThrow('様式2・様式3・様式4のどれでもありません: 様式1');
});
