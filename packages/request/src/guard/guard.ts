import { holdsMyNumber } from './my-number.ts';

/** What to say where something cannot be printed, copied or saved. */
export interface Refusal {
  title: string;
  text: string;
  /** What to do. */
  hint: string;
}

export const refusal: Refusal = {
  title: 'マイナンバーのような番号があります',
  text: 'マイナンバーと同じ決まりの12桁の数字が書かれています。番号が人に見られるのを防ぐため、印刷、コピー、保存を止めています。',
  hint: '請求にマイナンバーは要りません。その数字を消してください。別の番号のときは、印刷した後に手で書き足してください。',
};

/** Something that may leave the page, or why it may not. */
export type Output<T> = { safe: true; value: T } | { safe: false; refusal: Refusal };

/**
 * The only way out: everything that is printed, copied, put into a file or stored passes here. Every string in the value is
 * searched for a 個人番号.
 */
export function guard<T>(value: T): Output<T> {
  return stringsIn(value).some(holdsMyNumber) ? { safe: false, refusal } : { safe: true, value };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
