import type { Problem } from '@tsumabiraka/assessment';
import { normalise } from '@tsumabiraka/text';
import type { Word } from '../schema/word.ts';
import { readLonger } from './longer.ts';
import { Report, type SourceFile } from './report.ts';
import { type ReadWord, readWord } from './word.ts';

/** The glossary: words in the order of the files, and longer words that hold a word by chance. */
export interface Glossary {
  words: Word[];
  longer: string[];
}

/**
 * Reads content/words: every word and `longer.yml`.
 * @returns what could be read, and every problem of every file at once. With a problem the glossary is not to be used.
 */
export function readWords(files: readonly SourceFile[], longer: SourceFile): Glossary & { problems: Problem[] } {
  const reads = files.map((source) => ({ file: source.file, ...readWord(source) }));
  const words = reads.flatMap(({ word }) => word ?? []);
  const spellings = new Map<string, string>();
  const slugs = new Set(words.map(({ slug }) => slug));
  const problems = reads.flatMap((read) => [
    ...read.problems,
    ...(read.word ? checkAgainstOthers(read.file, read.word, read.lineOf, slugs, spellings) : []),
  ]);
  const blocked = readLonger(longer, spellings);
  return { words, longer: blocked.longer, problems: [...problems, ...blocked.problems] };
}

/** Words to see also exist, and no spelling stands for two words. */
function checkAgainstOthers(
  file: string,
  word: Word,
  lineOf: ReadWord['lineOf'],
  slugs: ReadonlySet<string>,
  spellings: Map<string, string>,
): Problem[] {
  const report = new Report(file);
  for (const other of word.seeAlso) {
    if (slugs.has(other) && other !== word.slug) continue;
    const message =
      other === word.slug
        ? 'seeAlso が、この言葉そのものを指しています。'
        : `seeAlso の「${other}」という言葉はありません。`;
    report.error(
      'see-also',
      lineOf('seeAlso'),
      message,
      'content/words にあるほかのファイルの名前を、.md なしで書きます。',
    );
  }
  for (const spelling of [word.term, ...word.aliases]) {
    const folded = normalise(spelling).text;
    const owner = spellings.get(folded);
    if (owner !== undefined && owner !== word.slug) {
      const key = spelling === word.term ? 'term' : 'aliases';
      const message = `「${spelling}」は、${owner}.md にもあります。`;
      report.error('spelling-twice', lineOf(key), message, 'どちらか1つのファイルだけに書きます。');
    }
    spellings.set(folded, owner ?? word.slug);
  }
  return report.problems;
}
