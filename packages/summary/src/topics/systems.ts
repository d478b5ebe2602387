import { plainText } from '@tsumabiraka/assessment';
import type { Answer, Reader } from '../reader.ts';
import { listed, type Statement, things, unknown } from '../statement.ts';

/** The name that a text answer gives: its first line, without the remarks that documents put behind a name. */
export function nameIn(answer: Answer): string | undefined {
  if (answer.state !== 'answered' || answer.item.kind !== 'text' || !answer.item.text) return undefined;
  const [line = ''] = plainText(answer.item.text).split('\n');
  return line.replace(/\s*(?:※|[(（](?:以下|ただし|別紙)).*$/u, '') || line;
}

/** Which systems are used (Ⅰ-2). */
export function systems({ answer, slots, lost, form }: Reader): Statement[] {
  if (form === '様式2') {
    const asked = answer('I-2-システム1-①');
    return asked.state === 'not-asked' ? [] : [unknown('systems', '使うシステム', asked)];
  }
  const reason = lost('I-2-システムN', 1);
  if (reason !== undefined)
    return [unknown('systems', '使うシステム', { state: 'missing', key: { code: 'I-2' }, reason })];
  const numbers = slots('I-2-システムN', 1);
  const names = numbers.map((slot) => answer(`I-2-システム${slot}-①`));
  const [first] = names;
  if (!first || !('key' in first)) return [];
  const known = names.flatMap((name) => nameIn(name) ?? []);
  const total = Math.max(...numbers);
  const some =
    known.length < total ? `${things(total - known.length)}は、手元の原本にその頁がなく、名前がわかりません。` : '';
  return [
    {
      topic: 'systems',
      text: `使うシステムは${things(total)}です（${listed(known, 5)}）。${some}`,
      from: names.flatMap((name) => ('key' in name ? [name.key] : [])),
      certainty: some ? 'doubtful' : 'known',
    },
  ];
}
