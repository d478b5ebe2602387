import { normalise } from '@tsumabiraka/text';

const remarks = /\s*(?:※|[(（](?:以下|ただし|別紙)).*$/u;
const company = /株式会社|有限会社|合同会社|\(株\)|\(有\)/gu;

/** A name without the remarks that documents put behind it: 「(以下「…」という。)」「※…」. */
export function bareName(printed: string): string {
  const line = printed.replace(/\s+/gu, ' ').trim();
  return line.replace(remarks, '').trim() || line;
}

/** The names of a cell that holds several: 「株式会社 ニチイ学館 / パーソル テンプスタッフ株式会社」. */
export function splitNames(printed: string): string[] {
  return printed
    .split(/\s*\/\s*|\n+/u)
    .map(bareName)
    .filter((name) => name !== '');
}

/** What two spellings of one name have in common: widths, spaces and the place of 株式会社 do not count. */
export function nameKey(name: string): string {
  const folded = normalise(name).text.normalize('NFKC').replace(/\s/gu, '').replace(/㈱/gu, '(株)');
  const core = folded.replace(company, '');
  return (core || folded).toLowerCase();
}

/** 株式会社 and the like in full: the spelling that heads the list. */
export function isWrittenOut(name: string): boolean {
  return !/[(（㈱]株?[)）]?/u.test(name);
}
