/** How words stand in a sentence: verbs in all their forms, one kanji only as a word of its own. */
const kanji = /[\p{sc=Han}々]/u;
const hiragana = /[ぁ-ゖ]/u;
const katakana = /[ァ-ヺー]/u;
/** What may follow a noun: 「紙の」, 「罰を」. After the stem of a verb stand other letters. */
export const afterNoun = /^(?:[のはがをにでともへや、。・?!\s]|から|まで|など|だけ|$)/u;

/** After it stands a verb that helps another: 「もらう」 in 「教えてもらう」. */
const helping = /(?:て|んで)$/u;

/** A word as it is found in a sentence. */
export interface Form {
  stem: string;
  /** Letters of which one must follow the stem; any may where it is empty. */
  next: string;
  word: string;
}

/**
 * Two hiragana right after a kanji are its ending: 「ばれる」 does not stand in 「呼ばれる」. One kanji is a word only where it ends there;
 * 「ネット」 is none in 「ネットワーク」.
 */
export function stands({ stem, next, word }: Form, sentence: string, at: number): boolean {
  if (!sentence.startsWith(stem, at)) return false;
  const following = sentence[at + stem.length] ?? ' ';
  if (cutsKatakana(sentence, at) || cutsKatakana(sentence, at + stem.length)) return false;
  if (next !== '')
    return next.includes(following) && !(hiragana.test(stem[0] ?? '') && helping.test(sentence.slice(0, at)));
  if (stem.length === 1 && word === stem && kanji.test(stem))
    return afterNoun.test(sentence.slice(at + 1)) && !kanji.test(sentence[at - 1] ?? '');
  return stem.length > 2 || !hiragana.test(stem[0] ?? '') || !kanji.test(sentence[at - 1] ?? '');
}

/** Whether a place in a sentence is within a run of katakana. */
const cutsKatakana = (sentence: string, at: number): boolean =>
  katakana.test(sentence[at - 1] ?? '') && katakana.test(sentence[at] ?? '');

/** A dictionary form that ends in hiragana: 「消す」, 「漏れる」. Its stem, and with which letter the ending may begin. */
const rows = [
  'かきくけこい',
  'がぎぐげごい',
  'さしすせそ',
  'たちつてとっ',
  'なにぬねのん',
  'ばびぶべぼん',
  'まみむめもん',
  'らりるれろっ',
  'わいうえおっ',
];
/** After one kanji before 「る」: 「見る」 is 「見ます」, 「見て」, 「切る」 is 「切って」. */
const either = 'らりるれろっまてたなよさず';

/** 「消す」 is found in 「消され」, 「漏れる」 in 「漏れない」, 「集まる」 in 「集まって」. A word that does not end like a verb is its own stem. */
export function formOf(word: string): Form {
  const stem = word.slice(0, -1);
  const ending = word.at(-1) ?? '';
  const row = rows.find((letters) => letters.includes(ending) && letters[2] === ending);
  const isVerb =
    row !== undefined && (kanji.test(stem) ? stem.length > 0 : stem.length > 1 && /^[ぁ-ゖ]+$/u.test(stem));
  if (!isVerb) return { stem: word, next: '', word };
  if (ending !== 'る') return { stem, next: row, word };
  if (stem.length === 1) return { stem, next: either, word };
  return /[いきしちにびみりぎじえけせてねべめれげぜで]$/u.test(stem)
    ? { stem, next: '', word }
    : { stem, next: row, word };
}
