import { readFile } from 'node:fs/promises';
import { type Assessment, eraDate } from '@tsumabiraka/assessment';
import { serialise } from '@tsumabiraka/markdown';
import { PdfError } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { ReadingError, readSource } from '@tsumabiraka/reading';
import { Failure } from '../failure.ts';
import { type AssessmentFile, readAssessmentFile, whyNotRewritable } from '../files/assessment.ts';
import { replaceFile } from '../files/write.ts';
import { itemName } from '../format/item-name.ts';
import type { Console } from '../run.ts';
import { today } from '../today.ts';
import { type Comparable, type Comparison, compare } from './compare.ts';
import { readOptions, usage } from './options.ts';

/** `tsumabiraka diff`: the rows of 変更箇所 that the changes from one assessment to another need. */
export async function diff(args: string[], console: Console): Promise<number> {
  const { older, newer, append, help } = readOptions(args);
  if (help) {
    console.stdout.write(usage);
    return 0;
  }
  const [before, after] = [await load(older), await load(newer)];
  const [a, b] = [before.assessment, after.assessment];
  if (a.form !== b.form) {
    throw new Failure(`${older} は${a.form}、${newer} は${b.form}です。様式が同じ評価書どうしでないと比べられません。`);
  }
  const another = otherNumber(a.number, b.number);
  if (another !== undefined && append) throw new Failure(another);
  if (another !== undefined) console.stderr.write(`${another}\n`);
  const compared = compare(a, b, dateOf(a.published, b.published));
  if (append && 'source' in after) await appendRows(after, compared);
  else console.stdout.write(markdownOf(b.form, compared));
  report(b.form, compared, append ? newer : undefined, console);
  return 0;
}

type Loaded = AssessmentFile | { assessment: Comparable & { number?: string; published?: string } };

async function load(path: string): Promise<Loaded> {
  if (path.endsWith('.md')) return readAssessmentFile(path);
  try {
    const { draft } = await readSource(new Uint8Array(await readFile(path)), { pdf: nodeResources() });
    return { assessment: draft };
  } catch (error) {
    if (error instanceof ReadingError || error instanceof PdfError) throw new Failure(`${path}: ${error.message}`);
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Failure(`${path} を読めません。ファイルがあるか、読む権限があるかを確かめます。`);
  }
}

/** What to say where the two are not one assessment at two times. */
function otherNumber(older: string | undefined, newer: string | undefined): string | undefined {
  if (older === undefined || newer === undefined || older === newer) return undefined;
  return `評価書番号が違います（「${older}」と「${newer}」）。同じ事務の、古い評価書と新しい評価書を指定しているか確かめてください。`;
}

/** The day on which the newer one is published, where it is another than before; else today. */
function dateOf(older: string | undefined, newer: string | undefined): string {
  return eraDate(newer !== undefined && newer !== older ? newer : today());
}

async function appendRows(file: AssessmentFile, { rows }: Comparison): Promise<void> {
  if (rows.length === 0) return;
  const why = whyNotRewritable(file);
  if (why !== undefined) throw new Failure(why);
  const { assessment, path, source } = file;
  const changes = [...assessment.changes, ...rows.map(({ change }) => change)];
  if (await replaceFile(path, source, serialise({ ...assessment, changes }))) return;
  throw new Failure(`${path} は、読んだあとに書きかえられています。もう一度実行してください。`);
}

/** The rows in the grammar of packages/markdown, without the heading of the section. */
function markdownOf(form: Assessment['form'], { rows }: Comparison): string {
  if (rows.length === 0) return '';
  const changes = rows.map(({ change: { reason: _, ...change } }) => change);
  const none = { number: '0', title: '—', agency: 'a', published: '2000-01-01', items: [], missing: [], withheld: [] };
  const whole = serialise({ form, ...none, changes });
  return whole.slice(whole.indexOf('\n## ') + 1);
}

function report(
  form: Assessment['form'],
  { rows, incomparable }: Comparison,
  target: string | undefined,
  { stderr }: Console,
): void {
  const done =
    target === undefined ? '' : rows.length > 0 ? `${target} に書き足しました。` : '書き足す行はありません。';
  stderr.write(`変更箇所の行は ${rows.length}件です。${done}\n`);
  const major = rows.filter((row) => row.major);
  if (rows.length > 0) stderr.write('提出時期と、提出時期に係る説明は「—」にしてあります。決めて書いてください。\n');
  if (major.length > 0) {
    stderr.write(
      '※の項目が変わっています。重要な変更（特定個人情報保護評価に関する規則11条）に当たるか確かめてください。\n',
    );
    for (const { change } of major) stderr.write(`  ・${change.item}\n`);
  }
  if (incomparable.length > 0) {
    stderr.write('どちらかに読み取れない印があるか、抜けているので、比べられない項目です。\n');
    for (const key of incomparable) stderr.write(`  ・${itemName(key, form)}\n`);
  }
}
