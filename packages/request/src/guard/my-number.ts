import { isMyNumber } from '@tsumabiraka/assessment';

const LENGTH = 12;
// Letters part two numbers. Whatever else may stand between the digits of one: spaces, line breaks, hyphens, dots, invisible marks.
const letters = /(?:(?![0-9])[\p{L}\p{N}])+/gu;

/**
 * Whether what a citizen typed holds a number that passes as a 個人番号: twelve digits of any width, however they are grouped and
 * whatever stands between the groups. Stricter than the check of published documents, which asks for groups of four: here a false
 * alarm costs a moment, a printed number cannot be taken back. A group is never cut in two, so one phone number after another is
 * no alarm.
 */
export function holdsMyNumber(text: string): boolean {
  // The long vowel mark is a letter to Unicode, but people type it for a hyphen.
  const plain = text.normalize('NFKC').replaceAll('ー', '-');
  return plain.split(letters).some((run) => holdsTwelve(run.match(/\d+/gu) ?? []));
}

/** Whether neighbouring groups together are twelve digits that pass the check digit. */
function holdsTwelve(groups: readonly string[]): boolean {
  return groups.some((_, start) => {
    let digits = '';
    for (const group of groups.slice(start, start + LENGTH)) {
      digits += group;
      if (digits.length >= LENGTH) break;
    }
    return digits.length === LENGTH && isMyNumber(digits);
  });
}
