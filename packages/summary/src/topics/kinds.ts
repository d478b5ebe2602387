import type { Answer, Reader } from '../reader.ts';
import { certainty, listed, type Statement, unknown } from '../statement.ts';
import { fileName } from './people.ts';

/** Which kinds of information a file records (主な記録項目, Ⅱ-2-④). */
export function kinds({ answer, files }: Reader): Statement[] {
  return files.flatMap((file): Statement[] => {
    const asked = answer('II-2-④-主な記録項目', file);
    if (asked.state === 'not-asked') return [];
    const owner = files.length > 1 ? `${fileName({ answer }, file)}が記録する` : '記録する';
    return [statement(asked, owner)];
  });
}

function statement(asked: Exclude<Answer, { state: 'not-asked' }>, owner: string): Statement {
  const from = [asked.key];
  if (asked.state !== 'answered' || asked.item.kind !== 'checks') return unknown('kinds', `${owner}情報の種類`, asked);
  const { boxes } = asked.item;
  const checked = boxes.filter((box) => box.state === 'checked').map((box) => box.label);
  const unreadable = boxes.filter((box) => box.state === 'unknown').length;
  if (checked.length === 0 && unreadable === 0) {
    const text = `${owner}情報の種類には、印が一つも付いていません。`;
    return { topic: 'kinds', text, from, certainty: certainty(asked) };
  }
  if (checked.length === 0) {
    const text = `${owner}情報の種類は、原本の印が読み取れません（${unreadable}種類の欄）。`;
    return { topic: 'kinds', text, from, certainty: 'unknown' };
  }
  const rest = unreadable > 0 ? `ほかに${unreadable}種類は、印が読み取れません。` : '';
  const text = `${owner}情報は、${listed(checked, 6, '種類')}です。${rest}`;
  return { topic: 'kinds', text, from, certainty: unreadable > 0 ? 'doubtful' : certainty(asked) };
}
