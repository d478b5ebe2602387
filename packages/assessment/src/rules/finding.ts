import { formatKey, type ItemKey } from '../order.ts';
import type { Severity } from '../schema/problem.ts';

/** What a rule found in an assessment. The parser of the file knows the line that `at` stands in. */
export interface Finding {
  /** Key of the item (`ファイル2-II-6-②-期間`), a change row (`変更箇所-3`), or a key of the frontmatter (`published`). */
  at: string;
  /** Index of the box among those of the item, or of the choice among its value and candidates, where one is meant. */
  box?: number;
  rule: string;
  severity: Severity;
  message: string;
  hint: string;
}

/** Makes the findings of one rule. */
export function reporter(rule: string, severity: Severity, findings: Finding[]) {
  return (at: string | ItemKey, message: string, hint: string, box?: number): void => {
    const name = typeof at === 'string' ? at : formatKey(at);
    findings.push({ at: name, ...(box !== undefined && { box }), rule, severity, message, hint });
  };
}

/** Key of the n-th change row (from 0). */
export function changeKey(index: number): string {
  return `変更箇所-${index + 1}`;
}
