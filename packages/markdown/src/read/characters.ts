import { findMyNumbers, myNumberWords, UNPRINTABLE } from '@tsumabiraka/assessment';
import type { Report } from './report.ts';

const unprintable = new RegExp(UNPRINTABLE.source, 'gu');

/** What must not stand anywhere in a file, whatever it means there: numbers of persons, and characters that nobody can see. */
export function reportCharacters(source: string, report: Report): void {
  for (const [index, line] of source.split(/\r\n|\r|\n/u).entries()) {
    const at = (offset: number) => ({ line: index + 1, column: offset + 1 });
    for (const { digits, index: offset } of findMyNumbers(line)) {
      report.error('my-number', at(offset), '', ...myNumberWords(digits));
    }
    for (const { 0: character, index: offset } of line.matchAll(unprintable)) {
      report.error(
        'unprintable-character',
        at(offset),
        '',
        `目に見えない文字（${codePoint(character)}）があります。`,
        'ほかのソフトから写したときに紛れ込んだ文字です。この文字を消します。',
      );
    }
    for (const { index: offset } of line.matchAll(/\ufffd/gu)) {
      report.add(
        'warning',
        'unreadable-character',
        at(offset),
        '',
        '読めない文字「�」があります。文字化けで、元の文字が失われています。',
        '原本を見て、正しい文字に直します。ファイルの文字コードは UTF-8 にします。',
      );
    }
  }
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
