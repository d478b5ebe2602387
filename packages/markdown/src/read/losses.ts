import type { ListItem, Nodes, Paragraph, Root, Table } from 'mdast';
import { placeOf, type Report } from './report.ts';

/**
 * What Markdown can say and an assessment cannot hold, and what was surely meant as something else. All of it is an error, so
 * that no text is ever lost or taken for an answer without a word.
 */
export function reportLosses(tree: Root, source: string, report: Report): void {
  const lines = source.split(/\r\n|\r|\n/u);
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'table') reportRaggedRows(node, report);
    if (node.type === 'paragraph') reportFailedSyntax(node, lines, report);
    if (node.type === 'listItem') reportBlocks(node, report);
    if ('children' in node) open.push(...node.children);
  }
}

function reportBlocks(item: ListItem, report: Report): void {
  for (const child of item.children) {
    if (child.type === 'paragraph' || child.type === 'list') continue;
    report.error(
      'block-in-list',
      placeOf(child),
      '',
      `箇条書きの中に${child.type === 'table' ? '表' : '見出し'}があります。`,
      '箇条書きの外に出し、行の初めから書きます。',
    );
  }
}

function reportRaggedRows(table: Table, report: Report): void {
  const [head, ...rows] = table.children;
  const width = head?.children.length ?? 0;
  for (const row of rows) {
    const cells = row.children.length;
    if (cells === width) continue;
    report.error(
      'table-ragged',
      placeOf(row),
      '',
      `表の見出しの行の欄は${width}個ですが、この行の欄は${cells}個です。`,
      '欄の数をそろえます。空の欄も「|」で区切り、欄の中の「|」は「\\|」と書きます。表の後の文章は、空の行をはさんで書きます。',
    );
  }
}

/** Lines of a paragraph that look like a heading or the rule of a table, but are none. */
function reportFailedSyntax(paragraph: Paragraph, lines: readonly string[], report: Report): void {
  const { start, end } = paragraph.position ?? {};
  if (!start || !end) return;
  for (let line = start.line; line <= end.line; line++) {
    const text = lines[line - 1] ?? '';
    const place = { line, column: 1 };
    if (/^ {0,3}#/u.test(text)) {
      report.error(
        'heading-broken',
        place,
        '',
        `「${text.trim().slice(0, 40)}」は、見出しになっていません。`,
        '見出しは「#」を1個から6個まで並べ、半角の空白を一つ置いて書きます。見出しでなければ、行の初めの「#」を「\\#」と書きます。',
      );
    }
    if (text.includes('|') && /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/u.test(text)) {
      report.error(
        'table-broken',
        place,
        '',
        '表になっていません。区切りの行と、すぐ上の見出しの行の欄の数が違います。',
        '見出しの行と同じ数の欄を「| --- | --- |」のように書き、表の前に空の行を置きます。',
      );
    }
  }
}
