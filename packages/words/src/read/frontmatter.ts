import type { z } from 'zod';
import type { Report } from './report.ts';
import { readYaml } from './yaml.ts';

/** A file cut into the facts on top and the Markdown below. */
export interface Front<Head> {
  head: Head;
  /** Line on which a key of the frontmatter stands. */
  lineOf: (key: string) => number;
  body: string;
  /** Line on which the body begins. */
  bodyLine: number;
}

const FENCED = /^---\n(?<yaml>.*?\n|)---(?:\n|$)/su;

/**
 * Reads the YAML between `---` lines at the top of a file.
 * @param expected what each key holds, for messages
 * @returns undefined where it cannot be used; the report says why, all at once
 */
export function readFront<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  expected: Readonly<Record<string, string>>,
  report: Report,
): Front<z.output<Schema>> | undefined {
  const unix = text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  const fenced = FENCED.exec(unix);
  const yaml = fenced?.groups?.['yaml'];
  if (!fenced || yaml === undefined) {
    report.error(
      'frontmatter-missing',
      1,
      'はじめに frontmatter がありません。',
      '「---」の行で囲んで、項目を書きます。',
    );
    return undefined;
  }
  const { value, errors, at } = readYaml(yaml);
  for (const { line, reason } of errors) {
    const message = `frontmatter が読めません（${reason}）。`;
    report.error(
      'frontmatter-broken',
      line + 1,
      message,
      '「項目: 中身」の形で書き、「:」を含む中身は "" で囲みます。',
    );
  }
  if (errors.length > 0) return undefined;

  const lineOf = (key: string) => lineOfKey(yaml, key);
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(issue, at(issue.path), expected, lineOf, report);
    return undefined;
  }
  const before = fenced[0];
  return { head: parsed.data, lineOf, body: unix.slice(before.length), bodyLine: before.split('\n').length };
}

/** Keys of our files stand at the beginning of a line. */
function lineOfKey(yaml: string, key: string): number {
  const index = yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`) || line.startsWith(`"${key}":`));
  return index < 0 ? 1 : index + 2;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  found: unknown,
  expected: Readonly<Record<string, string>>,
  lineOf: (key: string) => number,
  report: Report,
): void {
  const key = String(issue.path[0] ?? '');
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const hint = `使えるのは ${Object.keys(expected).join('、')} です。`;
    for (const name of issue.keys) {
      report.error('frontmatter-unknown-key', lineOf(name), `frontmatter に「${name}」という項目はありません。`, hint);
    }
    return;
  }
  const is = found === undefined || found === null ? 'ありません' : `正しくありません: 「${JSON.stringify(found)}」`;
  const hint = `${key} には ${expected[key] ?? '正しい値'} を書きます。`;
  report.error('frontmatter-invalid', lineOf(key), `frontmatter の ${issue.path.join('.')} が${is}`, hint);
}
