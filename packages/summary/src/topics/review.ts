import { plainText } from '@tsumabiraka/assessment';
import type { Answer, Reader } from '../reader.ts';
import { certainty, gap, type Statement } from '../statement.ts';

function printed(answer: Answer): string | undefined {
  if (answer.state !== 'answered') return undefined;
  const { item } = answer;
  if (item.kind === 'date' || item.kind === 'period') return item.printed;
  return item.kind === 'text' && item.text ? plainText(item.text).replace(/\n+/gu, ' ') : undefined;
}

/** Who outside looked at the assessment: residents (意見聴取) and a third party (第三者点検). Both are voluntary in 様式3. */
export function review({ answer, form }: Reader): Statement[] {
  if (form === '様式2') return [];
  const parts = [
    {
      asked: answer('VI-2-①'),
      when: answer('VI-2-②'),
      done: '住民などの意見を聞きました',
      not: '住民などの意見を聞いた記録',
    },
    {
      asked: answer('VI-3-②'),
      when: answer('VI-3-①'),
      done: '外の人の点検（第三者点検）を受けました',
      not: '外の人の点検（第三者点検）の記録',
    },
  ];
  return parts.map(({ asked, when, done, not }): Statement => {
    const date = printed(when);
    if (asked.state === 'answered' && 'key' in asked) {
      return {
        topic: 'review',
        text: `${done}${date ? `（${date}）` : ''}。`,
        from: [asked.key],
        certainty: certainty(asked, when),
      };
    }
    const from = 'key' in asked ? [asked.key] : [];
    if (asked.state === 'none') return { topic: 'review', text: `${not}は、ありません。`, from, certainty: 'known' };
    return { topic: 'review', text: `${not}は、${gap(asked)}`, from, certainty: 'unknown' };
  });
}
