import type { Report } from './report.ts';

/** What the body of our files must not hold: it is shown as plain text. */
const MARKUP = /<[a-z/!]|!?\[[^\]]*\]\(|\*\*|__|`|^\s*(?:[-*+>|]|\d+\.)\s/mu;

/**
 * The paragraphs of a plain text, parted by empty lines; lines of one paragraph are joined.
 * @param line of the file that the text begins on
 */
export function readParagraphs(text: string, line: number, report: Report): string[] {
  for (const [index, content] of text.split('\n').entries()) {
    const markup = MARKUP.exec(content)?.[0];
    if (markup !== undefined) {
      const message = `「${markup.trim()}」は使えません: 「${content.trim().slice(0, 30)}」`;
      report.error('plain-text', line + index, message, 'HTML、強調、リンク、箇条書きを使わず、文だけを書きます。');
    }
  }
  return text
    .split(/\n[ \t]*\n/u)
    .map((paragraph) => paragraph.trim().replace(/[ \t]*\n[ \t]*/gu, ''))
    .filter((paragraph) => paragraph !== '');
}
