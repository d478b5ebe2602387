import { describeItem, type FormName, parseKey } from '@tsumabiraka/assessment';

/** 「所属長の役職名」（I-6-②）; the code alone where the form is unknown or has no such item, nothing where no item is meant. */
export function itemName(code: string, form: FormName | undefined): string {
  if (code === '') return '';
  const row = /^変更箇所-(\d+)$/u.exec(code)?.[1];
  if (row) return `変更箇所の${row}番目の行`;
  const label = form && describeItem(form, parseKey(form, code).code)?.label;
  return label === undefined ? code : `「${label}」（${code}）`;
}
