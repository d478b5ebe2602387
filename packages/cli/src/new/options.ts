import { AgencyId, Assessment, FormName } from '@tsumabiraka/assessment';
import { HELP, parseOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';

export const usage = `使い方: tsumabiraka new --form 様式3 --agency 名前 --number 番号 [--to フォルダー]

様式の見出しと選択肢が全部並んだ、空の評価書（Markdown）を作ります。様式はいちばん新しい版です。
すでにあるファイルには書きません。

  --form      様式2（基礎項目）、様式3（重点項目）、様式4（全項目）のどれか
  --agency    評価実施機関。content/agencies のファイルの名前（例: nara）
  --number    評価書番号（例: 30）
  --to        書き込むフォルダー（既定 content/assessments）。その中の <自治体>/<評価書番号>.md に書く
  --help      この説明を表示する

終了コード: 0 作った、1 書けない、2 実行できなかった
`;

const options = {
  form: { type: 'string' },
  agency: { type: 'string' },
  number: { type: 'string' },
  to: { type: 'string', default: 'content/assessments' },
  ...HELP,
} as const;

/** What the user asked of `new`. */
export interface NewOptions {
  form: FormName;
  agency: string;
  number: string;
  to: string;
}

const required = { form: FormName, agency: AgencyId, number: Assessment.shape.number } as const;

/**
 * @returns undefined where the explanation is asked for
 * @throws UsageError that tells all options that lack or are wrong
 */
export function readOptions(args: string[]): NewOptions | undefined {
  const { values, positionals } = parseOptions(args, options, usage);
  if (values.help) return undefined;
  const wrong = [
    ...positionals.map((word) => `「${word}」は余分です。`),
    ...(Object.keys(required) as (keyof typeof required)[]).flatMap((name) => {
      const value = values[name];
      if (value === undefined) return [`--${name} がありません。`];
      return required[name].safeParse(value).success ? [] : [`--${name} に「${value}」は使えません。`];
    }),
  ];
  if (wrong.length > 0) throw new UsageError(`${wrong.join('\n')}\n\n${usage}`);
  const { form, agency = '', number = '', to } = values;
  return { form: FormName.parse(form), agency, number, to };
}
