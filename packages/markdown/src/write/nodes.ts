import type { Block } from '@tsumabiraka/assessment';
import type { Heading, List, Paragraph, RootContent, Table, TableRow, Text } from 'mdast';
import type { BoxMark } from '../syntax.ts';

export function heading(depth: number, text: string): Heading {
  return { type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children: [{ type: 'text', value: text }] };
}

export function paragraph(...lines: readonly string[]): Paragraph {
  return { type: 'paragraph', children: textLines(lines) };
}

/** One node a line: in a single node mdast-util-to-markdown overlooks the second of two lines that begin like a list. */
function textLines(lines: readonly string[]): Text[] {
  return lines.map((line, index) => ({ type: 'text', value: index === 0 ? line : `\n${line}` }));
}

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  });
  return { type: 'table', children: [columns, ...rows].map(row) };
}

/** `- [x] label`, one line a box. */
export function boxList(boxes: readonly { mark: BoxMark['value']; lines: readonly string[] }[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: boxes.map(({ mark, lines }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'boxMark', value: mark }, ...textLines(lines)],
        },
      ],
    })),
  };
}

export function textNodes(text: readonly Block[]): RootContent[] {
  return text.map((block) =>
    block.kind === 'paragraph' ? paragraph(...block.lines) : table(block.columns, block.rows),
  );
}
