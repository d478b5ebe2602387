import type { Reader } from '../reader.ts';
import { certainty, listed, type Statement, unknown } from '../statement.ts';
import { fileName } from './people.ts';
import { nameIn } from './systems.ts';

const ways = [
  {
    label: '提供を行っている',
    count: 'II-5-提供・移転の有無-提供件数',
    group: 'II-5-提供先N',
    verb: 'ほかの役所や会社に渡す先（提供先）',
  },
  {
    label: '移転を行っている',
    count: 'II-5-提供・移転の有無-移転件数',
    group: 'II-5-移転先N',
    verb: '同じ役所の中で渡す先（移転先）',
  },
] as const;

/** To whom information is given: 提供 to other bodies, 移転 inside the body (Ⅱ-5). */
export function recipients({ answer, slots, files }: Reader): Statement[] {
  return files.flatMap((file): Statement[] => {
    const asked = answer('II-5-提供・移転の有無', file);
    if (asked.state === 'not-asked') return [];
    const owner = files.length > 1 ? `${fileName({ answer }, file)}の情報を` : '情報を';
    if (asked.state !== 'answered' || asked.item.kind !== 'checks') {
      return [unknown('recipients', `${owner}ほかに渡すかどうか`, asked)];
    }
    const { boxes } = asked.item;
    const stateOf = (label: string) => boxes.find((box) => box.label === label)?.state;
    if (stateOf('行っていない') === 'checked') {
      return [
        {
          topic: 'recipients',
          text: `${owner}ほかに渡すこと（提供・移転）は、していません。`,
          from: [asked.key],
          certainty: certainty(asked),
        },
      ];
    }
    const statements = ways.flatMap(({ label, count, group, verb }): Statement[] => {
      if (stateOf(label) === 'unknown') {
        return [
          {
            topic: 'recipients',
            text: `${owner}${verb}があるかどうかは、原本の印が読み取れません。`,
            from: [asked.key],
            certainty: 'unknown',
          },
        ];
      }
      if (stateOf(label) !== 'checked') return [];
      const printed = answer(count, file);
      const numbers = slots(group, file);
      const total = printed.state === 'answered' && printed.item.kind === 'count' ? printed.item.count : numbers.length;
      const names = numbers.flatMap((slot) => nameIn(answer(`${group.replace(/N$/, String(slot))}-名称`, file)) ?? []);
      const who = names.length > 0 ? `${listed(names, 3)}です。` : '';
      return [
        {
          topic: 'recipients',
          text: `${owner}${verb}は、${total}件です。${who}`,
          from: [asked.key, ...numbers.map((slot) => ({ code: `${group.replace(/N$/, String(slot))}-名称`, file }))],
          certainty: certainty(asked, printed),
        },
      ];
    });
    if (statements.length > 0) return statements;
    return [
      {
        topic: 'recipients',
        text: `${owner}ほかに渡すかどうかは、どの欄にも印がありません。`,
        from: [asked.key],
        certainty: 'unknown',
      },
    ];
  });
}
