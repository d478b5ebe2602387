import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { boxToken } from './boxes.ts';

/** A table written as HTML: rows of cells, each with what it holds. */
export interface Table {
  rows: TableCell[][];
}

interface TableCell {
  content: Content;
  columns: number;
  rows: number;
}

/** What a cell or a free line holds: lines of text, and tables between them. */
export type Content = (string | Table)[];

const BLOCKS =
  /^(?:p|div|ul|ol|li|h[1-6]|blockquote|dl|dt|dd|section|article|header|footer|main|center|pre|form|tr|caption)$/;
const INLINE =
  /^(?:b|i|u|s|em|strong|span|font|small|sub|sup|a|label|code|tbody|thead|tfoot|html|body|td|th|colgroup|col|img|hr)$/;
/** Elements whose text nobody sees. */
const SILENT = /^(?:style|script|head|title|meta|template)$/;
/** Deeper nesting than any document has is read as one text. */
const DEEPEST = 40;
const WIDEST = 60;
/** Private use: tokens of boxes stand here, so what a document has there is a letter without a name. */
const PRIVATE_USE = /[\ue000-\uf8ff]/gu;

/** Reads a cell or line that may hold HTML. What looks like a tag and is none, 「<中間サーバーにおける措置>」, is text. */
export function contentOf(source: string): Content {
  const text = source.replace(PRIVATE_USE, '\ufffd');
  if (!/[<&]/u.test(text)) return [text.trim()].filter((line) => line !== '');
  const writer = new Writer(text);
  writer.write(fromHtml(text, { fragment: true }), 0);
  return writer.done();
}

class Writer {
  readonly #source: string;
  readonly #content: Content = [];
  #line = '';

  constructor(source: string) {
    this.#source = source;
  }

  done(): Content {
    this.#break();
    return this.#content;
  }

  write(node: Nodes, depth: number): void {
    if (node.type === 'text') this.#line += node.value.replace(/[^\S\u00a0\u3000]+/gu, ' ');
    else if (node.type === 'element') this.#element(node, depth);
    else if (node.type === 'root') for (const child of node.children) this.write(child, depth);
  }

  #element(node: Element, depth: number): void {
    const { tagName } = node;
    if (SILENT.test(tagName)) return;
    if (tagName === 'br') this.#break();
    else if (tagName === 'input') this.#line += boxToken(node);
    else if (tagName === 'table' && depth < DEEPEST) {
      this.#break();
      this.#content.push({ rows: rowsOf(node).map((row) => cellsOf(row).map((cell) => this.#cell(cell, depth))) });
    } else if (BLOCKS.test(tagName)) {
      if (tagName !== 'li' || !/^\d+\. $/u.test(this.#line)) this.#break();
      if (tagName === 'ol') this.#numbered(node, depth);
      else this.#children(node, depth);
      this.#break();
    } else {
      if (!INLINE.test(tagName)) this.#line += startTag(node, this.#source);
      this.#children(node, depth);
    }
  }

  /** `<ol>` draws the numbers of its entries. */
  #numbered(list: Element, depth: number): void {
    let number = 0;
    for (const child of list.children) {
      if (child.type === 'element' && child.tagName === 'li') {
        this.#break();
        number += 1;
        this.#line = `${number}. `;
      }
      this.write(child, depth + 1);
    }
  }

  #children(node: Element, depth: number): void {
    for (const child of node.children) this.write(child, depth + 1);
  }

  #cell(cell: Element, depth: number): TableCell {
    const inner = new Writer(this.#source);
    inner.#children(cell, depth + 1);
    const span = (value: unknown) => Math.min(Math.max(1, Number(value ?? 1) || 1), WIDEST);
    return { content: inner.done(), columns: span(cell.properties['colSpan']), rows: span(cell.properties['rowSpan']) };
  }

  #break(): void {
    const line = this.#line.trim();
    if (line !== '') this.#content.push(line);
    this.#line = '';
  }
}

const elementsOf = (node: Element) => node.children.filter((child) => child.type === 'element');
const rowsOf = (table: Element): Element[] =>
  elementsOf(table).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));
const cellsOf = (row: Element): Element[] =>
  elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** An unknown tag as it is written: 「<VRSにおける措置>」. */
function startTag({ position }: Element, source: string): string {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return '';
  return /^<[^>]*>?/u.exec(source.slice(start, end))?.[0] ?? '';
}
