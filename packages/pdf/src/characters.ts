/**
 * Characters that programs write into a PDF for others that look alike. Chromium turns 行, 人, 用 into Kangxi radicals (⾏, ⼈, ⽤) and
 * ・ into U+2027; NFKC knows most radicals, but not the CJK radicals supplement, and it would change much else.
 */
const LOOKALIKE: Readonly<Record<string, string>> = {
  '⼾': '戸',
  '⺠': '民',
  '⻑': '長',
  '⻄': '西',
  '⻘': '青',
  '⻩': '黄',
  '⻭': '歯',
  '⻤': '鬼',
  '⻨': '麦',
  '⻯': '竜',
  '⻲': '亀',
  '⻫': '斉',
  '⺟': '母',
  '⻆': '角',
  '⻝': '食',
  '⻣': '骨',
  '⻁': '虎',
  '⻉': '貝',
  '⻋': '車',
  '⻅': '見',
  '⻔': '門',
  '⻚': '頁',
  '⻛': '風',
  '⻜': '飛',
  '⻢': '馬',
  '⻥': '魚',
  '⻦': '鳥',
  '⻪': '斉',
  '⻬': '斉',
  '⻮': '歯',
  '‧': '・',
  '∙': '・',
  '\u00a0': ' ',
};
const RADICAL = /[\u2e80-\u2fdf\u2027\u2219\u00a0]/gu;
const DIRECTION = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/gu;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** One of the above; most texts have none, and need to be looked through only once. */
const ANY = new RegExp([RADICAL, DIRECTION, CONTROL].map(({ source }) => source).join('|'), 'u');

/**
 * The text with the characters that were meant; marks of direction and width zero are dropped, control characters become spaces.
 * Glyphs that the font maps to nothing, which pdf.js gives as NUL, become U+FFFD: something stands there, nobody knows what.
 */
export function mendCharacters(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replaceAll('\0', '\ufffd')
    .replace(RADICAL, (character) => LOOKALIKE[character] ?? character.normalize('NFKC'))
    .replace(DIRECTION, '')
    .replace(CONTROL, ' ');
}

/** How many characters no reader can know: unmapped, private, or half a surrogate pair. */
export function countUnmapped(text: string): number {
  return text.match(/[\ufffd\p{Co}\p{Cs}\p{Cn}]/gu)?.length ?? 0;
}

const LETTER = '(?:[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー()（）]|\\p{Nd}{1,2})';
const SPACE = /[ 　]/;
const SPACED = new RegExp(`(?<![^\\s])(?:${LETTER}[ 　]){3,}${LETTER}(?![^\\s])`, 'gu');

/** Joins spaced-out letters: 「特 定 個 人 情 報」 → 「特定個人情報」. Four letters with single spaces at least. */
export function joinSpacedLetters(line: string): string {
  // Nearly no line has one, and to look for runs of letters takes long.
  return SPACE.test(line) ? line.replace(SPACED, (run) => run.replace(/[ 　]/gu, '')) : line;
}
