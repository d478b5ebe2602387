/** What no printed document holds, and the model refuses. */
const UNPRINTABLE = /(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** A line as the model wants it: nothing unprintable, no space at either end. */
export function tidyLine(line: string): string {
  return line
    .replace(UNPRINTABLE, '')
    .replace(/[ \t]+/gu, ' ')
    .replace(/^[\s　]+|[\s　]+$/gu, '');
}
