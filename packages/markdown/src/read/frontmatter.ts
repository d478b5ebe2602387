import { AgencyId, type Assessment, FormName, IsoDate, type Lacuna, parseKey, Source } from '@tsumabiraka/assessment';
import { isMap, isScalar, type Pair, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Place, Report } from './report.ts';

const Reasons = z.record(z.string(), z.string().trim().min(1)).nullish();

const Frontmatter = z.strictObject({
  form: FormName,
  revision: z.string().optional(),
  number: z.union([z.string(), z.number()]).transform(String),
  title: z.string().trim().min(1),
  agency: AgencyId,
  published: z.union([IsoDate, z.date().transform((date) => date.toISOString().slice(0, 10))]),
  source: Source.nullish(),
  missing: Reasons,
  withheld: Reasons,
  unclear: Reasons,
});

/** What each key holds, for messages. */
const expected: Record<string, string> = {
  form: '「様式2」「様式3」「様式4」のどれか',
  revision: '様式の版（例: 平成30年5月）',
  number: '評価書番号（例: "48"）',
  title: '評価書名',
  agency: 'content/agencies にあるファイルの名前（例: koshigaya）',
  published: '公表日（例: 2024-02-05）',
  source: 'file（ファイル名）、url（http または https）、sha256（16進64桁）',
  missing: '「項目の番号: 理由」の並び',
  withheld: '「項目の番号: 理由」の並び',
  unclear: '「項目の番号: 理由」の並び',
};

/** Facts of the frontmatter; reasons of doubt by item key. */
export interface Head
  extends Pick<Assessment, 'form' | 'revision' | 'number' | 'title' | 'agency' | 'published' | 'source'> {
  missing: Lacuna[];
  withheld: Lacuna[];
  unclear: Map<string, string>;
  /** Where each key stands: `published`, `II-6`. */
  places: Map<string, Place>;
}

/**
 * Reads the YAML between the `---` lines.
 * @param yaml text without the fences
 * @param firstLine line of the file that the text begins on
 */
export function readFrontmatter(yaml: string, firstLine: number, report: Report): Head | undefined {
  const lineStarts = [0, ...[...yaml.matchAll(/\n/gu)].map((match) => match.index + 1)];
  const placeAt = (offset: number): Place => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return { line: firstLine + line, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
  const document = parseDocument(yaml, { stringKeys: true });
  for (const error of document.errors) {
    report.error(
      'frontmatter-broken',
      placeAt(error.pos[0]),
      '',
      `frontmatter が読めません（${error.code}）。`,
      '「キー: 値」の形で、字下げをそろえて書きます。「:」を含む値は "" で囲みます。',
    );
  }
  if (document.errors.length > 0) return undefined;

  const places = new Map<string, Place>();
  const note = (pairs: readonly Pair[]): void => {
    for (const { key, value } of pairs) {
      if (!isScalar(key) || !key.range) continue;
      places.set(String(key.value), placeAt(key.range[0]));
      if (isMap(value)) note(value.items);
    }
  };
  if (isMap(document.contents)) note(document.contents.items);

  const parsed = Frontmatter.safeParse(document.toJS() ?? {});
  for (const issue of parsed.error?.issues ?? []) {
    const [key = ''] = issue.path.map(String);
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    for (const name of unknown) {
      report.error(
        'frontmatter-unknown-key',
        places.get(name) ?? placeAt(0),
        '',
        `frontmatter に「${name}」という項目はありません。`,
        `使えるのは ${Object.keys(expected).join('、')} です。`,
      );
    }
    if (unknown.length > 0) continue;
    const found = document.getIn(issue.path as string[]);
    const is = found === undefined ? 'ありません' : `「${String(found)}」です`;
    report.error(
      'frontmatter-invalid',
      places.get(issue.path.map(String).at(-1) ?? '') ?? places.get(key) ?? placeAt(0),
      '',
      `frontmatter の ${issue.path.join('.')} が${is}。`,
      `${key} には ${expected[key] ?? '正しい値'} を書きます。`,
    );
  }
  if (!parsed.success) return undefined;

  const { missing, withheld, unclear, source, revision, ...facts } = parsed.data;
  const lacunae = (reasons: Record<string, string> | null | undefined): Lacuna[] =>
    Object.entries(reasons ?? {}).map(([key, reason]) => {
      const { code, file } = parseKey(facts.form, key);
      return { code, ...(file !== undefined && { file }), reason: oneLine(reason) };
    });
  return {
    ...facts,
    title: oneLine(facts.title),
    ...(revision !== undefined && { revision }),
    ...(source && { source }),
    missing: lacunae(missing),
    withheld: lacunae(withheld),
    unclear: new Map(Object.entries(unclear ?? {}).map(([key, reason]) => [key, oneLine(reason)])),
    places,
  };
}

function oneLine(text: string): string {
  return text.trim().replace(/[ \t]*[\r\n]+[ \t]*/gu, ' ');
}
