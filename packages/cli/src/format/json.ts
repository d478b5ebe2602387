import type { Console } from '../run.ts';
import type { Format } from './formats.ts';

/** For programs: one array of problems on the standard output, written as they are found. */
export function jsonFormat({ stdout, stderr }: Console): Format {
  let first = true;
  stdout.write('[');
  return {
    problem: (problem) => {
      stdout.write(`${first ? '\n' : ',\n'}${JSON.stringify(problem)}`);
      first = false;
    },
    fixed: (file) => stderr.write(`${file} を標準の書き方に直しました。\n`),
    end: () => stdout.write(`${first ? '' : '\n'}]\n`),
  };
}
