/** What a box says. */
type BoxState = 'checked' | 'unchecked' | 'unknown';

export interface Mark {
  state: BoxState;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const SET = '○〇◯ＯOo●◎✓✔レ☑☒■×✕xX0';
const SIGN = '○〇◯●◎✓✔☑☒■';
const BRACKETED = new RegExp(`(?:([${SIGN}])\\s*)?[\\[［〔]\\s*([${SET}?？]?)\\s*[\\]］〕](?:\\s*([${SIGN}]))?`, 'gu');
const ROUND = new RegExp(`[(（]\\s*([${SIGN}])\\s*[)）]`, 'gu');
const BARE = new RegExp(`[${SIGN}☐□]`, 'gu');
const BLANK = /[☐□]/u;

/**
 * The boxes in a text, in order: `[○]`, `[ ]`, `[?]`, with the mark in or beside the brackets; where there are none, marks in round brackets, and then
 * marks that stand alone (☑ ☐ ■ □ ○).
 */
export function marksIn(text: string): Mark[] {
  const bracketed = [...text.matchAll(BRACKETED)].map((match) => {
    const [all, before = '', inside = '', after = ''] = match;
    const state: BoxState = /[?？]/u.test(inside)
      ? 'unknown'
      : before + inside + after === ''
        ? 'unchecked'
        : 'checked';
    return { state, start: match.index, end: match.index + all.length };
  });
  if (bracketed.length > 0) return bracketed;
  const other = [...text.matchAll(ROUND)];
  return (other.length > 0 ? other : [...text.matchAll(BARE)]).map((match) => ({
    state: BLANK.test(match[0]) ? 'unchecked' : 'checked',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where the first box of square brackets begins; undefined if there is none. */
export function firstBox(text: string): number | undefined {
  const index = text.search(BRACKETED);
  return index < 0 ? undefined : index;
}
