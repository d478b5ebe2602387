import { type Form, locate } from '@tsumabiraka/forms';
import type { Found } from './collect.ts';
import { codeOf, keyOf } from './item-key.ts';
import { missingOf } from './missing.ts';

/**
 * Doubts the texts beside a text that alone stands nowhere, between questions that do: where only its label was lost, its text was read as theirs. An option or
 * a box would have shown it, a free text does not.
 */
export function doubtSwallowed(form: Form, found: readonly Found[], revision: string | undefined): void {
  const entries = new Map(found.map((entry) => [keyOf(entry), entry]));
  const asked = [...form.nodes.values()].filter(({ kind }) => kind !== 'group');
  const keys = found.map((entry) => ({ code: codeOf(entry), file: entry.file }));
  for (const { code, file } of missingOf(form, keys, revision)) {
    const { node, slot } = locate(form, code) ?? {};
    if (node?.kind !== 'text') continue;
    const at = asked.indexOf(node);
    const beside = [asked[at - 1], asked[at + 1]].map(
      (other) => other?.section === node.section && entries.get(keyOf({ node: other, slot, file })),
    );
    for (const entry of beside.every(Boolean) ? beside : []) {
      if (entry && entry.node.kind === 'text' && entry.rows.length > 0)
        entry.doubts.push(`隣の項目「${node.label}」が原本に見当たりません。その答えが混ざっているかもしれません。`);
    }
  }
}
