import { type FormatName, formats } from '../format/formats.ts';
import { HELP, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';

export const usage = `使い方: tsumabiraka check [パス…] [--fix] [--format text|json|github]

評価書の Markdown を、様式と規則に照らして確かめます。パスはファイルかフォルダで、書かないときは content です。
フォルダに assessments があれば、その中の評価書と、agencies の評価実施機関と、設定の YAML を確かめます。

  --fix       エラーのない評価書を、標準の書き方に直して書き込む
  --format    text（読む人のため。既定）、json（プログラムのため）、github（GitHub Actions のため）
  --help      この説明を表示する

終了コード: 0 エラーなし（注意だけのときも）、1 エラーあり、2 実行できなかった
`;

/** What the user asked of `check`. */
export interface CheckOptions {
  paths: string[];
  fix: boolean;
  format: FormatName;
  help: boolean;
}

const options = {
  fix: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  ...HELP,
} as const;

/** @throws UsageError for options that there are not */
export function readOptions(args: string[]): CheckOptions {
  const { values, positionals } = parseOptions(args, options, usage);
  const { format, fix, help } = values;
  if (!isFormat(format)) {
    throw new UsageError(`--format に「${format}」は使えません。使えるのは ${Object.keys(formats).join('、')} です。`);
  }
  return { paths: positionals.length > 0 ? positionals : ['content'], fix, format, help };
}

const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
