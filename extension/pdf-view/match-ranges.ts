/** Where a match lies in the strings of a text layer; positions count UTF-16 units of all strings joined without anything between. */
export interface Match {
  readonly start: number;
  readonly length: number;
}

/** The part of one string that belongs to a match. */
export interface Part {
  /** Which string. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of `strings` that each match covers, one after the other; matches come in order. */
export function partsOf(strings: readonly string[], matches: readonly Match[]): Part[][] {
  const starts: number[] = [];
  let length = 0;
  for (const string of strings) {
    starts.push(length);
    length += string.length;
  }
  let first = 0;
  return matches.map(({ start, length: count }) => {
    const end = start + count;
    while (first < strings.length - 1 && (starts[first + 1] ?? length) <= start) first++;
    const parts: Part[] = [];
    for (let index = first; index < strings.length; index++) {
      const at = starts[index] ?? length;
      if (at >= end) break;
      const from = Math.max(0, start - at);
      const to = Math.min(strings[index]?.length ?? 0, end - at);
      if (from < to) parts.push({ index, from, to });
    }
    return parts;
  });
}
