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

// Hyphens and spaces of all widths come as groups of four, as the card prints them.
const candidate = /(?<!\d)\d{4}[\s\-‐‑‒–—―−ー]?\d{4}[\s\-‐‑‒–—―−ー]?\d{4}(?!\d)/gu;

/** Every number in a text that passes as a 個人番号, in any width, with spaces or hyphens between groups of four; as digits only. */
export function findMyNumbers(text: string): string[] {
  const found: string[] = [];
  for (const [match] of text.normalize('NFKC').matchAll(candidate)) {
    const digits = match.replace(/\D/gu, '');
    if (isMyNumber(digits)) found.push(digits);
  }
  return found;
}
