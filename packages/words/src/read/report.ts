import type { Problem } from '@tsumabiraka/assessment';

/** A text of content with its path, which problems name. */
export interface SourceFile {
  file: string;
  text: string;
}

/** Collects what is wrong in one file. */
export class Report {
  readonly problems: Problem[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** @param line from 1 */
  error(rule: string, line: number, message: string, hint: string, code = ''): void {
    this.problems.push({ file: this.file, line, column: 1, code, rule, severity: 'error', message, hint });
  }
}

/** `content/words/lgwan.md` → `lgwan`. */
export const slugOf = (file: string): string => file.replace(/^.*\//u, '').replace(/\.md$/u, '');
