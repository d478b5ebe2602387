import { benchRead } from './read.ts';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;

for (const figures of await benchRead()) {
  const { name, pages, items, right, invented, changes, changesRight, doubts, leftovers, pdfjsMs, readMs } = figures;
  console.log(
    [
      `${name}: ${right}/${items} items right (${percent(right, items)}), ${invented.length} invented`,
      `${changesRight}/${changes} change rows, ${doubts} doubts, ${leftovers} left over`,
      `${pages} pages: pdf.js ${pdfjsMs.toFixed(0)} ms, with reading ${readMs.toFixed(0)} ms (+${percent(readMs - pdfjsMs, pdfjsMs)})`,
    ].join('; '),
  );
  for (const { key, expected, got, doubted } of figures.wrong) {
    console.log(
      `  ${key}${doubted ? ' (doubted)' : ''}\n    expected ${expected.slice(0, 100)}\n    got      ${got.slice(0, 100)}`,
    );
  }
  for (const { row, expected, got } of figures.wrongChanges) {
    console.log(`  変更箇所-${row}\n    expected ${expected.slice(0, 160)}\n    got      ${got.slice(0, 160)}`);
  }
}
