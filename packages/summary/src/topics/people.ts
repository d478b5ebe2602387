import type { Reader } from '../reader.ts';
import { certainty, type Statement, unknown } from '../statement.ts';

/** How many people the 事務 is about (Ⅰ-1-③; 様式2 Ⅱ-1), and how many each file holds (Ⅱ-2-②). */
export function people({ answer, files }: Reader): Statement[] {
  const asked = answer('I-1-③');
  const whole: Statement =
    asked.state === 'answered' && asked.item.kind === 'choice' && asked.item.value !== undefined
      ? {
          topic: 'people',
          text: `対象になる人は、${asked.item.value}です。`,
          from: [asked.key],
          certainty: certainty(asked),
        }
      : unknown('people', '対象になる人の数', asked);
  const perFile = files.flatMap((file): Statement[] => {
    const count = answer('II-2-②', file);
    if (count.state !== 'answered' || count.item.kind !== 'choice' || count.item.value === undefined) return [];
    const name = fileName({ answer }, file);
    return [
      {
        topic: 'people',
        text: `${name}には、${count.item.value}の人の情報が入っています。`,
        from: [count.key],
        certainty: certainty(count),
      },
    ];
  });
  return [whole, ...perFile];
}

/** 「…ファイル」 as the document names it, or 「ファイル1」. */
export function fileName({ answer }: Pick<Reader, 'answer'>, file: number): string {
  const name = answer('II-1', file);
  if (name.state !== 'answered' || name.item.kind !== 'text') return `ファイル${file}`;
  const [block] = name.item.text ?? [];
  return block?.kind === 'paragraph' ? `「${block.lines.join('')}」` : `ファイル${file}`;
}
