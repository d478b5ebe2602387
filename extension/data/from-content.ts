import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Agency, assessmentId, type Problem } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { readItems, readWords } from '@tsumabiraka/words';
import { parse as parseYaml } from 'yaml';
import type { Data, KnownAgency, KnownAssessment } from './types.ts';

/**
 * What the extension ships, from `content/`; in the order of the files, so that equal content gives equal bytes.
 * @throws Error that lists every problem; `npm run check:content` tells them in full
 */
export function fromContent(content: string): Data {
  const { words, longer, problems } = readWords(filesIn(content, 'words'), fileAt(content, 'words/longer.yml'));
  const items = readItems(filesIn(content, 'items'));
  refuse([...problems, ...items.problems]);
  const agencies = agenciesIn(content);
  const assessments = assessmentsIn(content);
  const lookup = agencies.map(({ id, name, printedName, hosts }) => ({
    ...{ id, name, printedName, hosts },
    assessments: assessments.filter(({ agency }) => agency === id).map(({ agency: _, ...row }) => row),
  }));
  return { words, longer, items: items.items, agencies, lookup };
}

const fileAt = (content: string, path: string) => ({ file: path, text: readFileSync(join(content, path), 'utf8') });

const filesIn = (content: string, folder: string) =>
  globSync(`${folder}/**/*.md`, { cwd: content })
    .filter((path) => basename(path) !== 'README.md')
    .sort()
    .map((path) => fileAt(content, path));

function agenciesIn(content: string): KnownAgency[] {
  return globSync('agencies/*.yml', { cwd: content })
    .sort()
    .map((path) => ({ id: basename(path, '.yml'), ...Agency.parse(parseYaml(fileAt(content, path).text)) }));
}

function assessmentsIn(content: string): (KnownAssessment & { agency: string })[] {
  const read = filesIn(content, 'assessments').map(({ file, text }) => parse(text, { file }));
  refuse(read.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error')));
  return read.flatMap(({ assessment }) => {
    if (!assessment) return [];
    const { agency, number, title, form, published, source } = assessment;
    return [
      {
        ...{ agency, id: assessmentId(assessment), number, title, form, published },
        ...(source?.sha256 && { sha256: source.sha256 }),
        ...(source?.url && { pdf: source.url }),
      },
    ];
  });
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new Error(problems.map(({ file, line, message, hint }) => `${file}:${line} ${message} ${hint}`).join('\n'));
}
