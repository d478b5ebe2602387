import type { ItemExplanation, Word } from '@tsumabiraka/words';

/** What a card says, before it is shown. */
export interface CardContent {
  /** What kind of thing is explained: ことば or この欄. */
  kind: string;
  title: string;
  reading?: string;
  /** Seen at once. */
  parts: readonly CardPart[];
  /** Behind 「もっとくわしく」. */
  longer: readonly CardPart[];
  /** The page with all of it; left out where no site is set. */
  link?: { label: string; href: string };
}

export interface CardPart {
  heading?: string;
  paragraphs: readonly string[];
  /** Words of the document, to be told apart from ours; or what is doubtful about them. */
  tone?: 'official' | 'doubt';
}

/** What an item of the document asks and answers, as far as a card needs it. */
export interface ExplainedItem {
  /** 「I-2 システム1 › ③他のシステムとの接続」. */
  name: string;
  /** The answer in plain words. */
  answer: string;
  /** Why the answer is doubtful. */
  doubt?: string | undefined;
}

/** So many letters of an official answer are repeated in a card; the document itself lies open beside it. */
const MOST = 160;

/** @param page of the word on the site */
export function wordCard({ term, reading, short, body }: Word, page: string | undefined): CardContent {
  return {
    kind: 'ことば',
    title: term,
    reading,
    parts: [{ paragraphs: [short] }],
    longer: [{ paragraphs: body }],
    ...(page !== undefined && { link: { label: 'つまびらかで読む', href: page } }),
  };
}

/** @param page of the same item in the structured version */
export function itemCard(
  { name, answer, doubt }: ExplainedItem,
  explanation: ItemExplanation | undefined,
  page: string | undefined,
): CardContent {
  const ours = (heading: string, paragraphs: readonly string[] | undefined): CardPart[] =>
    paragraphs ? [{ heading, paragraphs }] : [];
  return {
    kind: 'この欄',
    title: name,
    parts: [
      ...ours('聞いていること', explanation?.asks),
      { heading: '書かれている答え', paragraphs: linesOf(answer), tone: 'official' },
      ...(doubt === undefined
        ? []
        : [{ heading: 'はっきりしません', paragraphs: [doubt], tone: 'doubt' } satisfies CardPart]),
    ],
    longer: [...ours('大切なわけ', explanation?.matters), ...ours('読みどころ', explanation?.reads)],
    ...(page !== undefined && { link: { label: 'この項目をつまびらかで読む', href: page } }),
  };
}

/** The lines of an answer, cut where it gets long. */
function linesOf(answer: string): string[] {
  const letters = Array.from(answer);
  const shown = letters.length > MOST ? `${letters.slice(0, MOST).join('')}…（続きは文書で）` : answer;
  return shown.split('\n').filter((line) => line.trim() !== '');
}
