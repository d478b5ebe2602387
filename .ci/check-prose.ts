/**
 * Checks our own sentences (words, items, guides): `npm run check:prose [FILE…]`. All problems at once; exits 1 if there are any.
 */
import { globSync, readFileSync } from 'node:fs';
import { lintProse } from './prose/lint.ts';

const OURS = 'content/{words,items,guides}/*.md';
const named = process.argv.slice(2);
// A README in content is for those who write there.
const files = (named.length > 0 ? named : globSync(OURS)).filter((file) => !file.endsWith('README.md')).sort();

let count = 0;
for (const [index, file] of files.entries()) {
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${files.length} `);
  for (const { line, column, rule, message } of await lintProse(file, readFileSync(file, 'utf8'))) {
    console.log(`${file}:${line}:${column} ${message}（${rule}）`);
    count++;
  }
}
console.log(
  count === 0 ? `文章: ${files.length}ファイルに問題はありません。` : `文章: 直すところが${count}件あります。`,
);
process.exitCode = count === 0 ? 0 : 1;
