import type { Literal, Paragraph, Root } from 'mdast';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { Handlers } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';

/**
 * Markdown that an official text could hold by accident. It is switched off, so that 「＜中間サーバー＞」「*」「---」 stay text;
 * what is left are headings, paragraphs, lists, tables, `\` escapes and character references.
 */
const switchedOff = [
  'attention',
  'autolink',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
  'thematicBreak',
];

/** A box or choice in a list: `- [x] label`. The mark must not be escaped, so it is a node of its own when writing. */
export interface BoxMark extends Literal {
  type: 'boxMark';
  value: '[x] ' | '[ ] ' | '[?] ';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    boxMark: BoxMark;
  }
  interface RootContentMap {
    boxMark: BoxMark;
  }
  interface ListItemData {
    /** What stands before the point: `-`, `3.`, `2)`. */
    marker?: string;
  }
}

/** Keeps the marker of every point: the number that a document prints is not the number that Markdown would count. */
const keepMarkers: ReturnType<typeof gfmTableFromMarkdown> = {
  exit: {
    listItemPrefix(token) {
      const item = this.stack.at(-1);
      if (item?.type === 'listItem') item.data = { marker: this.sliceSerialize(token).trim() };
    },
  },
};

const writeBoxMark = Object.assign((node: BoxMark) => node.value, { peek: () => '[' });

/** Settings of reading and writing, as a unified plugin. */
function answerSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), { disable: { null: switchedOff } }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown(), keepMarkers];
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    // Every cell counts as three wide: delimiters are `---` and no cell is padded.
    gfmTableToMarkdown({ stringLength: () => 3 }),
    { handlers: { boxMark: writeBoxMark } as Partial<Handlers> },
  ];
}

/** An answer stands directly under its heading; headings and tables stand free. */
function answerUnderHeading(left: { type: string }, right: { type: string }): number | undefined {
  return left.type === 'heading' && (right.type === 'paragraph' || right.type === 'list') ? 0 : undefined;
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(answerSyntax)
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', join: [answerUnderHeading] })
  .freeze();

/** Markdown to its tree; never fails. */
export function toTree(source: string): Root {
  return processor.parse(source);
}

/** Tree to canonical Markdown, ending in one line break. */
export function toMarkdown(tree: Root): string {
  return processor.stringify(tree);
}

/** The lines of a paragraph, without the spaces that Markdown ignores. */
export function linesOf(paragraph: Paragraph | { children: Paragraph['children'] }): string[] {
  const text = paragraph.children.map((child) => ('value' in child ? child.value : '\n')).join('');
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/gu, ''))
    .filter((line) => line !== '');
}
