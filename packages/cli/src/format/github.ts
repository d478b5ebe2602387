import type { Console } from '../run.ts';
import type { Format } from './formats.ts';
import { itemName } from './item-name.ts';

/** For GitHub Actions: workflow commands, which it shows beside the lines (docs: "Workflow commands for GitHub Actions"). */
export function githubFormat({ stdout }: Console): Format {
  return {
    problem: ({ file, line, column, code, rule, severity, message, hint }, form) => {
      const title = itemName(code, form) || rule;
      const place = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
      stdout.write(`::${severity} ${place}::${data(`${message}\n${hint}`)}\n`);
    },
    fixed: (file) => stdout.write(`::notice file=${property(file)}::${data('標準の書き方に直しました。')}\n`),
    end: ({ files, errors, warnings }) =>
      stdout.write(`${files}件のファイルを調べました。エラー ${errors}件、注意 ${warnings}件。\n`),
  };
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
