import { LineCounter, parseDocument, visit } from 'yaml';

/** A YAML text as plain values, with the way to the lines of its parts. */
export interface Yaml {
  value: unknown;
  /** What cannot be read; where there is any, `value` is undefined. */
  errors: { line: number; reason: string }[];
  /** Line of the part at a path, from 1; that of the nearest part above where there is none. */
  lineOf(path: readonly PropertyKey[]): number;
  /** What stands at a path. */
  at(path: readonly PropertyKey[]): unknown;
}

/** Reads YAML; never throws. Aliases (`*name`) are not part of our files: they could grow without bound. */
export function readYaml(text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true });
  const errors = document.errors.map(({ pos, code }) => ({ line: lines.linePos(pos[0]).line, reason: code as string }));
  visit(document, {
    Alias(_, { range }) {
      errors.push({ line: lines.linePos(range?.[0] ?? 0).line, reason: '「*」で始まる値は "" で囲みます' });
    },
  });
  return {
    value: errors.length > 0 ? undefined : document.toJS(),
    errors,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (hasRange(node)) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
    at: (path) => document.getIn(path),
  };
}

function hasRange(node: unknown): node is { range: [number, ...number[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
