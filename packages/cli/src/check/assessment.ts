import { basename, dirname, extname } from 'node:path';
import type { Assessment, KnownAgencies, Problem } from '@tsumabiraka/assessment';
import { parse, serialise } from '@tsumabiraka/markdown';
import { contentFolderOf } from '../files/content.ts';

/** What came of checking one assessment. */
export interface Checked {
  assessment?: Assessment;
  problems: Problem[];
  /** The canonical form, where the file can be brought to it and is not in it. */
  canonical?: string;
}

/**
 * Checks the text of one assessment.
 * @param file its path as problems name it
 */
export function checkAssessmentFile(source: string, file: string, agencies: KnownAgencies | undefined): Checked {
  const { assessment, problems } = parse(source, { file, ...(agencies && { agencies }) });
  if (!assessment) return { problems };
  problems.push(...misplaced(assessment, file));
  if (problems.some(({ severity }) => severity === 'error')) return { assessment, problems };
  const canonical = serialise(assessment);
  if (canonical === source) return { assessment, problems };
  const problem: Problem = {
    file,
    line: firstDifference(source, canonical),
    column: 1,
    code: '',
    rule: 'not-canonical',
    severity: 'warning',
    message: '標準の書き方と違うところがあります。',
    hint: '--fix を付けて実行すると、標準の書き方に直ります。',
  };
  return { assessment, problems: [...problems, problem], canonical };
}

/** The address of a page comes from `agency` and `number`, so a file has its place by them. */
function misplaced({ agency, number }: Assessment, file: string): Problem[] {
  const own = `${basename(dirname(file))}/${basename(file, extname(file))}`;
  if (contentFolderOf(file) === undefined || own === `${agency}/${number}`) return [];
  return [
    {
      file,
      line: 1,
      column: 1,
      code: '',
      rule: 'file-misplaced',
      severity: 'error',
      message: `agency は「${agency}」、number は「${number}」ですが、ファイルは ${own}.md です。`,
      hint: `ファイルを assessments/${agency}/${number}.md に移すか、agency か number を直します。`,
    },
  ];
}

/** Line of the first difference, from 1. */
function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return a.slice(0, index).split('\n').length;
}
