import type { Reader } from '../reader.ts';
import { certainty, type Statement, unknown } from '../statement.ts';
import { fileName } from './people.ts';

/** How long the information is kept (Ⅱ-6-② of 様式4; 様式3 and 様式2 do not ask). */
export function retention({ answer, files }: Reader): Statement[] {
  const all = files.map((file) => ({ file, asked: answer('II-6-②-期間', file) }));
  const [first] = all;
  if (first?.asked.state === 'not-asked') return [unknown('retention', '情報を残しておく期間', first.asked)];
  return all.map(({ file, asked }): Statement => {
    const about = files.length > 1 ? `${fileName({ answer }, file)}の情報を残しておく期間` : '情報を残しておく期間';
    if (asked.state !== 'answered' || asked.item.kind !== 'choice' || asked.item.value === undefined)
      return unknown('retention', about, asked);
    const { value } = asked.item;
    const text = value === '定められていない' ? `${about}は、定められていません。` : `${about}は、${value}です。`;
    return { topic: 'retention', text, from: [asked.key], certainty: certainty(asked) };
  });
}
