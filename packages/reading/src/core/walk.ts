import { type Form, locate } from '@tsumabiraka/forms';
import type { Leftover } from '../outcome.ts';
import type { Cell, Place, Row } from '../rows.ts';
import { bodyOf, boxesOf, nameOf } from './children.ts';
import { addCells, Collected, type Found, linesOf, rowText, textOf } from './collect.ts';
import { Columns } from './columns.ts';
import { Contents } from './contents.ts';
import { Files } from './files.ts';
import { keyOf, type Position } from './item-key.ts';
import type { Labelled } from './label.ts';
import { headingRow, labelledRow } from './labelled-row.ts';
import { marksIn } from './marks.ts';
import { parentOf } from './scope.ts';
import { labelOfBefore, namedTooLate, type Slipped, slippedBelow, slippedFrom } from './shift.ts';
import { labelWithin } from './within-cell.ts';

const STAMP = /^[[〔(]?(?:平成|令和)(?:元|\d{1,2})年\d{1,2}月様式[234][\])〕]?$/u;

/** A heading of the form that stands in the document. */
export interface Heading {
  position: Position;
  place: Place;
}

/** Everything that the rows of a document were found to be. */
export interface Walked {
  collected: Collected;
  /** Rows of the change table, as they stand. */
  changeRows: Row[];
  leftovers: Leftover[];
  /** Headings, with the place where each stands first. */
  headings: ReadonlyMap<string, Heading>;
}

/** Goes through the rows of a document and finds out which item of the form each belongs to. */
export function walk(form: Form, rows: readonly Row[]): Walked {
  const walker = new Walker(form);
  for (const row of rows) walker.take(row);
  return walker;
}

class Walker implements Walked {
  readonly collected = new Collected();
  readonly changeRows: Row[] = [];
  readonly leftovers: Leftover[] = [];
  readonly headings = new Map<string, Heading>();
  readonly #form: Form;
  readonly #contents: Contents;
  /** Heading or item that was named last. */
  #at: Position | undefined;
  /** Item that takes rows without a label. */
  #open: Found | undefined;
  readonly #columns: Columns;
  readonly #files = new Files(this.collected);

  constructor(form: Form) {
    this.#form = form;
    this.#contents = new Contents(form);
    this.#columns = new Columns(form, this.collected);
    const cover = form.sections[0];
    this.#at = cover && { node: cover };
  }

  take(row: Row): void {
    const text = rowText(row);
    if (text === '' || isBoilerplate(text)) return;
    if (this.#contents.holds(row, text)) {
      if (!this.#contents.isTitle(text) && this.#contents.isAltered(row))
        this.leftovers.push({ text, place: row.cells[0]?.place ?? {} });
      return;
    }
    if (this.#takeStamp(row, text)) return;
    if (this.#takeColumns(row)) return;
    const inList = this.#inList();
    const labelled = inList
      ? headingRow(this.#form, row, text)
      : labelledRow(this.#form, this.#at, row, this.collected);
    if (labelled) this.#name({ ...labelled, meaning: this.#files.place(labelled.meaning, this.#at) });
    else if (inList === 'changes') this.changeRows.push(row);
    else this.#continue(row);
  }

  /** The stamp 「[平成30年5月 様式3]」 at the foot of the cover. */
  #takeStamp(row: Row, text: string): boolean {
    const cover = this.#form.sections[0];
    const cells = row.cells.filter((cell) => cell.lines.length > 0);
    if (!cover || this.#at?.node.section !== cover.code || !STAMP.test(text.normalize('NFKC').replace(/\s/gu, '')))
      return false;
    const node = locate(this.#form, `${cover.code}-様式の版`)?.node;
    if (!node) return false;
    this.#open = this.collected.open({ node }, cells[0]?.place ?? {});
    addCells(this.#open, cells);
    return true;
  }

  /** In the change table and in lists of records, only headings of sections end what is open. */
  #inList(): 'changes' | 'records' | undefined {
    const node = this.#at?.node;
    if (!node) return undefined;
    if (node.code === this.#form.changeSection) return 'changes';
    return node.kind === 'table' || this.#open?.node.kind === 'table' ? 'records' : undefined;
  }

  #name(labelled: Labelled): void {
    const { node } = labelled.meaning.position;
    const { foreign } = labelled;
    this.#at = labelled.meaning.position;
    if (foreign) this.leftovers.push({ text: foreign.lines.join('\n'), place: foreign.place });
    if (node.kind === 'group' || node.code === this.#form.changeSection) this.#nameHeading(labelled);
    else this.#nameItem(labelled);
  }

  #nameHeading({ meaning: { position, distance }, label, value }: Labelled): void {
    const key = keyOf(position);
    // A heading that is only like one of the form may have swallowed something else.
    if (distance > 1) this.leftovers.push({ text: textOf(label), place: label.place });
    if (!this.headings.has(key)) this.headings.set(key, { position, place: label.place });
    this.#open = undefined;
    if (position.node.code !== this.#form.changeSection) this.#giveToChild(position, value, label.place);
    else for (const cell of value) this.leftovers.push({ text: cell.lines.join('\n'), place: cell.place });
  }

  #nameItem({ meaning, label, value, doubt }: Labelled): void {
    const { position, distance } = meaning;
    const slipped = slippedFrom(this.#form, position, value.map(textOf).join(''), this.#taken);
    if (slipped) {
      this.#slip(slipped, value, label.place);
      return;
    }
    const again = this.collected.has(position);
    if (again) this.#giveToBefore(position);
    const found = this.collected.open(position, label.place);
    if (meaning.title) found.title = meaning.title;
    if (doubt) found.doubts.push(doubt);
    found.unlabelled = false;
    if (meaning.jumped)
      found.doubts.push(`見出し「${parentLabel(this.#form, position)}」が見当たらないので、項目名だけで判断しました。`);
    if (distance > 1)
      found.doubts.push(`項目名が「${textOf(label)}」と印字され、様式の「${position.node.label}」と違います。`);
    if (again && value.length > 0 && position.node.kind !== 'table') found.doubts.push('同じ項目名が二度出てきます。');
    this.#open = found;
    this.#add(value);
  }

  readonly #taken = (position: Position): boolean => this.collected.has(position);

  /** Gives the first answer of a question that is named again to the heading before, where that has none. */
  #giveToBefore(position: Position): void {
    const known = this.collected.open(position, {});
    const before = namedTooLate(this.#form, position, this.#taken);
    if (!before || known.rows.length === 0) return;
    const found = this.collected.open(before.position, known.labelPlace);
    found.doubts.push(before.doubt);
    for (const cells of known.rows.splice(0)) addCells(found, cells);
  }

  /** Gives an answer to the item that it slipped from; labels that follow are still those below the one that was named last. */
  #slip({ position, doubt }: Slipped, value: readonly Cell[], place: Place): void {
    if (!this.collected.has(position)) this.collected.open(position, place).unlabelled = true;
    this.#open = this.collected.open(position, place);
    this.#open.doubts.push(doubt);
    this.#add(value);
  }

  /** Adds cells to what is open; a label within one of them opens its own item. */
  #add(cells: readonly Cell[]): void {
    const open = this.#open;
    if (!open) return;
    for (const [index, cell] of cells.entries()) {
      const inner = open.node.kind === 'table' ? undefined : labelWithin(this.#form, open, cell, this.#taken);
      if (!inner) continue;
      addCells(open, [...cells.slice(0, index), inner.before]);
      const doubt = `項目名が「${open.node.label}」の欄の中にあります。`;
      this.#at = inner.position;
      this.#slip({ position: inner.position, doubt }, [inner.after, ...cells.slice(index + 1)], inner.after.place);
      return;
    }
    addCells(open, cells);
  }

  /** What stands beside a heading: the name of a slot, or boxes such as 「[ ] 委託しない」. */
  #giveToChild(position: Position, value: readonly Cell[], place: Place): void {
    const body = bodyOf(this.#form, position);
    if (body) this.#at = body;
    const child = body ?? nameOf(this.#form, position);
    if (child) {
      this.#open = this.collected.open(child, place);
      addCells(this.#open, value);
      return;
    }
    if (value.length === 0) return;
    const late = labelOfBefore(this.#form, position, value.map(textOf).join(''), this.#taken);
    if (late) {
      this.collected.open(late.position, value[0]?.place ?? place).doubts.push(late.doubt);
      return;
    }
    const boxes = boxesOf(this.#form, position, value);
    if (!boxes) {
      for (const cell of value) this.leftovers.push({ text: cell.lines.join('\n'), place: cell.place });
      return;
    }
    this.#open = this.collected.open(boxes, place);
    addCells(this.#open, value);
  }

  #takeColumns(row: Row): boolean {
    if (this.#columns.take(row)) {
      this.#open = undefined;
      return true;
    }
    const last = this.#columns.name(row, this.#at);
    if (last) this.#at = last;
    return last !== undefined;
  }

  #continue(row: Row): void {
    const text = rowText(row);
    if (this.#open) {
      const open = this.#open.node.kind === 'choice' ? linesOf(this.#open).join('\n') : '';
      const slipped = slippedBelow(this.#form, this.#open, open, text, this.#taken);
      if (slipped) this.#slip(slipped, row.cells, row.cells.find(({ lines }) => lines.length > 0)?.place ?? {});
      else this.#add(row.cells);
      return;
    }
    const boxes = this.#at && marksIn(text).length > 0 ? boxesOf(this.#form, this.#at, row.cells) : undefined;
    if (boxes) {
      this.#open = this.collected.open(boxes, row.cells[0]?.place ?? {});
      addCells(this.#open, row.cells);
      return;
    }
    this.leftovers.push({ text, place: row.cells.find((cell) => cell.lines.length > 0)?.place ?? {} });
  }
}

function parentLabel(form: Form, position: Position): string {
  return parentOf(form, position)?.node.label ?? '';
}

/** What every form prints and nobody fills in. */
function isBoilerplate(text: string): boolean {
  return /^特定個人情報保護評価書[(（][^)）]*[)）]$|^[<＜〈《]?選択肢[>＞〉》]?$|^(?:システム|委託事項|[提供移転]{2}先)\d+[-~～〜―]\d+$/u.test(
    text.replace(/\s/gu, '').normalize('NFKC'),
  );
}
