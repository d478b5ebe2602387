import type { Element } from 'hast';

/** What stands for a box of HTML until its meaning is settled; no text has these characters. */
const TOKENS = { checked: '\ue000', radio: '\ue001', checkbox: '\ue002' } as const;
const ANY = Object.values(TOKENS).join('');

/** The token of an `<input>`. */
export function boxToken({ properties }: Element): string {
  if (properties['checked'] !== undefined && properties['checked'] !== false) return TOKENS.checked;
  return properties['type'] === 'radio' ? TOKENS.radio : TOKENS.checkbox;
}

const BOX = new RegExp(`[\\[［〔]\\s*([${ANY}○〇◯ＯOo●◎✓✔レ☑☒■]?)\\s*[\\]］〕]|([${ANY}])`, 'gu');
const OPTIONS = /選\s*択\s*肢/u;
const ANSWER = /[[［〔][^\]］〕]*[\]］〕]/u;
const TOKEN = new RegExp(`\\s*[${ANY}]\\s*`, 'gu');

/** Cells that were settled together, and what is doubtful in them. */
export interface Settled {
  cells: string[];
  doubt?: string;
}

/**
 * Settles what the marks of cells that belong together mean. The programs that made such texts wrote one token for a set box in one cell and for a blank one
 * in the next, so it is told from the others beside it: of two kinds of marks the poorer one is blank; marks of one kind alone say nothing.
 */
export function settleBoxes(cells: readonly string[]): Settled {
  const text = cells.join('\n');
  if (OPTIONS.test(text)) return settleChoice(cells, text);
  const kinds = new Set([...text.matchAll(BOX)].map(richness));
  const richest = Math.max(...kinds);
  const lost = kinds.size === 1 && richest < RICHNESS.checked && richest > RICHNESS.empty;
  return {
    cells: cells.map((cell) =>
      cell.replace(BOX, (...match) => {
        const [all, inner = '', bare = ''] = match as unknown as string[];
        if (!ANY.includes(inner + bare) || inner + bare === '') return all ?? '';
        if (lost) return '[?]';
        return richness([all ?? '', inner, bare]) === richest ? '[○]' : '[ ]';
      }),
    ),
  };
}

const RICHNESS = { empty: 0, checkbox: 1, radio: 2, checked: 3 } as const;

function richness([, inner = '', bare = '']: ArrayLike<string> & Iterable<string>): number {
  const mark = inner + bare;
  if (mark === '') return RICHNESS.empty;
  if (mark === TOKENS.checkbox) return RICHNESS.checkbox;
  return mark === TOKENS.radio ? RICHNESS.radio : RICHNESS.checked;
}

/** A choice has no boxes: those beside its answer are what became of brackets. Those on its options count only where the answer has no place of its own. */
function settleChoice(cells: readonly string[], text: string): Settled {
  const marked = text.includes(TOKENS.checked);
  if (marked && !ANSWER.test(text)) return { cells: cells.map((cell) => settleBare(cell)) };
  const plain = cells.map((cell) => cell.replace(TOKEN, ' ').trim());
  return marked
    ? { cells: plain, doubt: '選択肢の一覧に印がありますが、答えの欄（[ ]）に書かれたものだけを読みました。' }
    : { cells: plain };
}

const settleBare = (cell: string) =>
  cell.replace(new RegExp(`[${ANY}]`, 'gu'), (token) => (token === TOKENS.checked ? '[○]' : '[ ]'));
