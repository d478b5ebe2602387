/** A sheet while it is made: texts and numbers in a grid. */
export interface MadeSheet {
  name: string;
  rows: MadeRow[];
}

export interface MadeRow {
  hidden?: boolean;
  cells: MadeCell[];
}

export interface MadeCell {
  column: number;
  columns: number;
  rows: number;
  /** A number is a date. */
  value: string | number;
}

/** A cell of one row. */
export const cell = (column: number, value: string | number, columns = 1, rows = 1): MadeCell => ({
  column,
  columns,
  rows,
  value,
});
