import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { readPdf } from '@tsumabiraka/reading';
import { type Browser, chromium } from 'playwright-core';
import { compare, type Score } from '../compare.ts';
import { type BenchDocument, documents } from '../documents.ts';
import { htmlOf } from './html.ts';
import { ASIDE, KNOWN, type Style } from './style.ts';

/** Prints the five documents in other settings with Chromium and reads them again: `node packages/reading/bench/variants/main.ts [style]`. */
const [only = ''] = process.argv.slice(2);
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
  for (const [title, styles] of [['known', KNOWN] as const, ['kept aside', ASIDE] as const]) {
    for (const style of styles.filter(({ name }) => name.includes(only))) {
      const scores: Score[] = [];
      for (const document of documents()) scores.push(await score(browser, document, style));
      const sum = (count: (score: Score) => number) => scores.reduce((total, one) => total + count(one), 0);
      const right = `${sum(({ right }) => right)}/${sum(({ items }) => items)} items`;
      const changes = `${sum(({ changesRight }) => changesRight)}/${sum(({ changes }) => changes)} change rows`;
      console.log(`${title} ${style.name}: ${right}, ${changes}, ${sum(({ invented }) => invented.length)} invented`);
    }
  }
} finally {
  await browser.close();
}

async function score(chrome: Browser, { truth }: BenchDocument, style: Style): Promise<Score> {
  const page = await chrome.newPage();
  await page.setContent(htmlOf(truth, style));
  const pdf = await openPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })), nodeResources());
  await page.close();
  const reading = await readPdf(pdf);
  await pdf.close();
  // The layout prints what the form asks for; sheets that bodies insert are none of its questions.
  return compare(reading, truth, (item) => !(item.code.startsWith('別紙') || /^別添1-(事務|備考)/u.test(item.code)));
}
