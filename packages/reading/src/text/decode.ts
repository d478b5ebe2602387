import { ReadingError } from '../error.ts';

/** Bytes. The longest real text has some 200 thousand, a page saved with its pictures a few million; more is another document. */
const MOST = 4 * 2 ** 20;
/** A byte order mark decides; without one, the first of these that fits. The first that holds the name of the form wins. */
const ENCODINGS = ['utf-8', 'shift_jis', 'euc-jp'] as const;
const FORM_NAME = /特\s*定\s*個\s*人\s*情\s*報/u;
/** Control characters that no text has: a picture or a program that happens to decode. */
const BINARY = /(?![\t\n\v\f\r])\p{Cc}/u;

/**
 * The text of a file: UTF-8, UTF-16 with byte order mark, Shift_JIS or EUC-JP.
 * @throws ReadingError if the bytes are no text in any of them, or more than a document has.
 */
export function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  const texts = (marked ? [marked] : ENCODINGS).flatMap((encoding) => decoded(bytes, encoding) ?? []);
  const text = texts.find((candidate) => FORM_NAME.test(candidate)) ?? texts[0];
  if (text === undefined) throw new ReadingError('unknown-format');
  if (bytes.length > MOST) throw new ReadingError('too-large');
  if (text.trim() === '') throw new ReadingError('empty');
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // As if more were to come: a file that was cut short may end within a character.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, MOST), { stream: true });
    return BINARY.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
