import { interpret } from './core/interpret.ts';
import { ReadingError } from './error.ts';
import type { Doubt, Leftover, Reading } from './outcome.ts';
import type { Place, Row } from './rows.ts';
import { Archive } from './xlsx/archive.ts';
import { readFormats } from './xlsx/formats.ts';
import { writeReference } from './xlsx/reference.ts';
import { hiddenCells, rowsOfSheet } from './xlsx/rows.ts';
import { readSheet, type Shared, type Sheet } from './xlsx/sheet.ts';
import { readStrings } from './xlsx/strings.ts';
import { readFonts } from './xlsx/symbols.ts';
import { isOfForm } from './xlsx/which-sheets.ts';
import { isWorkbook, readWorkbook, type SheetEntry } from './xlsx/workbook.ts';

/**
 * Reads a workbook (.xlsx, .xlsm) as an assessment: its visible sheets in order. Macros, links and formulas are never run; the last results of formulas are read.
 * @throws ReadingError if it is no workbook, locked, damaged, too large or no assessment.
 */
export function readXlsx(bytes: Uint8Array): Reading {
  const archive = new Archive(bytes);
  if (!isWorkbook(archive)) throw new ReadingError('other-office');
  const { sheets, is1904 } = readWorkbook(archive);
  const styles = archive.text('xl/styles.xml') ?? '<styleSheet/>';
  const shared: Shared = {
    strings: readStrings(archive.text('xl/sharedStrings.xml') ?? '<sst/>'),
    formats: readFormats(styles),
    fonts: readFonts(styles),
    is1904,
    count: { rows: 0, cells: 0, merges: 0, characters: 0 },
  };
  const rows: Row[] = [];
  const doubts: Doubt[] = [];
  const leftovers: Leftover[] = [];
  for (const [index, entry] of sheets.entries()) {
    if (entry.hidden) {
      doubts.push(doubtOf({ sheet: entry.name }, '非表示のシートです。読んでいません。'));
      continue;
    }
    const sheet = readSheet(archive.text(entry.path) ?? '', shared);
    const own = rowsOfSheet(sheet, entry.name, index);
    if (isOfForm(entry.name, own)) {
      rows.push(...own);
      doubts.push(...sheetDoubts(entry, sheet));
    } else {
      leftovers.push(...own.map(leftoverOf));
      if (own.length > 0)
        doubts.push(doubtOf({ sheet: entry.name }, '評価書のシートではないと判断し、読んでいません。'));
    }
  }
  const reading = interpret(rows);
  return { ...reading, doubts: [...doubts, ...reading.doubts], leftovers: [...reading.leftovers, ...leftovers] };
}

function sheetDoubts({ name }: SheetEntry, sheet: Sheet): Doubt[] {
  const hidden = hiddenCells(sheet);
  const seen = hidden.map(({ text }) => text).join(' ');
  return [
    ...(hidden.length > 0
      ? [doubtOf({ sheet: name }, `非表示の行か列に文字のあるセルが${hidden.length}個あります。読んでいません。`, seen)]
      : []),
    ...sheet.signs.map((at) =>
      doubtOf(
        { sheet: name, cell: writeReference(at) },
        '記号用の書体（Wingdingsなど）の文字があります。☑や□に読み替えました（読み替えられないものは�）。原本の印と比べてください。',
        sheet.cells.find(({ row, column }) => row === at.row && column === at.column)?.text,
      ),
    ),
    ...(sheet.hasDrawing
      ? [doubtOf({ sheet: name }, '図形、画像かチェックボックスがあります。その中の文字と印は読んでいません。')]
      : []),
  ];
}

const doubtOf = (place: Place, reason: string, seen = ''): Doubt => ({
  place,
  seen,
  assumed: '',
  alternatives: [],
  reason,
});

const leftoverOf = ({ cells }: Row): Leftover => ({
  text: cells.flatMap(({ lines }) => lines).join('\n'),
  place: cells[0]?.place ?? {},
});
