import type { Assessment, Item } from '@tsumabiraka/assessment';
import { type FormNode, form } from '@tsumabiraka/forms';

/**
 * A 様式2 of the same 事務: no document of the corpus is one. Questions that 様式3 or 様式4 asks as well have that answer, the others one that is made up.
 */
export function asForm2(assessment: Assessment): Assessment {
  const { items: _, ...facts } = assessment;
  const asked = [...form('様式2').nodes.values()].filter(
    ({ kind, section, code }) => kind !== 'group' && section !== '変更箇所' && !code.endsWith('様式の版'),
  );
  return {
    ...facts,
    form: '様式2',
    revision: '令和6年10月',
    title: assessment.title.replace(/(?:重点|全)項目/u, '基礎項目'),
    items: asked.map((node, index) => itemOf(node, index, assessment)),
  };
}

function itemOf(node: FormNode, index: number, { form: name, items }: Assessment): Item {
  const same = items.find(({ code, kind }) => code === node.sameAs[name] && kind === node.kind);
  const head = { code: node.code, state: 'answered' as const };
  if (same) {
    const { file: _, reason: _r, ...answer } = same;
    const plain = { ...answer, ...head } as Item;
    return plain.kind === 'text' && plain.text && node.code.endsWith('評価書名') ? renamed(plain) : plain;
  }
  switch (node.kind) {
    case 'choice':
      return { ...head, kind: 'choice', value: node.options[index % node.options.length]?.label ?? '' };
    case 'checks':
      return {
        ...head,
        kind: 'checks',
        boxes: node.options.map(({ label }, at) => ({ label, state: at === index % 2 ? 'checked' : 'unchecked' })),
      };
    case 'date':
      return { ...head, kind: 'date', printed: '令和6年10月1日 時点' };
    default:
      return { ...head, kind: 'text', text: [{ kind: 'paragraph', lines: [`${MADE_UP}${index}号の手順書による。`] }] };
  }
}

const MADE_UP = '申請書の内容を二人の職員が確かめ、確かめた日と氏名を記録簿に残している。手順は、内規第';

const renamed = (item: Extract<Item, { kind: 'text' }>): Item => ({
  ...item,
  text: (item.text ?? []).map((block) =>
    'lines' in block
      ? { ...block, lines: block.lines.map((line) => line.replace(/(?:重点|全)項目/u, '基礎項目')) }
      : block,
  ),
});
