import { strToU8, zipSync } from 'fflate';
import { writeReference } from '../../src/xlsx/reference.ts';
import type { Setting } from './setting.ts';
import type { MadeCell, MadeSheet } from './sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Two formats: text, and dates as Japan writes them. */
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="1"><font><sz val="11"/><name val="ＭＳ ゴシック"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176" applyNumberFormat="1"/></cellXfs>';

/** The bytes of a workbook, as Office writes one. */
export function workbookBytes(sheets: readonly MadeSheet[], { merged, strings }: Setting): Uint8Array {
  const table = strings === 'shared' ? new Map<string, number>() : undefined;
  const bodies = sheets.map((sheet) => sheetXml(sheet, merged, table));
  return packed(sheets, bodies, STYLES, [...(table?.keys() ?? [])]);
}

/**
 * A workbook of sheets that are written.
 * @param bodies of the sheets, in order: `<worksheet>`
 * @param styles what stands in `<styleSheet>`
 */
export function packed(
  sheets: readonly Pick<MadeSheet, 'name'>[],
  bodies: readonly string[],
  styles: string,
  strings: readonly string[] = [],
): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map(richString).join('')}</sst>`,
  };
  for (const [index, body] of bodies.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = `${HEAD}<worksheet xmlns="${MAIN}">${body}</worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A string in two runs, with a reading that no reader may take for text. */
function richString(text: string): string {
  const half = Math.ceil(text.length / 2);
  const run = (part: string) => (part === '' ? '' : `<r><t xml:space="preserve">${xml(part)}</t></r>`);
  return `<si>${run(text.slice(0, half))}${run(text.slice(half))}<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="0"/></si>`;
}

function sheetXml({ rows }: MadeSheet, merged: boolean, table: Map<string, number> | undefined): string {
  const merges: string[] = [];
  const body = rows.map(({ cells, hidden }, row) => {
    const written = cells.map((made) => {
      const at = { row, column: made.column };
      const end = { row: row + made.rows - 1, column: made.column + made.columns - 1 };
      if (merged && (made.rows > 1 || made.columns > 1)) merges.push(`${writeReference(at)}:${writeReference(end)}`);
      return cellXml(writeReference(at), made, table);
    });
    return `<row r="${row + 1}"${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`;
  });
  const mergeCells = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<sheetData>${body.join('')}</sheetData>${mergeCells === '' ? '' : `<mergeCells count="${merges.length}">${mergeCells}</mergeCells>`}`;
}

function cellXml(ref: string, { value }: MadeCell, table: Map<string, number> | undefined): string {
  if (typeof value === 'number') return `<c r="${ref}" s="1"><v>${value}</v></c>`;
  if (value === '') return `<c r="${ref}"/>`;
  if (!table) return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
  const index = table.get(value) ?? table.size;
  table.set(value, index);
  return `<c r="${ref}" t="s"><v>${index}</v></c>`;
}
