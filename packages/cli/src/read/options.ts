import { AgencyId } from '@tsumabiraka/assessment';
import { HELP, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';

export const usage = `使い方: tsumabiraka read ファイル… [--to フォルダー] [--agency 名前] [--json] [--force]

評価書の PDF・Excel（.xlsx）・テキストを読み、Markdown の下書きを書きます。
読めたか確かでないところは unclear、見当たらない項目は missing に理由を書き、画面にも全部挙げます。

  --to        書き込むフォルダー（既定 content/assessments）。その中の <自治体>/<評価書番号>.md に書く
  --agency    評価実施機関。content/agencies のファイルの名前（例: nara）。書かないときは表紙から探す
  --json      公開する形の JSON を、1つのファイルにつき1行、標準出力に書く。--to がなければ Markdown は書かない
  --force     すでにある Markdown に上書きする
  --help      この説明を表示する

終了コード: 0 全部読めた、1 読めないか書けないファイルがあった、2 実行できなかった
`;

/** What the user asked of `read`. */
export interface ReadOptions {
  files: string[];
  /** Left out where nothing shall be written. */
  to?: string;
  agency?: string;
  json: boolean;
  force: boolean;
  help: boolean;
}

const options = {
  to: { type: 'string' },
  agency: { type: 'string' },
  json: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  ...HELP,
} as const;

/** @throws UsageError for options that there are not, and where no file is named */
export function readOptions(args: string[]): ReadOptions {
  const { values, positionals: files } = parseOptions(args, options, usage);
  const { agency, json, force, help } = values;
  const to = values.to ?? (json ? undefined : 'content/assessments');
  if (files.length === 0 && !help) throw new UsageError(`読むファイルを書きます。\n\n${usage}`);
  if (agency !== undefined && !AgencyId.safeParse(agency).success) {
    throw new UsageError(`--agency の「${agency}」は使えません。英小文字で始まる名前（例: nara）を書きます。`);
  }
  return { files, json, force, help, ...(to !== undefined && { to }), ...(agency !== undefined && { agency }) };
}
