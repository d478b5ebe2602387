import { type Item, plainText, readDate } from '@tsumabiraka/assessment';
import type { Draft } from '../outcome.ts';

/** 「第5号」, 「No.8」. */
const AROUND_NUMBER = /^第|^No\.?|号$/giu;
const ERAS: Readonly<Record<string, string>> = { H: '平成', R: '令和' };
const SHORT_DATE = /^([HR]?)(\d{1,4}|元)[./](\d{1,2})[./](\d{1,2})$/iu;

/** 「R6.4.1」 and 「2024/4/1」 as 令和6年4月1日 and 2024年4月1日; any other date as it is printed. */
function inFull(date: string): string {
  const [, era = '', year, month, day] = SHORT_DATE.exec(date.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  return year === undefined ? date : `${ERAS[era.toUpperCase()] ?? ''}${year}年${month}月${day}日`;
}

/** The facts of the cover, as far as it says them. */
export function factsOf(items: readonly Item[]): Pick<Draft, 'number' | 'title' | 'published' | 'printedAgency'> {
  const line = (code: string) => {
    const item = items.find((candidate) => candidate.code === code);
    const text = item?.kind === 'text' && item.text ? plainText(item.text).replace(/\n+/gu, '') : undefined;
    return text ?? (item?.kind === 'date' ? item.printed : undefined);
  };
  const number = line('表紙-評価書番号')?.normalize('NFKC').replace(/\s/gu, '').replace(AROUND_NUMBER, '');
  const title = line('表紙-評価書名');
  const printedAgency = line('表紙-評価実施機関名');
  const date = line('表紙-公表日');
  const published = date === undefined ? undefined : readDate(inFull(date))?.iso;
  return {
    ...(number && /^[0-9A-Za-z][0-9A-Za-z-]*$/u.test(number) ? { number } : {}),
    ...(title ? { title } : {}),
    ...(printedAgency ? { printedAgency } : {}),
    ...(published ? { published } : {}),
  };
}
