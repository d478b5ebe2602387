import { foldCharacter } from './fold.ts';

/** Kinds of characters that make words without spaces between them: a word of one kind ends where the kind ends. */
export const Kind = { other: 0, katakana: 1, latin: 2, digit: 3, japanese: 4, space: 5 } as const;

/** Codes in the fold table that are no character; the range of surrogates is free, as those are never looked up there. */
export const UNKNOWN = 0xd800;
export const DROPPED = 0xd801;
/** More than one unit, a mark that joins what stands before, or half a character. */
export const EXPANDED = 0xd802;

/** Code unit → the one unit it folds to, or one of the codes above. Filled as characters are met: most texts use few. */
export const folded: Uint16Array = new Uint16Array(0x10000).fill(UNKNOWN);
/** Folded code unit → kind. */
const kinds: Uint8Array = new Uint8Array(0x10000).fill(0xff);
const expansions = new Map<string, string>();

/** Looks a code unit up for the first time. */
export function learn(code: number): number {
  const found = unitOf(String.fromCharCode(code));
  folded[code] = found;
  return found;
}

function unitOf(character: string): number {
  if (/^[\ud800-\udfff]$/u.test(character)) return EXPANDED;
  const text = expansionOf(character);
  if (text === '') return DROPPED;
  return text.length === 1 && !isMark(text) ? text.charCodeAt(0) : EXPANDED;
}

/** What a character folds to, where that is not one code unit, or has to be joined to what stands before. */
export function expansionOf(character: string): string {
  let found = expansions.get(character);
  if (found === undefined) {
    found = foldCharacter(character);
    expansions.set(character, found);
  }
  return found;
}

/** Voiced marks and accents join the character before them. */
export const isMark = (character: string): boolean => /^\p{M}$/u.test(character);

export function kindOf(code: number): number {
  const known = kinds[code] ?? Kind.other;
  if (known !== 0xff) return known;
  const kind = classify(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function classify(character: string): number {
  // A voiced mark that joins nothing goes on with the word.
  if (/^(?:[\p{sc=Katakana}ー]|\u3099|\u309a)$/u.test(character)) return Kind.katakana;
  if (/^[\p{sc=Han}\p{sc=Hiragana}]$/u.test(character) || /^[\ud800-\udfff]$/u.test(character)) return Kind.japanese;
  if (/^\p{Nd}$/u.test(character)) return Kind.digit;
  if (/^[\p{L}_]$/u.test(character)) return Kind.latin;
  return /^\s$/u.test(character) ? Kind.space : Kind.other;
}
