import type { Assessment, Problem } from '@tsumabiraka/assessment';
import { parse, serialise } from '@tsumabiraka/markdown';
import { Failure } from '../failure.ts';
import { readText } from './text.ts';

/** One Markdown file. */
export interface AssessmentFile {
  path: string;
  source: string;
  assessment: Assessment;
  /** Errors of the file. Where there are some, `assessment` holds all of it only if it is canonical. */
  errors: readonly Problem[];
}

/**
 * Reads a Markdown file.
 * @throws Failure where it cannot be read at all
 */
export async function readAssessmentFile(path: string): Promise<AssessmentFile> {
  const { source, problem } = await readText(path, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Failure(`${path} を読めません。ファイルがあるか、読む権限があるかを確かめます。`);
  });
  if (source === undefined) throw new Failure(`${path}: ${problem?.message ?? ''}${problem?.hint ?? ''}`);
  const { assessment, problems } = parse(source, { file: path });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!assessment) throw new Failure(`評価書として読めません。\n${errorLines({ errors })}`);
  return { path, source, assessment, errors };
}

/** Why the file cannot be written back from its assessment without losing words; undefined where it can. */
export function whyNotRewritable(file: AssessmentFile): string | undefined {
  const { path, source, assessment, errors } = file;
  if (errors.length === 0 || serialise(assessment) === source) return undefined;
  const advice = `このまま書きかえると文が失われるかもしれません。tsumabiraka check ${path} を見て直してください。`;
  return `${path} にまちがいがあるので、${advice}\n${errorLines(file)}`;
}

/** Errors that are told in full; `check` tells all. */
const MOST_LINES = 20;

/** The errors of a file, a line each. */
export function errorLines({ errors }: Pick<AssessmentFile, 'errors'>): string {
  const lines = errors.map(({ file, line, message, hint }) => `  ${file}:${line} ${message}${hint}`);
  const rest = lines.length - MOST_LINES;
  return [
    ...lines.slice(0, MOST_LINES),
    ...(rest > 0 ? [`  ほか${rest}件。tsumabiraka check で全部出ます。`] : []),
  ].join('\n');
}
