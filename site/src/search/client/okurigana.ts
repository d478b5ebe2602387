/**
 * Kana that is written after a character or left out: 取り扱い, 取扱い, 取扱. 送り仮名の付け方 (内閣告示) has words of two verbs with it, and lets it be
 * left out where nobody misreads them; laws leave it out, people who type do as they like.
 */

/** One kana in the middle of such a word; no particle is among them. */
const MIDDLE = /(?<=\p{sc=Han})[いえきぎけげしじせちびべみめりれ](?=\p{sc=Han})/gu;
const END = /(?<=\p{sc=Han}{2})[いえきぎけげしじせちつびべみめりれ]$/u;

/** First verbs of words of two, as they are when they have it. */
const VERBS = [
  ...['取り', '持ち', '立ち', '書き', '読み', '受け', '引き', '申し', '割り', '払い', '切り'],
  ...['組み', '問い', '聞き', '差し', '押し', '振り', '積み', '繰り', '買い', '売り', '貸し'],
  ...['借り', '打ち', '突き', '張り', '貼り', '絞り', '呼び', '折り', '埋め', '締め', '乗り'],
  ...['入れ', '抜き', '落し', '言い', '食い', '飲み', '使い', '洗い', '焼き', '置き'],
];

/** 「立ち会い」 as 「立会い」; nothing where there is none to leave out. */
export function withoutMiddle(term: string): string[] {
  const shorter = term.replace(MIDDLE, '');
  return shorter === term ? [] : [shorter];
}

/** Where nobody has written a word as it was typed: 「立会い」 as 「立会」, 「立会」 as 「立ち会」. */
export function looserOkurigana(term: string): string[] {
  const [shorter = term] = withoutMiddle(term);
  const first = VERBS.find((verb) => shorter.startsWith(verb.slice(0, -1)) && /^.\p{sc=Han}/u.test(shorter));
  return [shorter.replace(END, ''), first ? first + shorter.slice(first.length - 1) : term].filter(
    (other) => other !== term && other !== shorter,
  );
}
