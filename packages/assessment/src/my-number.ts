/**
 * The check digit of a 個人番号: weights 2 to 7, again 2 to 6 from the right, modulus 11; a remainder of 0 or 1 gives 0
 * (平成26年総務省令第85号 5条; the article is recalled, the calculation is tested on published examples).
 */
export function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const sum = [...digits]
    .slice(0, 11)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index < 6 ? index + 2 : index - 4), 0);
  const remainder = sum % 11;
  return (remainder <= 1 ? 0 : 11 - remainder) === Number(digits[11]);
}

const digit = '[0-9０-９]';
// Hyphens and spaces of all widths come between groups of four, as the card prints them; zero-width ones hide it from a search.
const gap = '[\\p{Zs}\\t\\p{Pd}ー−－\\u200b-\\u200d\\u2060\\ufeff]{0,3}';
const candidate = new RegExp(`(?<!${digit})${digit}{4}${gap}${digit}{4}${gap}${digit}{4}(?!${digit})`, 'gu');

/**
 * Every number in a text that passes as a 個人番号, in any width, with spaces or hyphens between groups of four.
 * @returns its digits, and where it begins in the text
 */
export function findMyNumbers(text: string): { digits: string; index: number }[] {
  return [...text.matchAll(candidate)]
    .map((match) => ({ digits: match[0].normalize('NFKC').replace(/\D/gu, ''), index: match.index }))
    .filter(({ digits }) => isMyNumber(digits));
}
