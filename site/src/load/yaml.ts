import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ContentError } from './content-error.ts';

const { localeError } = z.locales.ja();

/** What a clerk is told; the locale's own words where these say no more. */
const message: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'この項目がありません。書き足します';
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return '文字で書きます。数字だけのときは "48" のように " で囲みます';
  }
  if (issue.code === 'unrecognized_keys')
    return `知らない項目です: ${issue.keys.join('、')}。つづりを見直すか、消します`;
  return localeError(issue);
};

/**
 * Reads a YAML file and validates it.
 * @throws ContentError that lists every problem at once in Japanese: file, line, key, what is wrong and what to do
 */
export function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const place = (offset = 0) => `${relative('.', path)}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    fail(document.errors.map((error) => `${place(error.pos[0])}: YAMLとして読めません。${error.message}`));
  }
  const result = schema.safeParse(document.toJS(), { error: message });
  if (result.success) return result.data;
  return fail(
    result.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      return `${place(offsetOf(document, keys))}: ${issue.path.join('.') || '全体'}: ${issue.message}`;
    }),
  );
}

/** Where the value of a key stands, or the nearest thing above it that exists. */
function offsetOf(document: Document, keys: readonly PropertyKey[]): number | undefined {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent = document.getIn(keys.slice(0, depth - 1), true);
    const key = keys[depth - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
    const node = (pair?.key ?? document.getIn(keys.slice(0, depth), true)) as { range?: readonly number[] } | undefined;
    if (node?.range) return node.range[0];
  }
  return undefined;
}

function fail(problems: string[]): never {
  throw new ContentError(
    `設定ファイルに直すところがあります。\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  );
}
