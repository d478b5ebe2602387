const OPEN = '「『（(“';
const CLOSE = '」』）)”';

/** A sentence, and where it begins in the text. */
export interface Sentence {
  text: string;
  index: number;
  /** Ends in 。, ？ or ！. */
  complete: boolean;
}

/** Sentences of a paragraph. A 。 inside brackets or quotes ends none. */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number, complete: boolean) => {
    const raw = paragraph.slice(start, end);
    const text = raw.trim();
    if (text !== '') sentences.push({ text, index: start + raw.indexOf(text), complete });
    start = end;
  };
  for (let index = 0; index < paragraph.length; index++) {
    const letter = paragraph.charAt(index);
    if (OPEN.includes(letter)) depth++;
    if (CLOSE.includes(letter)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '。！？'.includes(letter)) cut(index + 1, true);
  }
  cut(paragraph.length, false);
  return sentences;
}
