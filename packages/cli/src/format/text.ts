import type { Console } from '../run.ts';
import type { Format } from './formats.ts';
import { itemName } from './item-name.ts';

/** For people: place, item, what was found, what to do, and how many there were. */
export function textFormat({ stdout }: Console): Format {
  return {
    problem: (problem, form) => {
      const { file, line, column, rule, severity, message, hint } = problem;
      const kind = severity === 'error' ? 'エラー' : '注意';
      const item = itemName(problem.code, form);
      stdout.write(`${file}:${line}:${column} ${kind}${item && ` ${item}`} [${rule}]\n  ${message}\n  → ${hint}\n\n`);
    },
    fixed: (file) => stdout.write(`${file} を標準の書き方に直しました。\n\n`),
    end: ({ files, errors, warnings }) =>
      stdout.write(`${files}件のファイルを調べました。エラー ${errors}件、注意 ${warnings}件。\n`),
  };
}
