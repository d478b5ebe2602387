import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFind } from '@tsumabiraka/text/bench';
import { readWords } from '@tsumabiraka/words';
import type { Measure, Table } from '../measure.ts';

const LEAST = 20;

/** Finding the words of the glossary in texts of 2 KB to 2 MB, cut from the documents of a content folder. */
export function benchWords(content: string): Table {
  const read = (pattern: string) =>
    globSync(join(content, pattern))
      .sort()
      .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const [longer = { file: '', text: '' }] = read('words/longer.yml');
  const glossary = readWords(
    read('words/*.md').filter(({ file }) => !file.endsWith('README.md')),
    longer,
  );
  const terms = glossary.words.map(({ slug, term, aliases }) => ({ id: slug, spellings: [term, ...aliases] }));
  const sample = read('assessments/*/*.md')
    .map(({ text }) => text)
    .join('\n');
  const speeds = benchFind(sample, terms, glossary.longer);
  return {
    heading: `言葉を探す: ${terms.length}語（そろえる時間を含む）`,
    measures: speeds.flatMap(({ bytes, megabytesPerSecond, megabytesPerSecondWithGaps }) => {
      const size = `${(bytes / 1000).toFixed(0)} KB の文章`;
      return [speed(size, megabytesPerSecond), speed(`${size}、語の中の空白をつめて`, megabytesPerSecondWithGaps)];
    }),
  };
}

const speed = (what: string, value: number): Measure => ({ what, value, unit: 'MB/s', limit: { least: LEAST } });
