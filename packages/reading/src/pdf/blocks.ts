import type { TextRun } from '@tsumabiraka/pdf';
import { cluster } from './lines.ts';
import { authorLines, type PrintedLine, printedLines, SAME_BASELINE } from './text.ts';

/** A wider gap, in letters, parts two blocks. */
const GAP = 2;
/** Lines of one block are no further apart, in letters. */
const PITCH = 2.2;

/** Text that is drawn at one go: what stands in a cell of a spreadsheet that has no border. */
interface Block {
  runs: TextRun[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Baseline of its last line. */
  y: number;
  isWrapped: boolean;
}

/**
 * The printed lines of a cell. Spreadsheets set a form on narrow columns: within one border stand cells without any, side by side, and the text of each may take
 * several lines. A program draws cell by cell, so the order in which it draws tells what is one text. Such texts beside each other are one line here; the rest
 * of the cell stays as it is printed.
 */
export function linesOfCell(runs: readonly TextRun[]): PrintedLine[] {
  const rows = rowsOf(blocksOf(runs)).filter(isBeside);
  if (rows.length === 0) return printedLines(runs);
  const beside = new Set(rows.flat().flatMap((block) => block.runs));
  const plain = printedLines(runs.filter((run) => !beside.has(run)));
  return [...rows.map(asLine), ...plain].sort((a, b) => a.y - b.y);
}

function blocksOf(runs: readonly TextRun[]): Block[] {
  const blocks: Block[] = [];
  for (const run of runs) {
    const { x, y, size, width } = run;
    const box = { left: x, right: x + width, top: y - size, bottom: y };
    const last = blocks.at(-1);
    const place = last && follows(last, run);
    if (!last || !place) blocks.push({ runs: [run], ...box, y, isWrapped: false });
    else {
      last.runs.push(run);
      last.left = Math.min(last.left, box.left);
      last.right = Math.max(last.right, box.right);
      // The end of a text that its cell cuts off takes no room.
      if (!run.cutTo || last.runs[0]?.cutTo) last.bottom = Math.max(last.bottom, box.bottom);
      last.isWrapped ||= place === 'below';
      last.y = y;
    }
  }
  return blocks;
}

/** Whether a run goes on with a block: on its last line, or on a line below. */
function follows({ runs, left, right, y }: Block, run: TextRun): 'beside' | 'below' | undefined {
  const before = runs.at(-1);
  if (!before) return undefined;
  const [gap, step] = [(run.x - before.x - before.width) / run.size, (run.y - y) / run.size];
  if (Math.abs(step) < SAME_BASELINE) return gap > -1 && gap < GAP ? 'beside' : undefined;
  return step > 0 && step < PITCH && run.x > left - run.size && run.x < right ? 'below' : undefined;
}

/** Blocks whose heights overlap. */
function rowsOf(blocks: readonly Block[]): Block[][] {
  const rows: Block[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const block of blocks.toSorted((a, b) => a.top - b.top)) {
    if (block.top + 1 > end) rows.push([]);
    rows.at(-1)?.push(block);
    end = Math.max(end, block.bottom);
  }
  return rows;
}

/** Whether blocks stand beside each other, all at one height, and one of them has several lines. */
function isBeside(row: readonly Block[]): boolean {
  const ordered = row.toSorted((a, b) => a.left - b.left);
  const areApart = ordered.every(({ right }, index) => right < (ordered[index + 1]?.left ?? Number.POSITIVE_INFINITY));
  const [lowest, highest] = [Math.max(...row.map(({ top }) => top)), Math.min(...row.map(({ bottom }) => bottom))];
  return row.length > 1 && row.some(({ isWrapped }) => isWrapped) && areApart && lowest < highest;
}

/** Cut off is what does not show from its first line on: a page break shows the rest of it on the page where it begins. */
function asLine(row: readonly Block[]): PrintedLine {
  const texts = row.toSorted((a, b) => a.left - b.left).map((block) => textOf(block));
  const [x, right] = [Math.min(...row.map(({ left }) => left)), Math.max(...row.map((block) => block.right))];
  const [first = []] = cluster(
    row.flatMap(({ runs }) => runs),
    (run) => run.y,
    4,
  );
  const hidden = first.some(({ cutTo }) => cutTo) ? { hidden: true as const } : {};
  const size = Math.max(...first.map((run) => run.size));
  return { text: texts.join(' '), x, right, y: Math.min(...first.map((run) => run.y)), size, whole: true, ...hidden };
}

const textOf = ({ runs, right }: Block) =>
  authorLines(printedLines(runs), right)
    .map(({ text }) => text)
    .join(' ');
