import fc from 'fast-check';
import type { Cell, Row } from '../../src/rows.ts';

/** One change to the rows of a document, as a broken source makes it. */
export interface Mutation {
  kind:
    | 'drop'
    | 'double'
    | 'swap'
    | 'cut'
    | 'empty'
    | 'merge-cells'
    | 'noise-row'
    | 'noise-cell'
    | 'noise-line'
    | 'noise-within';
  /** Where: a share of the rows, then of the cells of the row. */
  row: number;
  cell: number;
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** Some changes to a document, and the part of it that is read: the cover and a window of rows. */
export const mutations = fc.record({
  document: fc.nat(1000),
  from: share,
  length: fc.integer({ min: 5, max: 60 }),
  changes: fc.array(
    fc.record<Mutation>({
      kind: fc.constantFrom(
        ...(['drop', 'double', 'swap', 'cut', 'empty', 'merge-cells'] as const),
        ...(['noise-row', 'noise-cell', 'noise-line', 'noise-within'] as const),
      ),
      row: share,
      cell: share,
    }),
    { maxLength: 12 },
  ),
});

export type Mutations = typeof mutations extends fc.Arbitrary<infer T> ? T : never;

/** Text that no document has; each is told from the others. */
const noise = (index: number) => `雑音${String(index).padStart(3, '0')}の印`;

export interface Mutated {
  rows: Row[];
  /** Noise that stands in the rows. */
  noise: string[];
}

/** Applies changes to a part of a document. */
export function mutate(
  documents: readonly (readonly Row[])[],
  { document, from, length, changes }: Mutations,
): Mutated {
  const all = documents[document % documents.length] ?? [];
  const start = Math.floor(from * all.length);
  const rows = [...all.slice(0, COVER_ROWS), ...all.slice(Math.max(COVER_ROWS, start), start + length)];
  for (const [index, change] of changes.entries()) apply(rows, change, noise(index));
  const text = JSON.stringify(rows);
  return { rows, noise: changes.map((_, index) => noise(index)).filter((word) => text.includes(word)) };
}

const COVER_ROWS = 12;

function apply(rows: Row[], { kind, row: place, cell: share }: Mutation, word: string): void {
  const at = Math.floor(place * rows.length);
  const row = rows[at];
  if (!row) return;
  const index = Math.floor(share * row.cells.length);
  const cell = row.cells[index];
  const change = (cells: readonly Cell[]) => {
    rows[at] = { ...row, cells };
  };
  const replace = (lines: readonly string[]) =>
    change(row.cells.map((other, position) => (position === index ? { ...other, lines } : other)));
  if (kind === 'drop') rows.splice(at, 1);
  else if (kind === 'double') rows.splice(at, 0, row);
  else if (kind === 'swap') rows.splice(at, 2, ...rows.slice(at, at + 2).reverse());
  else if (kind === 'noise-row') rows.splice(at, 0, { ...row, cells: [{ ...emptyCell(row), lines: [word] }] });
  else if (kind === 'noise-cell') change([...row.cells, { ...emptyCell(row), column: 99, lines: [word] }]);
  else if (kind === 'merge-cells')
    change(row.cells.slice(0, 1).map((first) => ({ ...first, lines: row.cells.flatMap(({ lines }) => lines) })));
  else if (!cell) return;
  else if (kind === 'cut') replace(cell.lines.map((line) => line.slice(0, Math.ceil(line.length * share))));
  else if (kind === 'empty') replace([]);
  else if (kind === 'noise-line') replace([...cell.lines, word]);
  else replace(cell.lines.map((line, number) => (number === 0 ? within(line, word, place) : line)));
}

const within = (line: string, word: string, share: number): string => {
  const at = Math.floor(share * line.length);
  return line.slice(0, at) + word + line.slice(at);
};

const emptyCell = ({ cells }: Row): Cell => ({
  lines: [],
  place: cells[0]?.place ?? {},
  column: 0,
  columns: 1,
  rows: 1,
});
