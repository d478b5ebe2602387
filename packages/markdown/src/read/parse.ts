import {
  Assessment,
  changeKey,
  checkAssessment,
  compareItems,
  describeItem,
  type FormName,
  formatKey,
  itemsOfLacuna,
  type KnownAgencies,
  type Lacuna,
  type Problem,
  parseKey,
} from '@tsumabiraka/assessment';
import type { Root } from 'mdast';
import { toTree } from '../syntax.ts';
import { type Answer, readAnswer } from './answers.ts';
import { readChanges } from './changes.ts';
import { reportCharacters } from './characters.ts';
import { type Head, readFrontmatter } from './frontmatter.ts';
import { reportLosses } from './losses.ts';
import { reportDeepNesting } from './nesting.ts';
import { outline } from './outline.ts';
import { nameItems } from './owners.ts';
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
 * @param options.agencies the bodies that are known, by the name of their file; without them the agency is taken as it is
 */
export function parse(source: string, options: { file: string; agencies?: KnownAgencies }): Parsed {
  const report = new Report(options.file);
  const text = source.replace(/^\ufeff/u, '');
  reportCharacters(text, report);
  const numbersReported = report.problems.some(({ rule }) => rule === 'my-number');
  if (reportDeepNesting(text, report)) return { problems: sorted(report.problems) };
  const tree = toTree(text);
  const { head, form } = readHead(tree, text, report);
  if (!form) return { problems: sorted(report.problems) };

  reportLosses(tree, text, report);
  const { answers, changes: rows } = outline(tree, form, report);
  const reasons: ReadonlyMap<string, string> = head?.unclear ?? new Map();
  const lost = new Set(
    [...(head?.missing ?? []), ...(head?.withheld ?? [])].flatMap((lacuna) => keysBelow(form, lacuna)),
  );
  const items = answers
    .filter((answer) => !(isBare(answer) && lost.has(answer.name)))
    .map((answer) => readAnswer(answer, reasons.get(answer.name), report))
    .filter((item) => item !== undefined);
  const changes = readChanges(rows, reasons, report);
  nameItems(report.problems, answers, rows);
  if (!head) return { problems: sorted(report.problems) };

  reportUnknownDoubts(head, answers, rows.length, report);
  const { places: headPlaces, unclear: _, ...facts } = head;
  const assessment: Assessment = { ...facts, items: items.sort((a, b) => compareItems(form, a, b)), changes };
  const places = new Map<string, Place>(headPlaces);
  for (const { name, place } of answers) places.set(name, place);
  for (const [index, row] of rows.entries()) places.set(changeKey(index), row.place);
  const boxes = new Map(answers.map((answer) => [answer.name, answer.boxes]));
  for (const finding of checkAssessment(assessment, options.agencies)) {
    if (finding.rule === 'my-number' && numbersReported) continue;
    const box = finding.box === undefined ? undefined : boxes.get(finding.at)?.[finding.box];
    report.finding(finding, box ?? places.get(finding.at) ?? nearestPlace(places, finding.at));
  }
  reportInvalid(assessment, places, report);
  return { assessment, problems: sorted(report.problems) };
}

const keysBelow = (form: FormName, lacuna: Lacuna) => itemsOfLacuna(form, lacuna).map(formatKey);

/** Nothing stands under the heading but headings: where the answer is lost, those below may not be. */
const isBare = ({ content, groups }: Answer) => content.length === 0 && groups.length === 0;

function readHead(tree: Root, text: string, report: Report): ReturnType<typeof readFrontmatter> {
  const [yaml] = tree.children;
  if (yaml?.type === 'yaml') return readFrontmatter(yaml.value, (yaml.position?.start.line ?? 1) + 1, report);
  const opened = /^---[ \t]*(?:\r|\n)/u.test(text);
  report.error(
    'frontmatter-absent',
    { line: 1, column: 1 },
    '',
    opened
      ? '最初の「---」を閉じる「---」の行がありません。'
      : 'ファイルの最初に、「---」の行で囲んだ部分（frontmatter）がありません。',
    '一行目に「---」、次に form、number、title、agency、published、その次の行に「---」を書きます。',
  );
  return {};
}

/** Doubts must be about something that stands in the file. An answer that is there but cannot be read is reported already. */
function reportUnknownDoubts(head: Head, answers: readonly Answer[], rows: number, report: Report): void {
  const present = new Set(answers.map((answer) => answer.name));
  for (let index = 0; index < rows; index++) present.add(changeKey(index));
  for (const key of head.unclear.keys()) {
    if (present.has(key)) continue;
    const known = describeItem(head.form, parseKey(head.form, key).code) !== undefined;
    report.error(
      'unknown-code',
      head.places.get(key) ?? { line: 1, column: 1 },
      key,
      known
        ? `frontmatter の unclear に「${key}」がありますが、本文にこの項目の答えがありません。`
        : `frontmatter の unclear にある「${key}」は、答えを書く項目の番号ではありません。`,
      '答えのある項目の番号（例: II-3-①、変更箇所-47）を書きます。原本から失われている項目は missing に書きます。',
    );
  }
}

/** What the model itself refuses. The reader has said most of it before, in better words. */
function reportInvalid(assessment: Assessment, places: ReadonlyMap<string, Place>, report: Report): void {
  if (report.problems.some((problem) => problem.severity === 'error')) return;
  for (const issue of Assessment.safeParse(assessment).error?.issues ?? []) {
    const [list, index] = issue.path;
    const entries = list === 'items' || list === 'missing' || list === 'withheld' ? assessment[list] : [];
    const entry = typeof index === 'number' ? entries[index] : undefined;
    const at = list === 'changes' && typeof index === 'number' ? changeKey(index) : entry ? formatKey(entry) : '';
    const place = places.get(at) ?? { line: 1, column: 1 };
    const message = `この値は使えません（${issue.path.join('.')}: ${issue.message}）。`;
    report.error('invalid', place, at, message, '原本を見て、様式に合わせて書き直します。');
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
