import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Problem } from '@tsumabiraka/assessment';
import { type Explainer, explainer, itemExplainer, readItems, readWords } from '@tsumabiraka/words';
import { ContentError } from './content-error.ts';
import { contentDir } from './paths.ts';

const filesOf = (folder: string) =>
  globSync(join(contentDir, folder, '*.md'))
    .filter((path) => basename(path) !== 'README.md')
    .sort()
    .map((path) => ({ file: relative('.', path), text: readFileSync(path, 'utf8') }));

const longerPath = join(contentDir, 'words/longer.yml');
const longerFile = {
  file: relative('.', longerPath),
  text: existsSync(longerPath) ? readFileSync(longerPath, 'utf8') : '[]',
};

const glossary = readWords(filesOf('words'), longerFile);
const explanations = readItems(filesOf('items'));
refuse([...glossary.problems, ...explanations.problems]);

/** The words of `content/words`, by reading. */
export const words = glossary.words.toSorted((a, b) => a.reading.localeCompare(b.reading, 'ja'));

/** Words that hold a word of the glossary by chance. */
export const longer = glossary.longer;

/** The explanations of `content/items`. */
export const items = explanations.items;

/** Finds the words in texts; made once for each process. */
export const explain: Explainer = explainer(glossary.words, glossary.longer);

/** The explanation of an item of a form. */
export const explainItem = itemExplainer(explanations.items);

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const list = problems.map(({ file, line, message, hint }) => `${file}:${line} ${message} ${hint}`);
  throw new ContentError(list.join('\n'));
}
