import type { Item } from '@tsumabiraka/assessment';

/** Whether the layout prints an item: what the form asks for; sheets that bodies insert are none of its questions. */
export const isInForm = ({ code }: Pick<Item, 'code'>): boolean =>
  !(code.startsWith('別紙') || /^別添1-(事務|備考)/u.test(code));

/** How a workbook is made: what those of municipalities vary. */
export interface Setting {
  name: string;
  /** Labels, answers and headings are merged cells; else each stands in one cell. */
  merged: boolean;
  /** Columns of the sheet that the label and the answer cover: squared paper has many narrow ones. */
  labelColumns: number;
  answerColumns: number;
  /** Columns that an option, the label of a box and its mark cover where they stand in cells of their own. */
  optionColumns?: number;
  boxColumns?: number;
  markColumns?: number;
  /** Columns of the sheet that each column of the change table covers; else all the same. */
  changeColumns?: readonly number[];
  /** Numbers of labels in a column of their own. */
  numberColumn: boolean;
  mark: { set: string; blank: string };
  /** Brackets, answer and options in cells of their own, the options in rows below. */
  spread: boolean;
  /** A choice is a cell with a list of its own behind it (data validation): only the answer is printed, with its number or without. */
  choices: 'printed' | 'bare' | 'numbered';
  /** One sheet for each section, or one for all. */
  sheets: 'sections' | 'one';
  /** Sheets that are no part of the assessment: guide, lists, notes. */
  extraSheets: boolean;
  /** Unused rows of the form, hidden. */
  hiddenRows: boolean;
  /** Dates as serial numbers with a Japanese format. */
  dates: 'text' | 'serial';
  /** Strings in the table of the workbook with rich runs and readings, or within their cells. */
  strings: 'shared' | 'inline';
}

/** The official form's workbook, as the others differ from it. */
export const BASE: Omit<Setting, 'name'> = {
  merged: true,
  labelColumns: 3,
  answerColumns: 8,
  numberColumn: false,
  mark: { set: '[○]', blank: '[ ]' },
  spread: false,
  choices: 'printed',
  sheets: 'sections',
  extraSheets: false,
  hiddenRows: false,
  dates: 'text',
  strings: 'shared',
};
const setting = (name: string, changes: Partial<Setting>): Setting => ({ ...BASE, name, ...changes });

/** Looked at while the reader was written. */
export const KNOWN: readonly Setting[] = [
  setting('merged', {}),
  setting('plain-one-sheet', { merged: false, labelColumns: 1, answerColumns: 1, sheets: 'one', strings: 'inline' }),
  setting('squared-paper-spread', { labelColumns: 9, answerColumns: 30, spread: true, numberColumn: true }),
  setting('validated-dates-extra', { choices: 'bare', dates: 'serial', extraSheets: true, hiddenRows: true }),
];

/** Kept aside: not looked at while the reader was tuned. */
export const ASIDE: readonly Setting[] = [
  setting('ticks-spread', { mark: { set: '✓', blank: '□' }, spread: true, sheets: 'one', labelColumns: 4 }),
  setting('black-squares-numbered', { mark: { set: '■', blank: '□' }, choices: 'numbered', numberColumn: true }),
  setting('unmerged-extra-inline', {
    ...{ merged: false, labelColumns: 2, answerColumns: 5, extraSheets: true, strings: 'inline', dates: 'serial' },
    mark: { set: '[ レ ]', blank: '[　]' },
  }),
  setting('wide-hidden', {
    labelColumns: 12,
    answerColumns: 50,
    hiddenRows: true,
    mark: { set: '〔〇〕', blank: '〔　〕' },
  }),
];
