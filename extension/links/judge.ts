import { bare, isGeneric, isNamed, isPaper, type Kind, kindsIn, titleIn } from './label.ts';
import type { Place } from './table.ts';
import { DRAFT, ENDED, isOtherSubject, isPart, namesAffair, namesPaper, SUBJECT, says } from './words.ts';

/** A link and what stands around it. */
export interface Candidate {
  /** Its words, with alternative texts of its pictures. */
  label: string;
  place: Place | undefined;
  /** The rest of its line. */
  line: string;
  /** Headings above it, the nearest first. */
  headings: string[];
  /** Titles of the page and of what frames it. */
  titles: string[];
}

/** What a link to an assessment says of it. */
export interface Judged {
  /** Undefined where the page does not say, or names several. */
  kind: Kind | undefined;
  /** Name of the affair; empty where the page does not say. */
  title: string;
  /** Put out for comments, not in force yet. */
  draft: boolean;
  /** The affair is over; the document stays published. */
  ended: boolean;
}

/** One of these stands in every generic label (`isGeneric`) and every named one, or no four Japanese letters in a row do. */
const MAY_BE_ONE = [
  ...['評価', '項目', '本文', '本編', '全文', 'ダウンロード', '表示', '開', '閲覧', 'ファイル', 'こちら', '公表'],
  ...['更新', '案', '年', '月', '特定個人'],
];
const FOUR_LETTERS = /[\u3041-\u9fff]{4}/;

/** Whether a link may lead to an assessment, before anything around it is looked at: the words of nearly all say no. */
export const mayBeOne = (label: string): boolean =>
  !isPaper(label) && (says(label, MAY_BE_ONE) || namesAffair(label) || !FOUR_LETTERS.test(label));

/** Whether a link stands in a column of papers about assessments (様式, 記載要領, 別添資料), whatever it says itself. */
export const isAmongPapers = (place: Place | undefined): boolean =>
  place?.heads.some((head) => namesPaper(head.replace('一覧', '')) || isPart(head)) === true;

/** Says what a link to a PDF is, if it is not among papers, or undefined if it is not surely an assessment: no badge is better than a wrong one. */
export function judge({ label, place, line, headings, titles }: Candidate): Judged | undefined {
  const heads = place?.heads ?? [];
  const cells = place?.cells ?? [];
  const named = isNamed(label);
  if (!isGoverned(named, [...heads, ...headings, ...titles])) return undefined;
  const own = bare(label);
  // 「評価書」, 「ダウンロード」: the words around it must tell the rest.
  const generic = isGeneric(own);
  const title = generic ? titleAmong([line, ...cells, ...headings, ...titles]) : titleIn(own);
  if (!(named || (generic ? title !== '' : namesAffair(own)))) return undefined;
  return {
    kind: kindOf([own, ...heads, line, cells.join(' '), ...headings, ...titles]),
    title,
    draft: DRAFT.test(own) || DRAFT.test(headings[0] ?? '') || isOutForComments([...headings, ...titles]),
    ended: [own, line, headings[0] ?? '', ...cells.map((cell) => cell.slice(0, 3))].some((text) => says(text, ENDED)),
  };
}

/** A link that names the document is believed by itself, except among forms; others need a heading. */
const isGoverned = (named: boolean, around: string[]): boolean =>
  named ? !around.some((text) => says(text, ['様式', '記載要領'])) : speaksOfAssessments(around);

/** The nearest heading that says what its links are decides; those that only sort them (市民部, 令和6年度) do not. */
function speaksOfAssessments(around: string[]): boolean {
  for (const text of around) {
    if (isOtherSubject(text)) return false;
    if (SUBJECT.test(text)) return true;
  }
  return false;
}

/** A page that asks for comments shows drafts, whether or not its links say so; one that tells what came of it need not. */
function isOutForComments(texts: string[]): boolean {
  return texts.some((text) => /意見.{0,4}募集|パブリック/.test(text)) && !texts.some((text) => text.includes('結果'));
}

/** The first text around a link that names one kind only. */
function kindOf(texts: string[]): Kind | undefined {
  const named = texts.map(kindsIn).find((kinds) => kinds.length > 0);
  return named?.length === 1 ? named[0] : undefined;
}

/** The first text around a generic link that names an affair. */
function titleAmong(texts: string[]): string {
  const names = texts.filter(namesAffair).map(titleIn);
  return names.find(namesAffair) ?? '';
}
