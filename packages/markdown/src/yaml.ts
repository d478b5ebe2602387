import type { Problem } from '@tsumabiraka/assessment';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { yamlMessage } from './yaml-message.ts';

const { localeError } = z.locales.ja();

/**
 * Reads a YAML file that people write beside the assessments (`content/agencies/*.yml`). Never throws on bad input.
 * @returns the value where the schema takes it, and every problem with its line
 */
export function parseYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  options: { file: string },
): { value?: z.output<Schema>; problems: Problem[] } {
  const lines = new LineCounter();
  const problem = (rule: string, offset: number, code: string, message: string, hint: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return {
      file: options.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      code,
      rule,
      severity: 'error',
      message,
      hint,
    };
  };
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const hint = '「キー: 値」の形で、字下げをそろえて書きます。「: 」「 #」を含む値は "" で囲みます。';
    return {
      problems: document.errors.map(({ pos, code }) =>
        problem('yaml-broken', pos[0], '', `YAML として読めません。${yamlMessage(code)}。`, hint),
      ),
    };
  }
  const result = schema.safeParse(toPlain(document), { error: localeError });
  if (result.success) return { value: result.data, problems: [] };
  const hint = 'ほかの同じ種類のファイルを見て直します。';
  return {
    problems: result.error.issues.flatMap((issue) =>
      placesOf(issue).map((path) => {
        const name = path.join('.');
        const message = `${name === '' ? '全体' : `「${name}」`}が正しくありません（${issue.message}）。`;
        return problem('yaml-invalid', offsetOf(document, path), name, message, hint);
      }),
    ),
  };
}

/** What an issue is about: each key that nobody knows, else the value itself. */
function placesOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** @returns null, which no schema takes, where aliases are too many */
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch {
    return null;
  }
}

/** Where the value at a path begins, or the closest thing above it that is there. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node) return (node.range as number[])[0] ?? 0;
  }
  return 0;
}
