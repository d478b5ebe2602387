import type { Answer, Reader } from '../reader.ts';
import { certainty, listed, type Statement, unknown } from '../statement.ts';
import { fileName } from './people.ts';
import { nameIn } from './systems.ts';

/** Who works for the office: entrustments and re-entrustments (Ⅱ-4). */
export function entrustment(reader: Reader): Statement[] {
  const { answer, files } = reader;
  return files.flatMap((file): Statement[] => {
    const asked = answer('II-4-委託の有無', file);
    if (asked.state === 'not-asked') return [];
    const of = files.length > 1 ? `${fileName(reader, file)}を` : '';
    const about = `${of}外の会社などに任せる仕事（委託）`;
    if (asked.state !== 'answered' || asked.item.kind !== 'choice') return [unknown('entrustment', about, asked)];
    if (asked.item.value === '委託する') return [entrusted(reader, file, asked, about)];
    return [{ topic: 'entrustment', text: `${about}は、ありません。`, from: [asked.key], certainty: certainty(asked) }];
  });
}

function entrusted(
  { answer, slots }: Reader,
  file: number,
  asked: Answer & { state: 'answered' },
  about: string,
): Statement {
  const printed = answer('II-4-委託の有無-件数', file);
  const numbers = slots('II-4-委託事項N', file);
  const total = printed.state === 'answered' && printed.item.kind === 'count' ? printed.item.count : numbers.length;
  const names = [...new Set(numbers.flatMap((slot) => nameIn(answer(`II-4-委託事項${slot}-⑥`, file)) ?? []))];
  const again = numbers.map((slot) => answer(`II-4-委託事項${slot}-⑦`, file));
  const who = names.length > 0 ? `任せる先は${listed(names, 4)}です。` : '';
  return {
    topic: 'entrustment',
    text: `${about}は${total}件です。${who}${reentrusted(again)}`,
    from: [asked.key, ...numbers.map((slot) => ({ code: `II-4-委託事項${slot}-名称`, file }))],
    certainty: certainty(asked, printed, ...again),
  };
}

/** What the document says of 再委託; an entrustment that is silent is counted as neither. */
function reentrusted(answers: readonly Answer[]): string {
  const saying = answers.filter((each) => each.state === 'answered');
  if (saying.length === 0) return 'さらに別の会社に任せるかどうかは、書かれていません。';
  const yes = saying.filter(({ item }) => item.kind === 'choice' && item.value === '再委託する').length;
  if (yes > 0) return `そのうち${yes}件は、さらに別の会社に任せます（再委託）。`;
  const silent = answers.length - saying.length;
  const rest = silent > 0 ? `${silent}件は、書かれていません。` : '';
  return `さらに別の会社に任せること（再委託）は、ありません。${rest}`;
}
