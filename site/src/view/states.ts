import type { State } from '@tsumabiraka/assessment';
import type { OutlineNode } from './outline.ts';

/** Number of items in each state at and below a heading. */
export type Tally = Record<State, number>;

export function tally(node: OutlineNode): Tally {
  const total: Tally = { answered: 0, none: 0, missing: 0, withheld: 0, unclear: 0 };
  const add = (each: OutlineNode | undefined): void => {
    if (!each) return;
    if (each.item) total[each.item.state] += 1;
    // A group of slots that is lost as a whole has no items to count.
    else if (each.lacuna && each.children.length === 0) total[each.lacuna.state] += 1;
    add(each.name);
    for (const child of each.children) add(child);
  };
  add(node);
  return total;
}

/** The state of a part in plain words, for the list of contents. */
export function stateWords({ answered, none, missing, withheld, unclear }: Tally): string {
  if (answered + none + unclear === 0 && missing > 0) return '元の文書から抜けています';
  if (answered + none + unclear + missing === 0 && withheld > 0) return '公表されていません';
  const doubts = [
    missing > 0 && `抜けている項目 ${missing}`,
    withheld > 0 && `公表されていない項目 ${withheld}`,
    unclear > 0 && `はっきりしない項目 ${unclear}`,
  ].filter((words) => words !== false);
  if (doubts.length > 0) return doubts.join('・');
  return answered > 0 ? '記載あり' : '記載なし';
}

/** Whether nothing is lost, held back or doubtful. */
export function isWhole({ missing, withheld, unclear }: Tally): boolean {
  return missing + withheld + unclear === 0;
}
