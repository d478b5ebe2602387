import { type Form, normaliseLabel } from '@tsumabiraka/forms';
import type { Cell } from '../rows.ts';
import type { Position } from './item-key.ts';
import { officialLabels } from './official-labels.ts';
import { meaningOf } from './scope.ts';

/** A label that stands within the cell of another item's answer, and what follows it there. */
export interface Inner {
  /** The cell up to the label. */
  before: Cell;
  position: Position;
  after: Cell;
}

const LONGEST_LABEL = 60;
const WITH_ANSWER = /^[(（]?\s*([^:：]{2,40}?)\s*[:：]\s*(.+?)[)）]?$/u;

/**
 * The first line of a cell that is the label of a question below the item of the cell or beside it, one without an answer so far. Some texts have several
 * rows of the form in one cell.
 */
export function labelWithin(
  form: Form,
  at: Position,
  cell: Cell,
  taken: (position: Position) => boolean,
): Inner | undefined {
  for (const [index, line] of cell.lines.entries()) {
    const colon = line.slice(0, LONGEST_LABEL).search(/[:：]/u);
    if (colon < 0 && line.length > LONGEST_LABEL) continue;
    const [, label = line, rest] = (colon < 0 ? undefined : WITH_ANSWER.exec(line)) ?? [];
    if (label.length > LONGEST_LABEL || !officialLabels(form).has(normaliseLabel(label))) continue;
    const position = meaningOf(form, at, label, true)?.position;
    if (!position || position.node.kind === 'group' || taken(position) || !isNear(at, position)) continue;
    const behind = cell.lines.slice(index + 1);
    return {
      before: { ...cell, lines: cell.lines.slice(0, index) },
      position,
      after: { ...cell, lines: rest === undefined ? behind : [rest, ...behind] },
    };
  }
  return undefined;
}

/** Below the item or beside it; a heading further off is a word of the text. */
const isNear = (at: Position, { node }: Position): boolean =>
  node.code !== at.node.code && (node.parent === at.node.code || node.parent === at.node.parent);
