import type { Block } from '@tsumabiraka/assessment';
import type { List, RootContent, Table } from 'mdast';
import { linesOf } from '../syntax.ts';

/** Cells of a table: each one line. */
export function cellsOf(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => linesOf(cell).join(' ')));
}

/** Lines of a list: 「・」 or the number stands before each point, nested lists are set in by a full-width space. */
function listLines(list: List, indent = ''): string[] {
  return list.children.flatMap((item) => {
    const marker = item.data?.marker ?? '-';
    const mark = list.ordered ? `${marker} ` : '・';
    const lines = item.children.flatMap((child) =>
      child.type === 'list' ? listLines(child, `${indent}　`) : child.type === 'paragraph' ? linesOf(child) : [],
    );
    // A dash alone is how documents print an empty cell, not a list.
    if (item.children.length === 0) return [`${indent}${marker}`];
    const own = item.children[0]?.type === 'paragraph' ? linesOf(item.children[0]).length : 0;
    return lines.map((line, at) =>
      at === 0 && own > 0 ? `${indent}${mark}${line}` : at < own ? `${indent}${line}` : line,
    );
  });
}

/** The text that paragraphs, lists and tables under a heading hold. */
export function toText(nodes: readonly RootContent[]): Block[] {
  return nodes
    .flatMap((node): Block[] => {
      if (node.type === 'paragraph') return [{ kind: 'paragraph', lines: linesOf(node) }];
      if (node.type === 'list') return [{ kind: 'paragraph', lines: listLines(node) }];
      if (node.type !== 'table') return [];
      const [columns = [], ...rows] = cellsOf(node);
      return [{ kind: 'table', columns, rows }];
    })
    .filter((block) => block.kind === 'table' || block.lines.length > 0);
}
