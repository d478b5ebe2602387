import {
  AgencyId,
  Assessment,
  FormName,
  formatKey,
  IsoDate,
  type Lacuna,
  parseKey,
  Source,
} from '@tsumabiraka/assessment';
import { z } from 'zod';
import type { Place, Report } from './report.ts';
import { readYaml, type YamlFile } from './yaml.ts';

const oneLine = (text: string): string => text.replace(/[ \t]*[\r\n]+[ \t]*/gu, ' ').replace(/^ +| +$/gu, '');

const Sentence = z.string().transform(oneLine).pipe(z.string().min(1));
const Reasons = z.record(z.string(), Sentence).optional();

const Frontmatter = z.strictObject({
  form: FormName,
  revision: Sentence.optional(),
  number: Sentence.pipe(Assessment.shape.number),
  title: Sentence,
  agency: AgencyId,
  published: IsoDate,
  source: Source.optional(),
  missing: Reasons,
  withheld: Reasons,
  unclear: Reasons,
});

/** What each key holds, for messages. */
const expected: Readonly<Record<string, string>> = {
  form: '「様式2」「様式3」「様式4」のどれか',
  revision: '様式の版（例: 平成30年5月）',
  number: '評価書番号（半角の英数字とハイフン。例: "48"）',
  title: '評価書名',
  agency: 'content/agencies にあるファイルの名前（例: koshigaya）',
  published: '公表日（例: 2024-02-05）',
  source: 'file（ファイル名）、url（https:// か http:// で始まる）、sha256（16進数64桁）',
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
 * Reads the YAML between the `---` lines. All values are read as they are written: `048` keeps its zero.
 * @param yaml text without the fences
 * @param firstLine line of the file that the text begins on
 * @returns the facts, or only the form where another fact is missing or wrong, which is reported
 */
export function readFrontmatter(
  yaml: string,
  firstLine: number,
  report: Report,
): { head?: Head | undefined; form?: FormName | undefined } {
  const file = readYaml(yaml, firstLine, report);
  if (!file) return {};
  const parsed = Frontmatter.safeParse(file.value);
  if (parsed.success) return { head: headOf(parsed.data, file), form: parsed.data.form };
  for (const issue of parsed.error.issues) reportIssue(issue, file, report);
  return { form: FormName.safeParse(file.textOf(['form'])).data };
}

function headOf(data: z.infer<typeof Frontmatter>, file: YamlFile): Head {
  const { missing, withheld, unclear, source, revision, ...facts } = data;
  const keyOf = (key: string) => parseKey(facts.form, key);
  const lacunae = (reasons: Record<string, string> = {}): Lacuna[] =>
    Object.entries(reasons).map(([key, reason]) => ({ ...keyOf(key), reason }));
  const places = new Map<string, Place>();
  for (const [path, place] of file.places) {
    const [list, key] = path;
    places.set(key === undefined || list === 'source' ? list : formatKey(keyOf(key)), place);
  }
  return {
    ...facts,
    ...(revision !== undefined && { revision }),
    ...(source && { source }),
    missing: lacunae(missing),
    withheld: lacunae(withheld),
    unclear: new Map(Object.entries(unclear ?? {}).map(([key, reason]) => [formatKey(keyOf(key)), reason])),
    places,
  };
}

function reportIssue(issue: z.core.$ZodIssue, file: YamlFile, report: Report): void {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) {
      report.error(
        'frontmatter-unknown-key',
        file.placeOf([...path, name]),
        '',
        `frontmatter に「${[...path, name].join('.')}」という項目はありません。`,
        path.length > 0
          ? `${path[0]} に書けるのは ${expected[path[0] ?? '']} です。`
          : `使えるのは ${Object.keys(expected).join('、')} です。`,
      );
    }
    return;
  }
  const [key = ''] = path;
  const found = file.textOf(path);
  const is = found === undefined ? 'ありません' : found === '' ? '空です' : `「${found}」となっています`;
  report.error(
    'frontmatter-invalid',
    file.placeOf(path),
    '',
    `frontmatter の ${path.join('.')} が${is}。`,
    `${key} には、${expected[key] ?? '正しい値'}を書きます。`,
  );
}
