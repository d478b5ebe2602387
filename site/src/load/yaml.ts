import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ContentError } from './content-error.ts';

const { localeError } = z.locales.ja();

/**
 * Reads a YAML file and validates it.
 * @throws ContentError that lists every problem at once in Japanese: file, line, key, what was expected
 */
export function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const place = (offset: number | undefined) =>
    `${relative('.', path)}:${offset === undefined ? 1 : lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    fail(document.errors.map((error) => `${place(error.pos[0])}: YAMLとして読めません。${error.message}`));
  }
  const result = schema.safeParse(document.toJS(), { error: localeError });
  if (result.success) return result.data;
  return fail(
    result.error.issues.map((issue) => {
      const node = document.getIn(issue.path, true) ?? document.getIn(issue.path.slice(0, -1), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[]) : undefined;
      return `${place(range?.[0])}: ${issue.path.join('.') || '全体'}: ${issue.message}`;
    }),
  );
}

function fail(problems: string[]): never {
  throw new ContentError(
    `設定ファイルに直すところがあります。\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  );
}
