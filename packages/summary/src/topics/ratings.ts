import type { Assessment } from '@tsumabiraka/assessment';
import { completeItems, describeItem } from '@tsumabiraka/assessment';
import type { Statement } from '../statement.ts';

/** The answers that the form offers to 「リスクへの対策は十分か」, best first. */
const grades = ['特に力を入れている', '十分である', '課題が残されている'] as const;

/** How the office itself rates what it does against each risk; counted, not judged. */
export function ratings(assessment: Assessment): Statement[] {
  const asked = completeItems(assessment).filter((item) =>
    describeItem(assessment.form, item.code)?.label.endsWith('対策は十分か'),
  );
  if (asked.length === 0) return [];
  const chosen = asked.map((item) => ('value' in item ? item.value : undefined));
  const counted = grades.flatMap((grade) => {
    const count = chosen.filter((value) => value === grade).length;
    return count > 0 ? [`「${grade}」が${count}問`] : [];
  });
  const blank = asked.filter((item) => item.state === 'none').length;
  const gone = asked.filter((item) => item.state === 'missing' || item.state === 'withheld').length;
  const rest = [blank > 0 ? `空欄が${blank}問` : '', gone > 0 ? `わからないものが${gone}問` : ''].filter(
    (part) => part !== '',
  );
  const text =
    counted.length > 0
      ? `危ないことへの備えを、役所が自分で採点しています。${asked.length}問のうち、${[...counted, ...rest].join('、')}です。`
      : `危ないことへの備えの自己採点は、${asked.length}問とも書かれていません。`;
  const from = asked.map(({ code, file }) => (file === undefined ? { code } : { code, file }));
  const first = from.filter((_, index) => chosen[index] === '課題が残されている');
  return [
    {
      topic: 'ratings',
      text,
      from: first.length > 0 ? first : from.slice(0, 1),
      certainty: counted.length > 0 ? 'known' : 'unknown',
    },
  ];
}
