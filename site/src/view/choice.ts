import type { Item } from '@tsumabiraka/assessment';
import type { FormNode } from '@tsumabiraka/forms';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';

type Choice = Extract<Item, { kind: 'choice' }>;

/** The chosen answer, and on demand everything that could have been chosen. */
export function choice(item: Choice, node: FormNode): ElementContent[] {
  const chosen =
    item.value === undefined
      ? h('p', { className: ['state'] }, item.candidates ? '元の文書から、どれが選ばれたか読み取れません' : '記載なし')
      : h('p', { className: ['chosen'] }, item.value);
  const candidates = item.candidates
    ? [
        h(
          'ul',
          item.candidates.map((label) => h('li', `${label} かもしれません`)),
        ),
      ]
    : [];
  return [chosen, ...candidates, ...options(item, node)];
}

function options(item: Choice, node: FormNode): ElementContent[] {
  if (node.options.length < 2) return [];
  const rows = node.options.map(({ label }) =>
    h('li', label === item.value ? [h('strong', label), '（この文書の答え）'] : label),
  );
  return [h('details', { className: ['options'] }, [h('summary', '選べる答え'), h('ol', rows)])];
}
