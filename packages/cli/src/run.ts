import { Failure } from './failure.ts';
import { UsageError } from './usage-error.ts';

/** Where a command writes: `process`, or something like it. */
export interface Console {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown; isTTY?: boolean };
}

const usage = `使い方: tsumabiraka <コマンド>

コマンド:
  read    評価書の PDF・Excel・テキストを読み、Markdown の下書きにする
  review  下書きを、もとの PDF と並べて校正する（この端末だけで開くページ）
  check   評価書（Markdown）と評価実施機関（YAML）を確かめる
  diff    二つの評価書を比べ、変更箇所の行を作る
  new     様式の項目と選択肢が並んだ、空の評価書を作る
  export  評価書を CSV・JSON・HTML にする

コマンドごとの説明は tsumabiraka <コマンド> --help で表示します。
`;

type Command = (args: string[], console: Console) => Promise<number>;

/** Loaded when asked for: `check` need not wait for pdf.js. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./read/read.ts')).read,
  review: async () => (await import('./review/review.ts')).review,
  check: async () => (await import('./check/check.ts')).check,
  diff: async () => (await import('./diff/diff.ts')).diff,
  new: async () => (await import('./new/new.ts')).createNew,
  export: async () => (await import('./export/export.ts')).exportFile,
};

/**
 * Runs the command that the arguments name.
 * @returns the exit code: 0, 1 (problems found) or 2 (could not run)
 */
export async function run(args: readonly string[], console: Console): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h') {
    console.stdout.write(usage);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    console.stderr.write(`${name === undefined ? '' : `「${name}」というコマンドはありません。\n\n`}${usage}`);
    return 2;
  }
  try {
    return await (await load())(rest, console);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof Failure)) throw error;
    console.stderr.write(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
