import type { FormName, Problem } from '@tsumabiraka/assessment';
import type { Console } from '../run.ts';
import { githubFormat } from './github.ts';
import { jsonFormat } from './json.ts';
import { textFormat } from './text.ts';

interface Totals {
  files: number;
  errors: number;
  warnings: number;
}

/** One way to write problems, as they are found. */
export interface Format {
  /** @param form the form of the file, where it is known; it gives items their labels */
  problem(problem: Problem, form: FormName | undefined): void;
  /** A file that was brought to its canonical form. */
  fixed(file: string): void;
  end(totals: Totals): void;
}

export type FormatName = 'text' | 'json' | 'github';

export const formats: Readonly<Record<FormatName, (console: Console) => Format>> = {
  text: textFormat,
  json: jsonFormat,
  github: githubFormat,
};
