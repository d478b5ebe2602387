import type { Reader } from '../reader.ts';
import { certainty, listed, unknown as notKnown, type Statement } from '../statement.ts';
import { fileName } from './people.ts';

/** From where the information comes (入手元, Ⅱ-3-①). */
export function sources({ answer, files }: Reader): Statement[] {
  return files.flatMap((file): Statement[] => {
    const asked = answer('II-3-①', file);
    if (asked.state === 'not-asked') return [];
    const owner = files.length > 1 ? `${fileName({ answer }, file)}の情報の` : '情報の';
    if (asked.state !== 'answered' || asked.item.kind !== 'checks')
      return [notKnown('sources', `${owner}入手元`, asked)];
    const { boxes } = asked.item;
    const checked = boxes.filter((box) => box.state === 'checked').map((box) => box.label);
    const unreadable = boxes.filter((box) => box.state === 'unknown');
    if (checked.length === 0) {
      const hinted = unreadable.filter((box) => box.free).map((box) => box.label);
      const hint = hinted.length > 0 ? `名前が書き込まれているのは、${listed(hinted, 4, 'か所')}です。` : '';
      return [
        {
          topic: 'sources',
          text: `${owner}入手元は、原本の印が読み取れません。${hint}`,
          from: [asked.key],
          certainty: 'unknown',
        },
      ];
    }
    return [
      {
        topic: 'sources',
        text: `${owner}入手元は、${listed(checked, 6, 'か所')}です。`,
        from: [asked.key],
        certainty: certainty(asked),
      },
    ];
  });
}
