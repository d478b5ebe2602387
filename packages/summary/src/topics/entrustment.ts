import type { Reader } from '../reader.ts';
import { certainty, listed, type Statement, unknown } from '../statement.ts';
import { fileName } from './people.ts';
import { nameIn } from './systems.ts';

/** Who works for the office: entrustments and re-entrustments (Ⅱ-4). */
export function entrustment({ answer, slots, files }: Reader): Statement[] {
  return files.flatMap((file): Statement[] => {
    const asked = answer('II-4-委託の有無', file);
    if (asked.state === 'not-asked') return [];
    const owner =
      files.length > 1
        ? `${fileName({ answer }, file)}を外の会社などに任せる仕事（委託）`
        : '外の会社などに任せる仕事（委託）';
    if (asked.state !== 'answered' || asked.item.kind !== 'choice') return [unknown('entrustment', owner, asked)];
    if (asked.item.value !== '委託する') {
      return [
        { topic: 'entrustment', text: `${owner}は、ありません。`, from: [asked.key], certainty: certainty(asked) },
      ];
    }
    const count = answer('II-4-委託の有無-件数', file);
    const numbers = slots('II-4-委託事項N', file);
    const total =
      count.state === 'answered' && count.item.kind === 'count' ? (count.item.count ?? numbers.length) : numbers.length;
    const names = [...new Set(numbers.flatMap((slot) => nameIn(answer(`II-4-委託事項${slot}-⑥`, file)) ?? []))];
    const again = numbers.map((slot) => answer(`II-4-委託事項${slot}-⑦`, file));
    const re = again.filter(
      (each) => each.state === 'answered' && each.item.kind === 'choice' && each.item.value === '再委託する',
    ).length;
    const silent = again.filter((each) => each.state !== 'answered').length;
    const reText =
      silent === numbers.length
        ? 'さらに別の会社に任せるかどうかは、書かれていません。'
        : re > 0
          ? `そのうち${re}件は、さらに別の会社に任せます（再委託）。`
          : 'さらに別の会社に任せること（再委託）は、ありません。';
    const who = names.length > 0 ? `任せる先は${listed(names, 4, '者')}です。` : '';
    return [
      {
        topic: 'entrustment',
        text: `${owner}は${total}件です。${who}${reText}`,
        from: [asked.key, ...numbers.map((slot) => ({ code: `II-4-委託事項${slot}-名称`, file }))],
        certainty: certainty(asked, count, ...again),
      },
    ];
  });
}
