import radicals from '../data/radicals.json' with { type: 'json' };
import symbols from '../data/symbols.json' with { type: 'json' };
import variants from '../data/variants.json' with { type: 'json' };

/** What one character is for comparison, whatever stands around it. */
const FIXED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(radicals),
  ...Object.entries(symbols),
  ...Object.entries(variants),
]);

/** Soft hyphen, zero-width characters, direction marks, byte order mark, variation selectors: they print nothing. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** ① … are the numbers of items and stay: NFKC would make 「①4情報」 fourteen. */
const ENCLOSED = /^[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]$/u;
/** Voiced marks that stand by themselves: NFKC would put a space before them. */
const SPACING_MARKS: ReadonlyMap<string, string> = new Map([
  ['゛', '\u3099'],
  ['゜', '\u309a'],
]);

/**
 * One character (a code point) as it is compared, regardless of its neighbours: radicals and old or variant kanji in the common
 * form, NFKC, dashes, tildes, dots, quotes and brackets alike, white space a plain space (a line break and a tab
 * stay). Empty where it prints nothing. `foldCharacter` of every character of the result is that character.
 */
export function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  const known = FIXED.get(character) ?? SPACING_MARKS.get(character);
  if (known !== undefined) return foldCharacter(known);
  if (ENCLOSED.test(character)) return character;
  if (/^\s$/u.test(character)) return foldSpace(character);
  const folded = character.normalize('NFKC');
  // An accent that stands by itself is no space with an accent.
  if (/^ \p{M}/u.test(folded)) return character;
  return folded === character ? character : Array.from(folded, foldCharacter).join('');
}

function foldSpace(space: string): string {
  if (space === '\t') return space;
  return /^[\n\v\f\r\u0085\u2028\u2029]$/u.test(space) ? '\n' : ' ';
}
