import type { Assessment } from '@tsumabiraka/assessment';
import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { readPdf } from '@tsumabiraka/reading';
import { type Browser, chromium } from 'playwright-core';
import { compare, type Score } from '../compare.ts';
import { documents } from '../documents.ts';
import { asForm2 } from '../form2.ts';
import { htmlOf } from './html.ts';
import { ASIDE, EVENING, FRESH, KNOWN, type Style } from './style.ts';

/** Prints the documents in other settings with Chromium and reads them again: `node packages/reading/bench/variants/main.ts [style] [--wrong]`. */
const [only = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const verbose = process.argv.includes('--wrong');
const SETS = { known: KNOWN, 'kept aside': ASIDE, fresh: FRESH, evening: EVENING };
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
try {
  for (const [title, styles] of Object.entries(SETS)) {
    for (const style of styles.filter(({ name }) => name.includes(only))) {
      const scores: Score[] = [];
      for (const truth of truths(style)) scores.push(await score(browser, truth, style));
      print(`${title} ${style.name}`, scores);
    }
  }
} finally {
  await browser.close();
}

/** The five documents; in a fresh setting a 様式2 as well. */
function truths(style: Style): Assessment[] {
  const five = documents().map(({ truth }) => truth);
  const [first] = five;
  const all = first && !(KNOWN.includes(style) || ASIDE.includes(style)) ? [...five, asForm2(first)] : five;
  const renamed = (text: string) =>
    Object.entries(style.body ?? {}).reduce((given, [from, to]) => given.replaceAll(from, to), text);
  return all.map((truth) => JSON.parse(renamed(JSON.stringify(truth))) as Assessment);
}

async function score(chrome: Browser, truth: Assessment, style: Style): Promise<Score> {
  const page = await chrome.newPage();
  await page.setContent(htmlOf(truth, style));
  const pdf = await openPdf(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
    nodeResources(),
  );
  await page.close();
  const reading = await readPdf(pdf);
  await pdf.close();
  // The layout prints what the form asks for; sheets that bodies insert are none of its questions.
  return compare(reading, truth, (item) => !(item.code.startsWith('別紙') || /^別添1-(事務|備考)/u.test(item.code)));
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
