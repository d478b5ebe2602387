import type { Report } from './report.ts';

/** Markers and spaces that a line may begin with: `- 1. - `. */
const prefix = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t]*/u;
const deepest = 10;

/**
 * Whether lists are nested deeper than any document's, which would keep the parser busy for ever. Reported with its line.
 * No answer needs more than two levels.
 */
export function reportDeepNesting(source: string, report: Report): boolean {
  const before = report.problems.length;
  for (const [index, line] of source.split(/\r\n|\r|\n/u).entries()) {
    const begin = prefix.exec(line)?.[0] ?? '';
    const markers = begin.match(/[^ \t]+/gu)?.length ?? 0;
    const isPoint = markers > 0 || /^(?:[-*+]|\d{1,9}[.)])$/u.test(line.slice(begin.length));
    const indent = /^[ \t]*/u.exec(begin)?.[0].replaceAll('\t', '    ').length ?? 0;
    if (!isPoint || markers + indent / 2 <= deepest) continue;
    report.error(
      'nested-too-deep',
      { line: index + 1, column: 1 },
      '',
      '箇条書きの入れ子が深すぎます。',
      '行の初めの空白や「-」を減らします。箇条書きでなければ、行の初めの「-」を「\\-」と書きます。',
    );
  }
  return report.problems.length > before;
}
