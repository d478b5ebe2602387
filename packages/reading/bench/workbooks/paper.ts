import { BASE, type Setting } from './setting.ts';

/** How a workbook is set for the printer. */
export interface Paper {
  font: string;
  /** Points. */
  size: number;
  /** Border style of OOXML around cells. */
  border: 'thin' | 'hair' | 'medium' | 'dotted' | 'double';
  /** Rows of one height with cells merged over as many as they need (squared paper), or rows as high as their text. */
  rows: 'squared' | 'fitted';
  landscape: boolean;
  /** Page number at the foot, running title at the head. */
  furniture: boolean;
  /** Labels have a colour. */
  coloured: boolean;
  /** Millimetres on all sides. */
  margin: number;
}

/** A workbook that is printed: what is on its sheets, and how they are set. */
export interface PrintedSetting {
  setting: Setting;
  paper: Paper;
}

const SETTING: Setting = {
  ...BASE,
  name: 'fitted',
  labelColumns: 12,
  answerColumns: 28,
  changeColumns: [4, 7, 11, 11, 3, 4],
  strings: 'inline',
};
const PAPER: Paper = {
  font: 'IPAPGothic',
  size: 9,
  border: 'thin',
  rows: 'fitted',
  landscape: false,
  furniture: false,
  coloured: false,
  margin: 15,
};
const printed = (setting: Partial<Setting>, paper: Partial<Paper>): PrintedSetting => ({
  setting: { ...SETTING, ...setting },
  paper: { ...PAPER, ...paper },
});

/** Sheets that LibreOffice Calc prints; all but the last two were looked at while the reader was written. */
export const PRINTED: readonly PrintedSetting[] = [
  printed({}, {}),
  printed(
    {
      ...{ name: 'squared', spread: true, numberColumn: true, optionColumns: 9, markColumns: 3, boxColumns: 15 },
      ...{ labelColumns: 14, answerColumns: 36, changeColumns: [5, 8, 14, 14, 4, 5] },
    },
    { rows: 'squared', font: 'IPAGothic', coloured: true, furniture: true },
  ),
  printed(
    {
      ...{ name: 'landscape', numberColumn: true, mark: { set: '■', blank: '□' } },
      ...{ labelColumns: 10, answerColumns: 30, changeColumns: [4, 7, 12, 12, 2, 3] },
    },
    { landscape: true, font: 'IPAPMincho', size: 10, border: 'hair', furniture: true, margin: 12 },
  ),
  printed(
    { name: 'one-sheet-coloured', sheets: 'one', mark: { set: '☑', blank: '☐' } },
    { font: 'VL PGothic', size: 10.5, border: 'medium', coloured: true, margin: 20 },
  ),
  printed(
    {
      ...{ name: 'double-numbers', numberColumn: true, mark: { set: '〔レ〕', blank: '〔　〕' } },
      ...{ labelColumns: 8, answerColumns: 32 },
    },
    { font: 'TakaoPMincho', size: 8, border: 'double', furniture: true, margin: 10 },
  ),
];
