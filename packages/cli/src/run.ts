import { UsageError } from './usage-error.ts';

/** Where a command writes: `process`, or something like it. */
export interface Console {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown; isTTY?: boolean };
}

const usage = `使い方: tsumabiraka <コマンド>

コマンド:
  read    評価書の PDF・Excel・テキストを読み、Markdown の下書きにする
  check   評価書（Markdown）と評価実施機関（YAML）を確かめる

コマンドごとの説明は tsumabiraka <コマンド> --help で表示します。
`;

type Command = (args: string[], console: Console) => Promise<number>;

/** Loaded when asked for: `check` need not wait for pdf.js. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./read/read.ts')).read,
  check: async () => (await import('./check/check.ts')).check,
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
    if (!(error instanceof UsageError)) throw error;
    console.stderr.write(`${error.message}\n`);
    return 2;
  }
}
