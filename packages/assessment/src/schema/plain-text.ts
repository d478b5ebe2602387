import type { Block } from './text.ts';

/** The text as plain lines: paragraphs parted by an empty line, table cells by tabs. */
export function plainText(text: readonly Block[]): string {
  return text
    .map((block) =>
      block.kind === 'paragraph'
        ? block.lines.join('\n')
        : [block.columns, ...block.rows].map((row) => row.join('\t')).join('\n'),
    )
    .join('\n\n');
}
