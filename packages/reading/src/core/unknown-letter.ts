/** A character that the document prints and does not name. */
const UNKNOWN = '\ufffd';
const UNKNOWN_REASON = 'PDFに文字の情報がなく、読めない文字があります（�の所）。';
/** Scripts that no Japanese document has: what machines take a blurred 「が不」 for. */
const FOREIGN =
  /[\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Hangul}\p{Script=Tibetan}\p{Script=Khmer}\p{Script=Lao}]+/u;

/** Katakana that look like a Chinese character, between such characters: 「ニッ橋」 is 「二ツ橋」. 「第2号ロ」 counts. */
const LOOK_ALIKE = /(?<=(?![号項条])\p{Script=Han})[ニエタロハト](?=[ッツヶケノ]?(?![又及並以若])\p{Script=Han})/u;

/** What is doubtful about the letters of a text, in Japanese sentences. */
export function letterDoubts(text: string): string[] {
  const foreign = FOREIGN.exec(text)?.[0];
  const alike = LOOK_ALIKE.exec(text);
  return [
    ...(text.includes(UNKNOWN) ? [UNKNOWN_REASON] : []),
    ...(foreign ? [`日本語の文書にない文字があります（「${foreign}」）。読み違えた文字かもしれません。`] : []),
    ...(alike
      ? [
          `片仮名の「${alike[0]}」が漢字の間にあります（「${text.slice(Math.max(0, alike.index - 3), alike.index + 4)}」）。形の似た漢字の読み違いかもしれません。`,
        ]
      : []),
  ];
}
