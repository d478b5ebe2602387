import { relative } from 'node:path';
import type { KnownAgencies, Problem } from '@tsumabiraka/assessment';
import { readAgencies, readAgency } from '../files/agencies.ts';
import { type ContentFile, contentFolderOf, filesAt } from '../files/content.ts';
import { readText } from '../files/text.ts';
import { type Format, formats } from '../format/formats.ts';
import { behind, progress } from '../progress.ts';
import type { Console } from '../run.ts';
import { checkAssessmentFile } from './assessment.ts';
import { readOptions, usage } from './options.ts';
import { rewrite } from './rewrite.ts';
import { readSettings } from './settings.ts';

/** `tsumabiraka check`: all problems of all files. Files are read one after the other, and nothing of them is kept. */
export async function check(args: string[], console: Console): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    console.stdout.write(usage);
    return 0;
  }
  let unreadable = 0;
  const cannotRead = (path: string): void => {
    unreadable++;
    console.stderr.write(`${path} を読めません。ファイルがあるか、読む権限があるかを確かめます。\n`);
  };
  const files = (await Promise.all(options.paths.map((path) => filesAt(path).catch(() => cannotRead(path))))).flatMap(
    (found) => found ?? [],
  );
  const bar = progress(console);
  const format = formats[options.format]({
    stdout: behind(bar, console.stdout),
    stderr: behind(bar, console.stderr),
  });
  const checker = new Checker(format, options.fix);
  for (const [index, file] of files.entries()) {
    await checker.check(file).catch((error: unknown) => {
      if (!isSystemError(error)) throw error;
      cannotRead(file.path);
    });
    bar.show(`${index + 1} / ${files.length} 件`);
  }
  bar.hide();
  const { errors, warnings } = checker;
  format.end({ files: files.length, errors, warnings });
  return unreadable > 0 ? 2 : errors > 0 ? 1 : 0;
}

class Checker {
  errors = 0;
  warnings = 0;
  readonly #format: Format;
  readonly #fix: boolean;
  readonly #agencies = new Map<string, KnownAgencies | undefined>();

  constructor(format: Format, fix: boolean) {
    this.#format = format;
    this.#fix = fix;
  }

  async check({ path, kind }: ContentFile): Promise<void> {
    const file = nameOf(path);
    if (kind !== 'assessment') {
      this.#report((await (kind === 'agency' ? readAgency : readSettings)(path, file)).problems);
      return;
    }
    const { source, problem } = await readText(path, file);
    if (source === undefined) {
      this.#report(problem ? [problem] : []);
      return;
    }
    const { assessment, problems, canonical } = checkAssessmentFile(source, file, await this.#agenciesOf(path));
    const fixed =
      this.#fix &&
      assessment !== undefined &&
      canonical !== undefined &&
      (await rewrite(path, source, canonical, assessment));
    this.#report(fixed ? problems.filter(({ rule }) => !mended.has(rule)) : problems, assessment?.form);
    if (fixed) this.#format.fixed(file);
  }

  #report(problems: readonly Problem[], form?: Parameters<Format['problem']>[1]): void {
    for (const problem of problems) {
      if (problem.severity === 'error') this.errors++;
      else this.warnings++;
      this.#format.problem(problem, form);
    }
  }

  async #agenciesOf(path: string): Promise<KnownAgencies | undefined> {
    const folder = contentFolderOf(path);
    if (folder === undefined) return undefined;
    if (!this.#agencies.has(folder)) this.#agencies.set(folder, await readAgencies(folder));
    return this.#agencies.get(folder);
  }
}

/** What the canonical form mends. */
const mended: ReadonlySet<string> = new Set(['not-canonical', 'heading-misspelt']);

/** The path from here where the file is below, so that an editor or GitHub finds it; with `/` on every system. */
function nameOf(path: string): string {
  const below = relative('.', path);
  return (below.startsWith('..') ? path : below).replaceAll('\\', '/');
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
