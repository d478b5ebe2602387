import {
  Assessment,
  changeKey,
  checkAssessment,
  compareItems,
  describeItem,
  findMyNumbers,
  formatKey,
  type Item,
  type Problem,
  parseKey,
} from '@tsumabiraka/assessment';
import { toTree } from '../syntax.ts';
import { readAnswer } from './answers.ts';
import { readChanges } from './changes.ts';
import { type Head, readFrontmatter } from './frontmatter.ts';
import { outline } from './outline.ts';
import { type Place, Report } from './report.ts';

export interface Parsed {
  /** What could be read; undefined where the frontmatter cannot be used. Trust it only without problems of severity `error`. */
  assessment?: Assessment;
  /** All problems, in the order of the file. */
  problems: Problem[];
}

/**
 * Reads one Markdown file. Never throws on bad input: everything that is wrong is in `problems`.
 * @param options.file name for the problems
 */
export function parse(source: string, options: { file: string }): Parsed {
  const report = new Report(options.file);
  reportMyNumbers(source, report);
  const text = source.replace(/^\ufeff/u, '');
  const tree = toTree(text);
  const [yaml] = tree.children;
  if (yaml?.type !== 'yaml') {
    report.error(
      'frontmatter-absent',
      { line: 1, column: 1 },
      '',
      'ファイルの最初に frontmatter（「---」で囲んだ部分）がありません。',
      'form、number、title、agency、published を書きます。',
    );
    return { problems: report.problems };
  }
  const head = readFrontmatter(yaml.value, (yaml.position?.start.line ?? 1) + 1, report);
  if (!head) return { problems: sorted(report.problems) };

  const { answers, changes: rows } = outline(tree, head, report);
  const places = new Map<string, Place>(head.places);
  const items: Item[] = [];
  for (const answer of answers) {
    places.set(answer.name, answer.place);
    const item = readAnswer(answer, head.unclear.get(answer.name), report);
    if (item) items.push(item);
  }
  for (const [index, row] of rows.entries()) places.set(changeKey(index), row.place);
  reportUnknownDoubts(head, new Set([...items.map(formatKey), ...rows.map((_, index) => changeKey(index))]), report);

  const { places: _, unclear: __, ...facts } = head;
  const assessment: Assessment = {
    ...facts,
    items: items.sort((a, b) => compareItems(head.form, a, b)),
    changes: readChanges(rows, head.unclear, report),
  };
  reportInvalid(assessment, report);
  for (const { at, severity, rule, message, hint } of checkAssessment(assessment)) {
    const place = places.get(at) ?? nearestPlace(places, at);
    report.add(severity, rule, place, at, message, hint);
  }
  return { assessment, problems: sorted(report.problems) };
}

/** Doubts must be about something that stands in the file. */
function reportUnknownDoubts(head: Head, present: ReadonlySet<string>, report: Report): void {
  for (const key of head.unclear.keys()) {
    if (present.has(key)) continue;
    const known = describeItem(head.form, parseKey(head.form, key).code) !== undefined;
    const place = head.places.get(key) ?? { line: 1, column: 1 };
    const message = known
      ? `unclear に「${key}」がありますが、本文にこの項目の答えがありません。`
      : `unclear の「${key}」は、答えのある項目の番号ではありません。`;
    report.error(
      'unknown-code',
      place,
      key,
      message,
      '答えのある項目の番号（例: II-3-①、変更箇所-47）を書きます。原本から失われている項目は missing に書きます。',
    );
  }
}

/** A number that passes as a 個人番号 must never be published, wherever it stands in the file (番号法19条, 20条). */
function reportMyNumbers(source: string, report: Report): void {
  for (const [index, line] of source.split('\n').entries()) {
    for (const found of findMyNumbers(line)) {
      const masked = `${found.slice(0, 2)}**********`;
      report.error(
        'my-number',
        { line: index + 1, column: 1 },
        '',
        `マイナンバー（個人番号）と読める12桁の数字「${masked}」があります。`,
        '公表してはいけない番号です。すぐに消します。別の番号なら、区切り方を変えて書きます。',
      );
    }
  }
}

/** What the model itself refuses, such as an empty table. The reader should have said it in better words before. */
function reportInvalid(assessment: Assessment, report: Report): void {
  if (report.problems.some((problem) => problem.severity === 'error')) return;
  const checked = Assessment.safeParse(assessment);
  for (const issue of checked.error?.issues ?? []) {
    const [list, index] = issue.path;
    const item = list === 'items' && typeof index === 'number' ? assessment.items[index] : undefined;
    report.error(
      'invalid',
      { line: 1, column: 1 },
      item ? formatKey(item) : '',
      `${issue.path.join('.')}: ${issue.message}`,
      '値を様式に合わせて直します。',
    );
  }
}

/** Place of the closest heading above: an item that is absent is reported at its group or section. */
function nearestPlace(places: ReadonlyMap<string, Place>, at: string): Place {
  for (let name = at; name.includes('-'); name = name.slice(0, name.lastIndexOf('-'))) {
    const place = places.get(name.slice(0, name.lastIndexOf('-')));
    if (place) return place;
  }
  return { line: 1, column: 1 };
}

function sorted(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
