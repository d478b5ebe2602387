/** A character that the document prints and does not name. */
const UNKNOWN = '\ufffd';
const UNKNOWN_REASON = 'PDFに文字の情報がなく、読めない文字があります（�の所）。';
/**
 * Scripts that no Japanese document has, what machines take a blurred 「が不」 for: Hebrew, Arabic, Devanagari, Thai, Lao, Tibetan, Hangul, Khmer. By their
 * blocks: patterns of `\p{Script=…}` take longer to build than all texts of a document to search.
 */
const FOREIGN =
  /[\u0590-\u06ff\u0750-\u077f\u0900-\u097f\u0e00-\u0fff\u1100-\u11ff\u1780-\u17ff\u3130-\u318f\uac00-\ud7af]+/;

/** Katakana that look like a Chinese character, between such characters: 「ニッ橋」 is 「二ツ橋」. 「第2号ロ」 counts. */
const LOOK_ALIKE =
  /[ニエタロハト](?<=[々〇\u3400-\u9fff\uf900-\ufaff](?<![号項条]).)(?=[ッツヶケノ]?[々〇\u3400-\u9fff\uf900-\ufaff](?<![又及並以若]))/;

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
