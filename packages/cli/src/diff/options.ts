import { HELP, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';

export const usage = `使い方: tsumabiraka diff 古い評価書 新しい評価書 [--append]

二つの評価書を項目ごとに比べ、変更箇所に書く行を Markdown で標準出力に書きます。
評価書は Markdown か、PDF・Excel（.xlsx）・テキストです。空白と全角・半角だけの違いは数えません。
変更日は新しい評価書の公表日で、公表日が変わっていなければ今日です。提出時期は「—」にしてあるので、決めて書きます。

  --append    行を、新しい評価書（Markdown）の変更箇所の終わりに書き足す。もう書かれている変更は書かない
  --help      この説明を表示する

終了コード: 0 比べた、1 読めないか書けない、2 実行できなかった
`;

const options = { append: { type: 'boolean', default: false }, ...HELP } as const;

/** What the user asked of `diff`. */
export interface DiffOptions {
  older: string;
  newer: string;
  append: boolean;
  help: boolean;
}

/** @throws UsageError for options that there are not, and where there are not two files */
export function readOptions(args: string[]): DiffOptions {
  const { values, positionals } = parseOptions(args, options, usage);
  const [older = '', newer = ''] = positionals;
  if (positionals.length !== 2 && !values.help) throw new UsageError(`比べる評価書を二つ書きます。\n\n${usage}`);
  if (values.append && !newer.endsWith('.md')) {
    throw new UsageError(`--append で書き足せるのは Markdown（.md）だけです。「${newer}」には書けません。`);
  }
  return { older, newer, ...values };
}
