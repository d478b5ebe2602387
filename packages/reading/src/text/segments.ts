/** A piece of a text that is read at once: a line, or the lines of a table written as HTML. */
export interface Segment {
  /** Number of its first line, from 1. */
  line: number;
  /** Cells as they are written; one for text that is not in a table. */
  cells: string[];
  isTable: boolean;
}

const HEADING = /^\s*#{1,6}\s+/u;
/** Rules that Markdown draws with hyphens. */
const RULE = /^[\s|:-]*--[\s|:-]*$/u;
const LIST_MARKER = /^\s*[-*+]\s+(?=\S)/u;
const PIPES = /^\s*\|(.*)\|\s*$/u;
/** A table of more lines than this was never closed. */
const LONGEST_TABLE = 2000;

/** Takes a text apart at its lines and tabs. Markdown's headings, rules and list markers are dropped: they are how it is set, not what it says. */
export function segmentsOf(text: string): Segment[] {
  const lines = text.split(/\r\n|[\n\r\f]/u);
  const segments: Segment[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const number = index + 1;
    const end = endOfTable(lines, index);
    if (end > index) {
      const whole = lines.slice(index, end + 1).join(' ');
      segments.push({ line: number, cells: [whole.replaceAll('\t', ' ')], isTable: false });
      index = end;
    } else if (RULE.test(line)) segments.push({ line: number, cells: [], isTable: true });
    else segments.push({ line: number, ...split(line) });
  }
  return segments;
}

function split(line: string): Omit<Segment, 'line'> {
  const piped = PIPES.exec(line)?.[1];
  if (piped !== undefined) return { cells: piped.split('|'), isTable: true };
  if (line.includes('\t')) return { cells: line.split('\t'), isTable: true };
  return { cells: [line.replace(HEADING, '').replace(LIST_MARKER, '')], isTable: false };
}

/** The line that closes the tables which a line opens; the line itself if it closes them or nothing does. */
function endOfTable(lines: readonly string[], start: number): number {
  let open = 0;
  for (let index = start; index < Math.min(lines.length, start + LONGEST_TABLE); index++) {
    for (const [tag] of (lines[index] ?? '').matchAll(/<table[\s>]|<\/table>/giu)) open += tag[1] === '/' ? -1 : 1;
    if (open <= 0) return index;
  }
  return start;
}
