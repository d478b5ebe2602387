import { normaliseLabel } from '@tsumabiraka/forms';
import { type Found, textOf } from './collect.ts';
import { marksIn } from './marks.ts';

const MOVED = '最後の箱が次の項目名の行に印字されています。この項目の箱と判断しました。';
const SHIFTED = 'この表では、答えが項目名の行からずれて印字されています。どの項目の答えか確かめてください。';

/**
 * Gives the last box of an item back that slipped into the first row of the next item: 「[ ] その他 ( )」 before anything else there. The items that follow in
 * the run are doubted, for their rows slipped as well.
 */
export function mendBoxes(found: readonly Found[]): void {
  for (const [index, entry] of found.entries()) {
    const next = found[index + 1];
    if (!next || !takesBack(entry, next)) continue;
    const row = next.rows.shift();
    if (!row) continue;
    entry.rows.push(row);
    entry.doubts.push(MOVED);
    for (const later of [next, found[index + 2]]) {
      if (later && later.node.parent === entry.node.parent && !later.doubts.includes(SHIFTED))
        later.doubts.push(SHIFTED);
    }
  }
}

function takesBack(entry: Found, next: Found): boolean {
  const last = entry.node.options.at(-1);
  if (entry.node.kind !== 'checks' || !last || next.node.parent !== entry.node.parent) return false;
  const label = normaliseLabel(last.label);
  const first = next.rows[0]?.map(textOf).join('') ?? '';
  const [mark, second] = marksIn(first);
  return (
    mark !== undefined &&
    second === undefined &&
    normaliseLabel(first.slice(mark.end)).startsWith(label) &&
    next.rows.length > 1 &&
    !entry.rows.flat().some((cell) => normaliseLabel(textOf(cell)).includes(label))
  );
}
