import { normaliseLabel } from '@tsumabiraka/forms';
import { type Found, textOf } from './collect.ts';
import { marksIn } from './marks.ts';

const MOVED = '最後の箱が次の項目名の行に印字されています。この項目の箱と判断しました。';
const SHIFTED = 'この表では、答えが項目名の行からずれて印字されています。どの項目の答えか確かめてください。';

/**
 * Gives the last box of an item back that slipped into the first row of the next item: 「[ ] その他 ( )」 before anything else there. The items that follow in
 * the run are doubted, for their rows slipped as well. Where two such boxes in a row prove that labels stand late, the end of the text behind them stands
 * beside the next label; what that item says cannot be told from it, so it is left out.
 * @returns What was found, without items whose answers are those of the items before.
 */
export function mendBoxes(found: readonly Found[]): Found[] {
  const swallowed = new Set<Found>();
  let run = 0;
  for (const [index, entry] of found.entries()) {
    const [next, after] = [found[index + 1], found[index + 2]];
    const row = next && takesBack(entry, next) ? next.rows.shift() : undefined;
    run = row ? run + 1 : 0;
    if (!next || !row) continue;
    entry.rows.push(row);
    entry.doubts.push(MOVED);
    const behind = [next, ...(after ? [after] : [])].filter(({ node }) => node.parent === entry.node.parent);
    doubtShifted(behind);
    if (run > 1 && after && behind.every(({ node }) => node.kind === 'text')) {
      giveText(after, next);
      swallowed.add(after);
    }
  }
  return found.filter((entry) => !swallowed.has(entry));
}

function doubtShifted(found: readonly Found[]): void {
  for (const entry of found) if (!entry.doubts.includes(SHIFTED)) entry.doubts.push(SHIFTED);
}

function giveText(from: Found, to: Found): void {
  to.rows.push(...from.rows);
  to.doubts.push(`「${from.node.heading}」の行にある文も、この項目の続きと判断しました。`);
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
