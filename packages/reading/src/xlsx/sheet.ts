import { ReadingError } from '../error.ts';
import { shown } from './formats.ts';
import { LIMITS } from './limits.ts';
import { type CellAt, type Merge, readRange, readReference } from './reference.ts';
import { type RichString, RichText, unescaped } from './strings.ts';
import { isSymbolFont, signsOf } from './symbols.ts';
import { type Attributes, parseXml } from './xml.ts';

/** A cell that holds something. */
export interface SheetCell extends CellAt {
  text: string;
}

/** What a sheet holds; rows and columns from 0. */
export interface Sheet {
  cells: SheetCell[];
  merges: Merge[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Shapes, pictures or form controls lie on it. */
  hasDrawing: boolean;
  /** Cells with letters in a font of signs, which were read as those: `B12`. */
  signs: CellAt[];
}

/** What sheets of one workbook share. */
export interface Shared {
  strings: readonly RichString[];
  formats: readonly string[];
  /** Font of each cell style. */
  fonts: readonly (string | undefined)[];
  is1904: boolean;
  /** Counted through all sheets. */
  count: Record<'rows' | 'cells' | 'merges' | 'characters', number>;
}

const WIDEST = 16_384;
const DRAWINGS: ReadonlySet<string> = new Set(['drawing', 'legacyDrawing', 'picture', 'controls']);

/** @throws ReadingError if it is damaged or holds more than the limits. */
export function readSheet(xml: string, shared: Shared): Sheet {
  const reader = new SheetReader(shared);
  parseXml(xml, reader);
  return reader.sheet;
}

class SheetReader {
  readonly #cells: SheetCell[] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #columns = 0;
  readonly #shared: Shared;
  readonly #inline: RichText;
  #hasDrawing = false;
  readonly #signs: CellAt[] = [];
  #hasSigns = false;
  #row = -1;
  #at: CellAt = { row: 0, column: -1 };
  #type = '';
  #style = 0;
  #value = '';
  #inValue = false;
  #filled = false;

  constructor(shared: Shared) {
    this.#shared = shared;
    this.#inline = new RichText('is', ({ text, hasSigns }) => {
      this.#value = text;
      this.#hasSigns = hasSigns;
    });
  }

  get sheet(): Sheet {
    return {
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      hasDrawing: this.#hasDrawing,
      signs: this.#signs,
    };
  }

  open = (name: string, attributes: () => Attributes): void => {
    this.#inline.open(name, attributes);
    if (name === 'row') this.#openRow(attributes());
    else if (name === 'c') this.#openCell(attributes());
    else if (name === 'v') this.#inValue = true;
    else if (name === 'col') this.#column(attributes());
    else if (name === 'mergeCell') this.#merge(attributes());
    else if (DRAWINGS.has(name)) this.#hasDrawing = true;
  };

  close = (name: string): void => {
    this.#inline.close(name);
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
  };

  text = (text: string): void => {
    if (this.#inValue) this.#value += text;
    else this.#inline.text(text);
  };

  #openRow({ r, hidden }: Attributes): void {
    this.#row = r ? Number(r) - 1 : this.#row + 1;
    this.#at = { row: this.#row, column: -1 };
    this.#filled = false;
    if (isTrue(hidden)) this.#hiddenRows.add(this.#row);
  }

  #openCell({ r, t = 'n', s = '0' }: Attributes): void {
    this.#at = readReference(r ?? '') ?? { row: this.#row, column: this.#at.column + 1 };
    this.#type = t;
    this.#style = Number(s);
    this.#value = '';
    this.#hasSigns = false;
  }

  #closeCell(): void {
    const text = this.#withSigns(this.#shown());
    if (text.trim() === '') return;
    if (this.#hasSigns) this.#signs.push(this.#at);
    const { count } = this.#shared;
    count.cells += 1;
    if (!this.#filled) count.rows += 1;
    this.#filled = true;
    count.characters += text.length;
    if (count.cells > LIMITS.cells || count.rows > LIMITS.rows || count.characters > LIMITS.characters) {
      throw new ReadingError('too-large');
    }
    this.#cells.push({ ...this.#at, text });
  }

  /** A cell whose whole font is one of signs. */
  #withSigns(text: string): string {
    const font = this.#shared.fonts[this.#style];
    if (!isSymbolFont(font) || this.#hasSigns) return text;
    this.#hasSigns = true;
    return signsOf(text, font ?? '');
  }

  /** What the cell shows; the text of a formula is its last result. */
  #shown(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's': {
        const { text = '', hasSigns = false } = this.#shared.strings[Number(value)] ?? {};
        this.#hasSigns = hasSigns;
        return text;
      }
      case 'inlineStr':
        return value;
      case 'str':
      case 'e':
        return unescaped(value);
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      default: {
        if (value.trim() === '' || !Number.isFinite(Number(value))) return unescaped(value);
        const pattern = this.#shared.formats[this.#style] ?? 'General';
        return /^(?:General|@)$/iu.test(pattern) ? value : shown(Number(value), pattern, this.#shared.is1904);
      }
    }
  }

  #merge({ ref = '' }: Attributes): void {
    const { count } = this.#shared;
    count.merges += 1;
    if (count.merges > LIMITS.merges) throw new ReadingError('too-large');
    const merge = readRange(ref);
    // Beyond so many rows no sheet is read.
    if (merge) this.#merges.push({ ...merge, rows: Math.min(merge.rows, LIMITS.rows) });
  }

  #column({ min, max, hidden }: Attributes): void {
    if (!isTrue(hidden)) return;
    for (let column = Number(min) - 1; column < Math.min(Number(max), WIDEST); column++) {
      // Each column is described once.
      if (++this.#columns > WIDEST) throw new ReadingError('damaged');
      this.#hiddenColumns.add(column);
    }
  }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
