import { normaliseLabel, type Option } from '@tsumabiraka/forms';

/** The option that a printed answer means, and whether it is spelt as in the form. */
export function optionOf(options: readonly Option[], printed: string): { option: Option; exact: boolean } | undefined {
  const text = plain(printed);
  if (text === '') return undefined;
  const exact = options.find((option) => plain(option.label) === text);
  if (exact) return { option: exact, exact: true };
  const close = options.filter((option) => isClose(plain(option.label), text));
  return close.length === 1 && close[0] ? { option: close[0], exact: false } : undefined;
}

/** Where a text begins with the label of an option: the option, and how much of the text it takes. The longest label wins. */
export function leadingOption(
  options: readonly Option[],
  text: string,
): { option: Option; length: number } | undefined {
  let best: { option: Option; length: number } | undefined;
  for (const option of options) {
    const length = prefixLength(text, plain(option.label));
    if (length !== undefined && length > (best?.length ?? 0)) best = { option, length };
  }
  return best;
}

/** Letters of `text` that make up `label` when compared as labels are. */
function prefixLength(text: string, label: string): number | undefined {
  const most = Math.min(text.length, label.length * 2 + 8);
  for (let length = 1; length <= most; length++) {
    if (plain(text.slice(0, length)) === label) return length;
  }
  return undefined;
}

/** Labels are compared without commas in numbers as well: 「1,000人」「1000人」「1．000人」. */
const plain = (text: string) => normaliseLabel(text).replace(/(?<=\d)[,，.](?=\d{3})/gu, '');

/** One letter other, missing or too much, in five or more. */
function isClose(label: string, text: string): boolean {
  if (label.length < 5 || Math.abs(label.length - text.length) > 1 || /\d/u.test(label)) return false;
  let head = 0;
  while (head < label.length && label[head] === text[head]) head++;
  let tail = 0;
  while (tail < label.length - head && tail < text.length - head && label.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return Math.max(label.length, text.length) - head - tail <= 1;
}
