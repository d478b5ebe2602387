import { type Item, plainText, readDate } from '@tsumabiraka/assessment';
import type { Draft } from '../outcome.ts';

/** The facts of the cover, as far as it says them. */
export function factsOf(items: readonly Item[]): Pick<Draft, 'number' | 'title' | 'published' | 'printedAgency'> {
  const line = (code: string) => {
    const item = items.find((candidate) => candidate.code === code);
    const text = item?.kind === 'text' && item.text ? plainText(item.text).replace(/\n+/gu, '') : undefined;
    return text ?? (item?.kind === 'date' ? item.printed : undefined);
  };
  const number = line('表紙-評価書番号')?.normalize('NFKC').replace(/\s/gu, '');
  const title = line('表紙-評価書名');
  const printedAgency = line('表紙-評価実施機関名');
  const date = line('表紙-公表日');
  const published = date === undefined ? undefined : readDate(date)?.iso;
  return {
    ...(number && /^[0-9A-Za-z][0-9A-Za-z-]*$/u.test(number) ? { number } : {}),
    ...(title ? { title } : {}),
    ...(printedAgency ? { printedAgency } : {}),
    ...(published ? { published } : {}),
  };
}
