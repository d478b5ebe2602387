import type { Assessment } from '@tsumabiraka/assessment';
import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { readPdf } from '@tsumabiraka/reading';
import { compare, type Score } from '../compare.ts';
import { documents } from '../documents.ts';
import { asForm2 } from '../form2.ts';
import { makeSheets } from '../workbooks/make.ts';
import { PRINTED, type PrintedSetting } from '../workbooks/paper.ts';
import { printableBytes } from '../workbooks/printable.ts';
import { isInForm } from '../workbooks/setting.ts';
import { NIGHT } from './night.ts';
import { officeVersion, printWithOffice } from './office.ts';
import { Printers } from './print.ts';
import { ASIDE, EVENING, FRESH, KNOWN, type Style } from './style.ts';

/**
 * Prints the documents in other settings with Chromium, Firefox and LibreOffice, and reads them again:
 * `node packages/reading/bench/variants/main.ts [setting] [--wrong]`.
 */
const [only = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const verbose = process.argv.includes('--wrong');
const SETS = { known: KNOWN, 'kept aside': ASIDE, fresh: FRESH, evening: EVENING, night: NIGHT };
const office = officeVersion();
const printers = new Printers();
try {
  for (const [title, styles] of Object.entries(SETS)) {
    for (const style of styles.filter(({ name }) => name.includes(only))) await readStyle(title, style);
  }
  for (const setting of PRINTED.filter((each) => `calc-${each.setting.name}`.includes(only))) await readSheets(setting);
} finally {
  await printers.close();
}

async function readStyle(title: string, style: Style): Promise<void> {
  const name = `${title} ${style.name}`;
  if ('printer' in style && style.printer === 'Writer' && !office) return notInstalled(name);
  const all = truths(style);
  await readAll(name, all, await printers.print(all, style));
}

async function readSheets(printed: PrintedSetting): Promise<void> {
  const name = `calc-${printed.setting.name}`;
  if (!office) return notInstalled(name);
  const all = withForm2(documents().map(({ truth }) => truth));
  const books = all.map((truth) => printableBytes(makeSheets(truth, printed.setting), printed));
  await readAll(`${office} ${name}`, all, printWithOffice('Calc', books));
}

function notInstalled(name: string): void {
  console.log(`${name}: not measured, LibreOffice (soffice) is not installed here`);
}

/** The five documents; in settings that are not the first ones a 様式2 as well. */
function truths(style: Style): Assessment[] {
  const five = documents().map(({ truth }) => truth);
  const all = KNOWN.includes(style) || ASIDE.includes(style) ? five : withForm2(five);
  const renamed = (text: string) =>
    Object.entries(style.body ?? {}).reduce((given, [from, to]) => given.replaceAll(from, to), text);
  return all.map((truth) => JSON.parse(renamed(JSON.stringify(truth))) as Assessment);
}

const withForm2 = (five: readonly Assessment[]) => [...five, ...five.slice(0, 1).map(asForm2)];

async function readAll(name: string, all: readonly Assessment[], pdfs: readonly Uint8Array[]): Promise<void> {
  const scores: Score[] = [];
  for (const [index, truth] of all.entries()) scores.push(await score(truth, pdfs[index] ?? new Uint8Array()));
  print(name, scores);
}

async function score(truth: Assessment, bytes: Uint8Array): Promise<Score> {
  const pdf = await openPdf(bytes, nodeResources());
  const reading = await readPdf(pdf);
  await pdf.close();
  return compare(reading, truth, isInForm);
}

function print(name: string, scores: readonly Score[]): void {
  const sum = (count: (score: Score) => number) => scores.reduce((total, one) => total + count(one), 0);
  const right = `${sum((one) => one.right)}/${sum(({ items }) => items)} items`;
  const silent = sum(({ wrong }) => wrong.filter(({ told }) => told === 'silent').length);
  const changes = `${sum(({ changesRight }) => changesRight)}/${sum((one) => one.changes)} change rows`;
  console.log(`${name}: ${right} (${silent} silent), ${changes}, ${sum(({ invented }) => invented.length)} invented`);
  if (!verbose) return;
  for (const { wrong, wrongChanges, invented } of scores) {
    for (const { key, told, expected, got } of wrong) console.log(`  ${key} (${told})\n    ${expected}\n    ${got}`);
    for (const { row, expected, got } of wrongChanges) console.log(`  変更箇所-${row}\n    ${expected}\n    ${got}`);
    for (const key of invented) console.log(`  invented ${key}`);
  }
}
