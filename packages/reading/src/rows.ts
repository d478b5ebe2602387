/**
 * What a front end (PDF, Excel, text) hands to the core: the document as rows of cells, in reading order.
 * Everything that is known only from the source (rules, merged cells, tabs, page breaks) is settled before; everything
 * that is known only from the form (labels, options, slots) comes after.
 */

/** Where something stands in its source; a front end fills in what it knows. */
export interface Place {
  /** Page of a PDF, from 1. */
  page?: number;
  /** On that page: points (1/72 inch) from its top left corner. */
  box?: PlaceBox;
  /** Sheet of a workbook. */
  sheet?: string;
  /** Cell of that sheet: `B12`. */
  cell?: string;
  /** Line of a text, from 1. */
  line?: number;
}

export interface PlaceBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One cell of a table, or a free-standing piece of text. */
export interface Cell {
  /**
   * The text, one string a line of the author: lines that only the width of the cell broke are joined again. Empty for an empty cell.
   * Boxes are written `[○]` set, `[ ]` blank, `[?]` state lost, before their label, where the front end knows what its marks mean;
   * marks inside square brackets and ☑ ■ ☐ □ without brackets are understood by the core as well.
   */
  lines: readonly string[];
  place: Place;
  /** Where a cell that a page break cut goes on, one place a page. */
  rest?: readonly Place[];
  /** First column of the table's grid that the cell covers, from 0. */
  column: number;
  /** How many columns it covers. */
  columns: number;
  /** How many rows of the table it covers, from this one down. */
  rows: number;
  /** What the front end could not read surely, in Japanese sentences; the core puts it on the items that take the cell. */
  doubts?: readonly string[];
}

/** One row: its cells from left to right. A cell that covers several rows stands in the first only; an empty cell is there with no lines. */
export interface Row {
  cells: readonly Cell[];
  /** Rows with the same number are one table (cut by page breaks or not). Left out for text that stands free, which is one cell. */
  table?: number;
}
