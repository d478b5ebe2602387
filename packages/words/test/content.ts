import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readItems, readWords, type SourceFile } from '../src/index.ts';

const root = new URL('../../../', import.meta.url);

/** Files of the repository, by pattern, with their paths from its top. */
export function sources(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: fileURLToPath(root) })
    .filter((file) => !file.endsWith('README.md'))
    .sort()
    .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }));
}

const [longer] = sources('content/words/longer.yml');
if (!longer) throw new Error('content/words/longer.yml is missing');

/** The real glossary and explanations of items. */
export const glossary: ReturnType<typeof readWords> = readWords(sources('content/words/*.md'), longer);
export const itemTexts: ReturnType<typeof readItems> = readItems(sources('content/items/*.md'));
