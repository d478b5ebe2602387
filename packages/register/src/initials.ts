/** A heading of the reading order, with the first letter that stands under it. */
const ROWS: readonly (readonly [id: string, label: string, first: string])[] = [
  ['other', '数字・英字・記号', ''],
  ['a', 'ア行', 'ぁ'],
  ['ka', 'カ行', 'か'],
  ['sa', 'サ行', 'さ'],
  ['ta', 'タ行', 'た'],
  ['na', 'ナ行', 'な'],
  ['ha', 'ハ行', 'は'],
  ['ma', 'マ行', 'ま'],
  ['ya', 'ヤ行', 'や'],
  ['ra', 'ラ行', 'ら'],
  ['wa', 'ワ行', 'わ'],
];
/** The same for names that begin with kanji: JIS X 0208 has the common ones in the order of their Chinese reading, the rare ones behind. */
const KANJI_ROWS: readonly (readonly [id: string, first: string])[] = [
  ...([
    ['a', '亜'],
    ['ka', '下'],
    ['sa', '些'],
    ['ta', '他'],
    ['na', '奈'],
    ['ha', '巴'],
  ] as const),
  ...([
    ['ma', '摩'],
    ['ya', '也'],
    ['ra', '羅'],
    ['wa', '倭'],
    ['other', '弌'],
  ] as const),
];
const collator = new Intl.Collator('ja', { numeric: true });

export interface Initial {
  /** `ka` */
  id: string;
  /** カ行 */
  label: string;
}

/** All headings, in their order. */
export const initials: readonly Initial[] = ROWS.map(([id, label]) => ({ id, label }));

/** The heading that a name stands under: by its first kana, or the Chinese reading of its first kanji (氏名: サ行; 受付: サ行 as well). */
export function initialOf(name: string): string {
  const [letter = ''] = name.normalize('NFKC').replace(/^[^\p{L}\p{N}]+/u, '');
  if (/\p{sc=Han}/u.test(letter))
    return KANJI_ROWS.findLast(([, first]) => collator.compare(first, letter) <= 0)?.[0] ?? 'other';
  if (!/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letter)) return 'other';
  return ROWS.findLast(([, , first]) => first === '' || collator.compare(first, letter) <= 0)?.[0] ?? 'other';
}

/** Order of names within a heading and across them. */
export function compareNames(a: string, b: string): number {
  return rank(a) - rank(b) || collator.compare(a, b);
}

const ranks = new Map(ROWS.map(([id], index) => [id, index]));
const rank = (name: string): number => ranks.get(initialOf(name)) ?? 0;
