import variants from '../data/variants.json' with { type: 'json' };
import { remember } from './remember.ts';

const VARIANTS: readonly (readonly [string, string])[] = Object.entries(variants);

/**
 * The form in which labels, options and headings are compared, never shown: NFKC, white space and ※ dropped, brackets half-width,
 * dashes and long-vowel marks alike, and the spellings of `variants.json` folded into one.
 * Circled digits stay as they are: they are the numbers of items.
 */
export const normaliseLabel: (text: string) => string = remember((text) => {
  let folded = text
    .replace(/[^①-⑳]+/gu, (run) => run.normalize('NFKC'))
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/※(?:\([^)]*除く[^)]*\))?/gu, '')
    .replace(/[【〔]/gu, '[')
    .replace(/[】〕]/gu, ']')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/(?<![ぁ-ゖァ-ヺー])ー/gu, '-')
    .replace(/[〜∼]/gu, '~')
    .replace(/[‧∙]/gu, '・')
    .replace(/(?<=[ァ-ヺー]{2})ー(?![ァ-ヺー])/gu, '');
  for (const [from, to] of VARIANTS) folded = folded.replaceAll(from, to);
  return folded;
});
