import { eraDate, readDate } from '../dates.ts';
import type { Assessment } from '../schema/assessment.ts';
import { changeKey, type Finding, reporter } from './finding.ts';

/** Codes of 基礎項目評価の実施日 in 様式3 and 様式4. */
const performed = new Set(['V-1-①', 'VI-1-①']);

/** Dates that cannot be, and 公表日 before 実施日 of 基礎項目評価 (a document is published after it is made: 番号法28条). */
export function datesRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const impossible = reporter('date-impossible', 'error', findings);
  const unread = reporter('date-unreadable', 'warning', findings);
  const early = reporter('published-before-performed', 'error', findings);
  const example = '「令和5年12月18日」「平成28年1月」のように';
  const asPrinted = '原本どおりなら、frontmatter の unclear に理由を書きます。';
  const check = (at: Parameters<typeof impossible>[0], printed: string) => {
    const read = readDate(printed);
    if (read && !read.possible)
      impossible(at, `「${printed}」という日はありません。`, `${example}、暦にある日付を書きます。${asPrinted}`);
    if (!read) unread(at, `「${printed}」は日付として読めません。`, `${example}書きます。${asPrinted}`);
    return read;
  };
  for (const item of assessment.items) {
    if (item.kind === 'period' && item.printed !== undefined) check(item, item.printed);
    if (item.kind !== 'date' || item.printed === undefined || item.code === '表紙-様式の版') continue;
    const iso = check(item, item.printed)?.iso;
    if (iso && performed.has(item.code) && assessment.published < iso) {
      early(
        item,
        `実施日（${item.printed}）が、公表日（${eraDate(assessment.published)}）より後です。`,
        `実施日か、frontmatter の published を直します。${asPrinted}`,
      );
    }
  }
  for (const [index, change] of assessment.changes.entries()) {
    if (change.date !== undefined) check(changeKey(index), change.date);
  }
  return findings;
}
