import { writeReference } from '../../src/xlsx/reference.ts';
import type { Paper, PrintedSetting } from './paper.ts';
import type { MadeCell, MadeRow, MadeSheet } from './sheet.ts';
import { packed, xml } from './write.ts';

const [LEFT, RIGHT, TOP, BOTTOM] = [1, 2, 4, 8];
/** Millimetres of A4. */
const [SHORT, LONG] = [210, 297];
const POINTS = 72 / 25.4;
/** Rows of a spreadsheet are at most this high, in points. */
const HIGHEST_ROW = 409;

/** The bytes of a workbook with borders, wrapped text, heights of rows and a page setup: what a printer needs. */
export function printableBytes(sheets: readonly MadeSheet[], { setting, paper }: PrintedSetting): Uint8Array {
  const { labelColumns, answerColumns } = setting;
  const bodies = sheets.map((sheet) => sheetXml(sheet, labelColumns + answerColumns, labelColumns, paper));
  return packed(sheets, bodies, stylesOf(paper));
}

/** One format for each set of sides that have a border, first without a colour and then with one. */
function stylesOf({ font, size, border, coloured }: Paper): string {
  const sides = [...Array(16).keys()];
  const side = (mask: number, bit: number, name: string) =>
    mask & bit ? `<${name} style="${border}"><color rgb="FF000000"/></${name}>` : `<${name}/>`;
  const borders = sides.map(
    (mask) =>
      `<border>${side(mask, LEFT, 'left')}${side(mask, RIGHT, 'right')}${side(mask, TOP, 'top')}${side(mask, BOTTOM, 'bottom')}</border>`,
  );
  const formats = [0, coloured ? 2 : 0].flatMap((fill) =>
    sides.map(
      (mask) =>
        `<xf borderId="${mask}" fillId="${fill}" applyBorder="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
    ),
  );
  return `<fonts count="1"><font><sz val="${size}"/><name val="${font}"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE6F0"/></patternFill></fill></fills><borders count="16">${borders.join('')}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`;
}

/** Rows and columns, the ends not included. */
interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Cells as they are written, with the sides that have a border, and the areas that are merged. */
class Grid {
  readonly rows: { value: string; border: number; label: boolean }[][];
  readonly merges: string[] = [];

  constructor(rows: number) {
    this.rows = Array.from({ length: rows }, () => []);
  }

  isBoxed = (row: number, column: number): boolean => this.rows[row]?.[column] !== undefined;

  /** Draws a border around an area. */
  box({ top, bottom, left, right }: Area, label: boolean): void {
    const sides = (row: number, column: number) =>
      (column === left ? LEFT : 0) |
      (column === right - 1 ? RIGHT : 0) |
      (row === top ? TOP : 0) |
      (row === bottom - 1 ? BOTTOM : 0);
    for (const [index, line] of this.rows.slice(top, bottom).entries()) {
      for (let column = left; column < right; column++)
        line[column] = { value: '', border: sides(top + index, column), label };
    }
  }

  write({ top, bottom, left, right }: Area, value: string): void {
    const line = this.rows[top] ?? [];
    line[left] = { border: 0, label: false, ...line[left], value };
    const [from, to] = [
      writeReference({ row: top, column: left }),
      writeReference({ row: bottom - 1, column: right - 1 }),
    ];
    if (from !== to) this.merges.push(`${from}:${to}`);
  }
}

function sheetXml({ rows }: MadeSheet, width: number, labelColumns: number, paper: Paper): string {
  const { size, margin, landscape } = paper;
  const column = (((landscape ? LONG : SHORT) - 2 * margin) * POINTS) / width;
  const heights = heightsOf(rows, column, paper);
  const grid = new Grid(heights.flat().length);
  const starts = heights.map((_, row) => heights.slice(0, row).flat().length);
  const end = (row: number) => (starts[row] ?? 0) + (heights[row]?.length ?? 0);
  for (const [index, { cells }] of rows.entries()) {
    const top = starts[index] ?? 0;
    const areaOf = ({ column: left, columns, rows: high }: MadeCell): Area => ({
      ...{ top, bottom: end(index + high - 1), left, right: left + columns },
    });
    drawBorders(grid, cells.map(areaOf), { top, bottom: end(index), left: labelColumns, right: width });
    for (const made of cells) grid.write(areaOf(made), String(made.value));
  }
  return written(grid, heights.flat(), column / (size * 0.5) - 0.7, paper);
}

/** A label, its number and the answer beside them have a border each, and so have the cells of a table; what stands within an answer has none. */
function drawBorders(grid: Grid, areas: readonly Area[], answer: Area): void {
  const { top, left: labelColumns, right: width } = answer;
  const label = areas.find(({ left, right }) => left < labelColumns && right === labelColumns);
  if (label && areas.some(({ left }) => left === labelColumns)) {
    for (const area of areas.filter(({ left }) => left < labelColumns))
      grid.box({ ...area, bottom: label.bottom }, true);
    grid.box({ ...answer, bottom: label.bottom }, false);
    return;
  }
  const isTable = areas.length > 1 || areas.some(({ left, right }) => right - left > 1);
  for (const [index, area] of areas.entries()) {
    const isWide = index === areas.length - 1 && area.right - area.left > 1;
    if (isTable && !grid.isBoxed(top, area.left))
      grid.box({ ...area, bottom: answer.bottom, right: isWide ? Math.max(width, area.right) : area.right }, false);
  }
}

/** @param unit Width of a column, in digits of the default font; one is about half its size, and 5 pixels of padding are around all. */
function written({ rows, merges }: Grid, heights: readonly number[], unit: number, paper: Paper): string {
  const { margin, landscape, furniture } = paper;
  const body = rows.map((line, row) => {
    const cells = [...line.entries()].flatMap(([column, made]) => {
      if (!made) return [];
      const head = `<c r="${writeReference({ row, column })}" s="${made.border + (made.label ? 16 : 0)}"`;
      return made.value === ''
        ? `${head}/>`
        : `${head} t="inlineStr"><is><t xml:space="preserve">${xml(made.value)}</t></is></c>`;
    });
    return `<row r="${row + 1}" ht="${heights[row]?.toFixed(2)}" customHeight="1">${cells.join('')}</row>`;
  });
  const inch = (margin / 25.4).toFixed(3);
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<cols><col min="1" max="200" width="${unit.toFixed(3)}" customWidth="1"/></cols><sheetData>${body.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : '',
    `<pageMargins left="${inch}" right="${inch}" top="${inch}" bottom="${inch}" header="0.2" footer="0.2"/>`,
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    furniture
      ? '<headerFooter><oddHeader>&amp;R特定個人情報保護評価書</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>'
      : '',
  ].join('');
}

/** Heights in points of the rows of the sheet that each row becomes. */
function heightsOf(
  rows: readonly MadeRow[],
  column: number,
  { size, rows: kind, landscape, margin }: Paper,
): number[][] {
  const line = size * 2.05;
  const highest = Math.min(HIGHEST_ROW, ((landscape ? SHORT : LONG) - 2 * margin) * POINTS - 30);
  return rows.map(({ cells }) => {
    const lines = Math.max(
      1,
      ...cells.map((made) => (made.rows > 1 ? 1 : linesIn(String(made.value), (made.columns * column - 6) / size))),
    );
    if (kind === 'squared') return Array<number>(Math.max(1, Math.ceil((lines * line) / 13.5))).fill(13.5);
    const height = lines * line + 4;
    const parts = Math.ceil(height / highest);
    return Array<number>(parts).fill(height / parts);
  });
}

/** Lines that a text takes in a room of so many letters; a little more than needed, as clerks leave room. */
function linesIn(text: string, letters: number): number {
  return text.split('\n').reduce((sum, part) => {
    let width = 0;
    for (const letter of part) width += /[\p{ASCII}｡-ﾟ]/u.test(letter) ? 0.55 : 1;
    return sum + Math.max(1, Math.ceil((width * 1.04) / Math.max(1, letters - 1.5)));
  }, 0);
}
