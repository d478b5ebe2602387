import type { Place } from '@tsumabiraka/reading';

/** Where something stands, in words: 「3頁」「シート「基本情報」のB12」「41行目」. */
export function placeText({ page, sheet, cell, line }: Place = {}): string {
  if (page !== undefined) return `${page}頁`;
  if (sheet !== undefined) return `シート「${sheet}」${cell === undefined ? '' : `の${cell}`}`;
  return line === undefined ? '' : `${line}行目`;
}
