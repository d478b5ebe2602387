import { benchRead, type ReadFigures } from './read.ts';
import { benchTexts, benchWorkbooks, type SourceFigures } from './sources.ts';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
const verbose = process.argv.includes('--wrong');

console.log('PDF');
for (const figures of await benchRead()) console.log(`  ${pdfLine(figures)}`, ...wrongOf(figures));
console.log('text');
for (const figures of benchTexts()) console.log(`  ${sourceLine(figures)}`, ...figures.scores.flatMap(wrongOf));
console.log('xlsx');
for (const figures of benchWorkbooks()) console.log(`  ${sourceLine(figures)}`, ...figures.scores.flatMap(wrongOf));

function pdfLine(figures: ReadFigures): string {
  const { name, pages, items, right, invented, changes, changesRight, doubts, leftovers } = figures;
  const { pdfjsMs, readMs, pdftotextMs } = figures;
  return [
    `${name}: ${right}/${items} items right (${percent(right, items)}), ${invented.length} invented`,
    `${changesRight}/${changes} change rows, ${doubts} doubts, ${leftovers} left over`,
    `${pages} pages: pdf.js ${pdfjsMs.toFixed(0)} ms, with reading ${readMs.toFixed(0)} ms (+${percent(readMs - pdfjsMs, pdfjsMs)})`,
    pdftotextMs === undefined ? 'pdftotext is not installed' : `pdftotext -layout ${pdftotextMs.toFixed(0)} ms`,
  ].join('; ');
}

function sourceLine({ name, scores }: SourceFigures): string {
  const sum = (count: (score: SourceFigures['scores'][number]) => number) =>
    scores.reduce((total, score) => total + count(score), 0);
  const [right, items] = [sum(({ right }) => right), sum(({ items }) => items)];
  const wrong = scores.flatMap((score) => score.wrong);
  return [
    `${name}: ${right}/${items} items right (${percent(right, items)})`,
    `${wrong.length} wrong: ${wrong.filter(({ told }) => told === 'doubted').length} doubted, ${wrong.filter(({ told }) => told === 'missing').length} named as missing`,
    `${sum(({ invented }) => invented.length)} invented`,
    `${sum(({ changesRight }) => changesRight)}/${sum(({ changes }) => changes)} change rows`,
  ].join('; ');
}

function wrongOf({
  wrong,
  wrongChanges,
  invented,
}: Pick<ReadFigures, 'wrong' | 'wrongChanges' | 'invented'>): string[] {
  if (!verbose) return [];
  const cut = (text: string) => text.slice(0, 120);
  return [
    ...wrong.map(({ key, expected, got, told }) => `\n    ${key} (${told})\n      ${cut(expected)}\n      ${cut(got)}`),
    ...wrongChanges.map(({ row, expected, got }) => `\n    変更箇所-${row}\n      ${cut(expected)}\n      ${cut(got)}`),
    ...invented.map((key) => `\n    invented ${key}`),
  ];
}
