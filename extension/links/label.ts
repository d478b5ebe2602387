import { isPart, LETTER, NAMED, namesPaper, says } from './words.ts';

/** What an assessment is called after its scope (様式2, 3 and 4). */
const KINDS = ['基礎項目', '重点項目', '全項目'] as const;
export type Kind = (typeof KINDS)[number];

/** 「PDF:205KB」, 「別ウィンドウで開きます」 and other words of the site that say nothing of the document. */
const TRAPPINGS = [
  /(?:\.pdf|PDF)?\s*[[(【]\s*PDF[^\])】]*[\])】]/gi,
  /[[(【][\s\d.,]*(?:[KM]B|(?:キロ|メガ)バイト)\s*(?:pdf\s*(?:ファイル|形式)?)?\s*[\])】]/gi,
  /[[(【]?(?:別|新しい|新規)の?(?:ウィンドウ|ウインドウ|タブ|画面)で(?:開きます|開く|表示)[\])】]?/g,
  /\.pdf\b|PDF(?:形式|ファイル|データ|版)?/gi,
  /[\d.,]+\s*(?:[KM]B|(?:キロ|メガ)バイト)/gi,
];

/** One line of text as it is compared: NFKC, single spaces. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s_]+/g, ' ')
    .trim();

/** The text of an element with the alternative texts of its pictures, which often are all there is. */
export function textOf(element: Element): string {
  if (element.childElementCount === 0) return plain(element.textContent);
  const pictures = [...element.querySelectorAll('img[alt], [aria-label]')];
  const spoken = pictures.map((picture) => picture.getAttribute('alt') ?? picture.getAttribute('aria-label'));
  return plain([element.textContent, ...spoken].join(' '));
}

/** What a link says of its document: its label without file type, size and window. */
export function bare(label: string): string {
  return plain(TRAPPINGS.reduce((text, trapping) => text.replace(trapping, ' '), label));
}

const TWO_LETTERS = new RegExp(`[0-9${LETTER}]{2}`);

/** Whether a label says only 「評価書」, 「基礎項目」, a date or 「ダウンロード」, so that the words around it must tell the rest. */
export function isGeneric(label: string): boolean {
  const rest = label
    .replace(/特定個人情報|保護評価書?|(?:基礎|重点|全)項目(?:評価)?書?|評価書|本文|本編|全文/g, '')
    .replace(/ダウンロード|表示|開く|閲覧|ファイル|こちら|公表中?|公開|更新|[(（]案[)）]|素案/g, '')
    .replace(/(?:令和|平成|R|H)?[\d元]+(?:年度?|\.|\/|-|月|日)/g, '');
  return !TWO_LETTERS.test(rest);
}

/** Whether a label is of a paper about assessments, of a part of one, or of a form. An affair's own name does not count. */
export function isPaper(label: string): boolean {
  if (isPart(label)) return true;
  const whole = says(label, ['含む', '込み', '別添', '別紙']) ? withoutAnnexes(label) : label;
  return namesPaper(whole.slice(whole.lastIndexOf('事務') + 1));
}

/** 「全項目評価書(別添を含む)」, 「全項目評価書及び別添資料」: the assessment and its annexes in one file. */
const withoutAnnexes = (label: string): string =>
  label.replace(/\([^()]*(?:含む|込み)[^()]*\)|(?:及び|・|、|\+)別(?:添|紙).*$/g, '');

/** The kinds that a text names: 「全項目評価書」, 「(基礎)」. */
export function kindsIn(text: string): Kind[] {
  const found = KINDS.filter((kind) => text.includes(kind));
  if (found.length > 0) return found;
  return KINDS.filter((kind) => new RegExp(`[([【]${kind.replace('項目', '')}[)\\]】]`).test(text));
}

/** The affair in a text, without number, kind and what joins them; empty where nothing is left. */
export function titleIn(text: string): string {
  const [before = ''] = bare(text)
    .replace(/^(?:[[【(]?(?:No\.?)?\s*\d+[\])】]?[\s.:、-]*)+/i, '')
    .replace(/^[([【]?(?:基礎|重点|全)項目(?:評価)?書?[)\]】]?[\s:・-]+/, '')
    .split(/[(【「]?(?:特定)?個人情報保護評価/);
  return plain(
    before
      .replace(/[([【]?(?:基礎|重点|全)項目(?:評価)?書?.*$/, '')
      .replace(/[([【](?:基礎|重点|全|案|素案|終了|廃止|[^()[\]【】]*[課室係])[)\]】]/g, '')
      .replace(/評価書.*$/, '')
      .replace(/(?:における|に係る|について|の|[\s:・、-])+$/, ''),
  );
}

export const isNamed = (label: string): boolean => NAMED.test(label);
