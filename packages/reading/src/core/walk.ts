import { type Form, type FormNode, locate, normaliseLabel } from '@tsumabiraka/forms';
import type { Leftover } from '../outcome.ts';
import type { Cell, Place, Row } from '../rows.ts';
import { chartTitle } from './chart-title.ts';
import { addCells, Collected, type Found, linesOf, rowText, textOf } from './collect.ts';
import { Contents } from './contents.ts';
import { keyOf, type Position } from './item-key.ts';
import { type Labelled, labelOf } from './label.ts';
import { marksIn } from './marks.ts';
import { isNumbered, type Meaning, meaningAhead, meaningOf, parentOf } from './scope.ts';
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
  /** Items whose answers stand below them, in a row of their own: the cover's 「評価書番号｜評価書名」. */
  #columns: { found: Found; column: number }[] = [];
  #files = 1;

  constructor(form: Form) {
    this.#form = form;
    this.#contents = new Contents(form);
    const cover = form.sections[0];
    this.#at = cover && { node: cover };
  }

  take(row: Row): void {
    const text = rowText(row);
    if (text === '' || isBoilerplate(text)) return;
    if (this.#contents.holds(row, text)) return;
    if (this.#takeStamp(row, text)) return;
    if (this.#takeColumns(row) || this.#openColumns(row)) return;
    const inList = this.#inList();
    const labelled = inList ? this.#heading(row, text) : this.#label(row);
    if (labelled) this.#name(labelled);
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

  #heading(row: Row, text: string): Labelled | undefined {
    const filled = row.cells.filter((cell) => cell.lines.length > 0);
    const [cell] = filled;
    if (filled.length !== 1 || !cell) return undefined;
    const meaning = meaningOf(this.#form, undefined, text, true);
    return meaning && { meaning: this.#inFile(meaning), label: cell, value: [] };
  }

  #label(row: Row): Labelled | undefined {
    const found =
      labelOf(this.#form, this.#at, row, this.#taken) ??
      this.#late(row) ??
      this.#ahead(row) ??
      chartTitle(this.#form, this.#at, row);
    return found && { ...found, meaning: this.#inFile(found.meaning) };
  }

  /** The label, alone in its row, of an item whose answer began without one: what follows goes on with it. */
  #late(row: Row): Labelled | undefined {
    const [label, ...others] = row.cells.filter((cell) => cell.lines.length > 0);
    if (!label || others.length > 0 || !this.#at) return undefined;
    const text = normaliseLabel(textOf(label));
    const found = [...this.collected.found.values()].filter(
      (entry) =>
        entry.unlabelled && entry.node.section === this.#at?.node.section && normaliseLabel(entry.node.label) === text,
    );
    const [position] = found;
    if (!position || found.length > 1) return undefined;
    const { node, slot, file } = position;
    return {
      meaning: { position: { node, slot, file }, distance: 0, jumped: false },
      label,
      value: [],
      doubt: '項目名が答えの途中に印字されています。',
    };
  }

  /** A label whose headings were lost. */
  #ahead(row: Row): Labelled | undefined {
    const [first, ...rest] = row.cells.filter((cell) => cell.lines.length > 0);
    if (!first || (rest.length === 0 && row.table !== undefined && !isNumbered(textOf(first)))) return undefined;
    const meaning = meaningAhead(this.#form, this.#at, textOf(first));
    return meaning && { meaning, label: first, value: rest };
  }

  /** Sections II and III repeat per file: an item that has been named begins the next file. */
  #inFile(meaning: Meaning): Meaning {
    const { node } = meaning.position;
    if (!node.perFile) return { ...meaning, position: { ...meaning.position, file: undefined } };
    const isSection = node.parent === undefined;
    const sameSection = this.#at?.node.section === node.section;
    let file = sameSection ? (this.#at?.file ?? 1) : isSection ? this.#fileOfSection(node) : this.#files;
    const firstItem = node.number === '1' && node.kind === 'text';
    if (firstItem && this.collected.has({ ...meaning.position, file })) file += 1;
    this.#files = Math.max(this.#files, file);
    return { ...meaning, position: { ...meaning.position, file } };
  }

  /** A section that comes again is that of the next file; a running title that only repeats it is settled by its first item. */
  #fileOfSection(node: FormNode): number {
    let file = 1;
    while (
      [...this.collected.found.values()].some((found) => found.node.section === node.section && found.file === file)
    ) {
      file += 1;
    }
    return file;
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
    const body = bodyOf(this.#form, position.node);
    if (body) {
      this.#at = { ...position, node: body };
      this.#open = this.collected.open(this.#at, place);
      addCells(this.#open, value);
      return;
    }
    const name = position.node.children.map((code) => locate(this.#form, code)?.node).find((node) => node?.nameOf);
    if (name) {
      const found = this.collected.open({ ...position, node: name }, place);
      addCells(found, value);
      this.#open = found;
      return;
    }
    if (value.length === 0) return;
    const late = labelOfBefore(this.#form, position, value.map(textOf).join(''), this.#taken);
    if (late) {
      this.collected.open(late.position, value[0]?.place ?? place).doubts.push(late.doubt);
      return;
    }
    const child = this.#boxesOf(position, value);
    if (!child) {
      for (const cell of value) this.leftovers.push({ text: cell.lines.join('\n'), place: cell.place });
      return;
    }
    this.#open = this.collected.open(child, place);
    addCells(this.#open, value);
  }

  #boxesOf(position: Position, value: readonly Cell[]): Position | undefined {
    const text = normaliseLabel(value.map(textOf).join(''));
    const node = position.node.children
      .map((code) => locate(this.#form, code)?.node)
      .find(
        (child) =>
          child?.kind === 'checks' && child.options.some((option) => text.includes(normaliseLabel(option.label))),
      );
    return node && { ...position, node };
  }

  /** A row of labels only, whose answers are the next row. */
  #openColumns(row: Row): boolean {
    const cells = row.cells.filter((cell) => cell.lines.length > 0);
    if (cells.length < 2 || this.#at?.node.section !== this.#form.sections[0]?.code) return false;
    const meanings = cells.map((cell) => meaningOf(this.#form, this.#at, textOf(cell), true));
    if (!meanings.every((meaning) => meaning && meaning.position.node.kind !== 'group')) return false;
    this.#columns = meanings.flatMap((meaning, index) => {
      const cell = cells[index];
      if (!meaning || !cell) return [];
      this.#at = meaning.position;
      return [{ found: this.collected.open(meaning.position, cell.place), column: cell.column }];
    });
    return true;
  }

  #takeColumns(row: Row): boolean {
    if (this.#columns.length === 0) return false;
    for (const cell of row.cells) {
      const column = this.#columns.findLast((candidate) => candidate.column <= cell.column) ?? this.#columns[0];
      if (column) addCells(column.found, [cell]);
    }
    this.#columns = [];
    this.#open = undefined;
    return true;
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
    const boxes = this.#at && marksIn(text).length > 0 ? this.#boxesOf(this.#at, row.cells) : undefined;
    if (boxes) {
      this.#open = this.collected.open(boxes, row.cells[0]?.place ?? {});
      addCells(this.#open, row.cells);
      return;
    }
    this.leftovers.push({ text, place: row.cells.find((cell) => cell.lines.length > 0)?.place ?? {} });
  }
}

/** The item that a section consists of: the list of 別添 特定個人情報ファイル記録項目, the chart of 別添1 事務の内容. */
function bodyOf(form: Form, node: FormNode): FormNode | undefined {
  if (node.parent !== undefined || node.kind !== 'group') return undefined;
  const first = locate(form, node.children[0] ?? '')?.node;
  const isBody = first && (first.kind === 'table' || normaliseLabel(first.label).includes(normaliseLabel(node.label)));
  return isBody ? first : undefined;
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
