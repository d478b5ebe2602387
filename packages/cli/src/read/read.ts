import { join } from 'node:path';
import { type Agency, toPublic } from '@tsumabiraka/assessment';
import { pageAddress, siteAddress } from '../files/address.ts';
import { readAgencies } from '../files/agencies.ts';
import { assessmentsFolder, contentFolder } from '../files/folders.ts';
import { createFile, overwriteFile } from '../files/write.ts';
import { behind, progress } from '../progress.ts';
import type { Console } from '../run.ts';
import { namesOf } from './agency.ts';
import { type ReadOptions, readOptions, usage } from './options.ts';
import { inOrder, Readers } from './readers.ts';
import { summaryOf } from './summary.ts';
import type { Outcome } from './worker.ts';

type Draft = Exclude<Outcome, { error: string }>;

/** `tsumabiraka read`: drafts of all files, several at a time; a file that cannot be read does not stop the others. */
export async function read(args: string[], console: Console): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    console.stdout.write(usage);
    return 0;
  }
  const folder = assessmentsFolder(options.to ?? 'content/assessments');
  const content = contentFolder(join(folder, 'any'));
  const agencies = (await readAgencies(content)) ?? new Map<string, Agency | undefined>();
  const { agency, files } = options;
  const task = { agencies: namesOf(agencies), ...(agency !== undefined && { agency }) };
  const readers = new Readers(files.length);
  const bar = progress(console, true);
  let done = 0;
  const output = new Output(options, folder, agencies, await siteAddress(content), {
    stdout: behind(bar, console.stdout),
    stderr: behind(bar, console.stderr),
  });
  let failed = 0;
  try {
    const run = (path: string) =>
      readers.read({ path, ...task }, (page, pageCount) =>
        bar.show(`${path}: ${page} / ${pageCount} 頁${files.length > 1 ? `（${done} / ${files.length} 件）` : ''}`),
      );
    for await (const [path, outcome] of inOrder(files, readers.count, run)) {
      const error = 'error' in outcome ? outcome.error : await output.take(path, outcome);
      done++;
      if (error === undefined) continue;
      failed++;
      behind(bar, console.stderr).write(`${path}: ${error}\n`);
    }
  } finally {
    bar.hide();
    await readers.close();
  }
  if (files.length > 1) {
    console.stderr.write(`${files.length}件のうち、${files.length - failed}件を読みました。\n`);
  }
  return failed > 0 ? 1 : 0;
}

/** Writes drafts where the user wants them. */
class Output {
  readonly #options: ReadOptions;
  readonly #folder: string;
  readonly #agencies: ReadonlyMap<string, Agency | undefined>;
  readonly #site: string;
  readonly #console: Console;
  /** Files of this run by the source they came from: `--force` is not meant for them. */
  readonly #written = new Map<string, string>();

  constructor(
    options: ReadOptions,
    folder: string,
    agencies: ReadonlyMap<string, Agency | undefined>,
    site: string,
    console: Console,
  ) {
    this.#options = options;
    this.#folder = folder;
    this.#agencies = agencies;
    this.#site = site;
    this.#console = console;
  }

  /** @returns why nothing was written, in Japanese */
  async take(path: string, draft: Draft): Promise<string | undefined> {
    const { json, to, files } = this.#options;
    const { stdout, stderr } = this.#console;
    const open = json ? this.#json(draft) : undefined;
    if (typeof open === 'object') return open.error;
    const written = to === undefined ? { target: undefined } : await this.#write(path, draft);
    if ('error' in written) return written.error;
    if (open !== undefined) stdout.write(`${open}\n`);
    const head = written.target === undefined ? path : `${path} → ${written.target}`;
    (json ? stderr : stdout).write(`${head}\n${summaryOf(draft)}\n`);
    // Only a PDF can be shown beside the draft; of many files everybody knows by then.
    if (written.target !== undefined && draft.assessment.source && files.length === 1) {
      stderr.write(`次は tsumabiraka review ${written.target} ${path} で、もとの PDF と並べて確かめます。\n`);
    }
    return undefined;
  }

  #json({ assessment }: Draft): string | { error: string } {
    const agency = this.#agencies.get(assessment.agency);
    if (!agency) {
      return {
        error: `JSON には自治体の名前とコードが要ります。content/agencies/${assessment.agency}.yml を作ります。`,
      };
    }
    return JSON.stringify(toPublic(assessment, agency, pageAddress(this.#site, assessment)));
  }

  async #write(path: string, { assessment, markdown }: Draft): Promise<{ target: string } | { error: string }> {
    const target = join(this.#folder, assessment.agency, `${assessment.number}.md`);
    const twin = this.#written.get(target);
    if (twin !== undefined) {
      return {
        error: `${twin} と同じ評価書番号なので、${target} に書きませんでした。--to で別のフォルダーを指定してください。`,
      };
    }
    try {
      if (this.#options.force) await overwriteFile(target, markdown);
      else if (!(await createFile(target, markdown))) {
        return { error: `${target} はもうあります。上書きしてよければ --force を付けてください。` };
      }
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      return { error: `${target} に書けません。フォルダーに書く権限があるか、空きがあるかを確かめます。` };
    }
    this.#written.set(target, path);
    return { target };
  }
}
