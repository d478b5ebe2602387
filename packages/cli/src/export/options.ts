import { HELP, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { type ExportFormat, exportFormats } from './formats.ts';

export const usage = `使い方: tsumabiraka export 評価書.md --to csv|json|html

評価書の Markdown を、ほかの形にして標準出力に書きます（例: tsumabiraka export 48.md --to html > 48.html）。
個人の氏名らしいものは、サイトと同じように「（氏名）」に置きかわります。

  --to        csv（項目の表。Excel で開ける）、json（公開する形）、html（1つの頁。読む・印刷する・渡すため）
  --help      この説明を表示する

終了コード: 0 書いた、1 評価書に間違いがあるか読めない、2 実行できなかった
`;

const options = { to: { type: 'string' }, ...HELP } as const;

/**
 * @returns undefined where the explanation is asked for
 * @throws UsageError for options that there are not, another format, and where there is not one file
 */
export function readOptions(args: string[]): { file: string; to: ExportFormat } | undefined {
  const { values, positionals } = parseOptions(args, options, usage);
  if (values.help) return undefined;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`評価書のファイルを一つ書きます。\n\n${usage}`);
  const { to } = values;
  if (to === undefined || !isFormat(to)) {
    const said = to === undefined ? '--to がありません' : `--to に「${to}」は使えません`;
    throw new UsageError(`${said}。使えるのは ${Object.keys(exportFormats).join('、')} です。`);
  }
  return { file, to };
}

const isFormat = (name: string): name is ExportFormat => Object.hasOwn(exportFormats, name);
