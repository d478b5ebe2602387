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
    const [first, ...rest] = item.children;
    const own = first?.type === 'paragraph' ? linesOf(first) : [];
    const below = (own.length > 0 ? rest : item.children).flatMap((child) =>
      child.type === 'list' ? listLines(child, `${indent}　`) : child.type === 'paragraph' ? linesOf(child) : [],
    );
    // A dash alone is how documents print an empty cell, not a list.
    const head = own.length > 0 ? [`${list.ordered ? `${marker} ` : '・'}${own[0]}`, ...own.slice(1)] : [marker];
    return [...head.map((line) => indent + line), ...below];
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
