/** Width of a text in letters: half-width ones count as 0.55 of a full-width one, as in the usual Japanese system fonts. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.55 : 1;
  return width;
}

const NOT_FIRST = /[、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]]/u;

/**
 * Breaks a text into lines of at most `width` letters; punctuation never begins a line, and no letter is left alone on the last.
 * @param most lines at the most; the last then ends in 「…」
 */
export function wrap(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const words = text.replace(/\s+/gu, ' ').trim();
  const full = breakAt(words, width);
  const lines = full.length > 1 && width > 6 && widthOf(full.at(-1) ?? '') < 2 ? breakAt(words, width - 2) : full;
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`];
}

function breakAt(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    const full = widthOf(line + letter) > width;
    if (full && !(NOT_FIRST.test(letter) && widthOf(line) <= width)) {
      lines.push(line);
      line = letter.trim();
    } else {
      line += letter;
    }
  }
  return line ? [...lines, line] : lines;
}
