/** Width of a text in full-width characters: half-width ones count half. Good enough to see whether a line fits its box. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~\uff61-\uff9f]/u.test(character) ? 0.5 : 1), 0);
}

/** The text cut into lines of at most so many full-width characters; its own line breaks stay. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    for (const character of line) {
      if (current !== '' && widthOf(current + character) > width) {
        lines.push(current);
        current = '';
      }
      current += character;
    }
    return [...lines, current];
  });
}
