/** How a document is set: what makers of real ones vary. */
export interface Style {
  name: string;
  /** CSS font stack of Debian fonts. */
  font: string;
  /** Points. */
  size: number;
  page: 'A4' | 'A4 landscape' | 'B5' | 'A3 landscape' | 'Letter';
  /** Millimetres. */
  margin: number;
  /** Which rules are drawn. */
  rules: 'all' | 'double' | 'dotted' | 'no-outer' | 'horizontal' | 'thick' | 'fills' | 'none';
  /** Set, blank and brackets of boxes. */
  mark: { set: string; blank: string };
  /** Numbers of labels in a column of their own. */
  numberColumn: boolean;
  /** Share of the label column. */
  labelWidth: number;
  /** Options one below the other, in two columns, or in running text. */
  options: 'list' | 'columns' | 'inline';
  /** Sections begin on a new page. */
  newPages: boolean;
  /** Running title and page number. */
  furniture: boolean;
  /** 「特 定 個 人 情 報」 on the cover. */
  spaced: boolean;
  /** Repeat the header of the change table on each page. */
  repeatHeader: boolean;
  /** Space between the letters of labels: 「ふ り が な」 (CSS). */
  labelSpacing?: string;
  /** Further CSS, after all other. */
  css?: string;
  /** Section headings are the first rows of their tables. */
  headRows?: boolean;
  /** Large slanted text behind each page. */
  watermark?: string;
  /** Replacements that make another body of it. */
  body?: Readonly<Record<string, string>>;
}

export const BASE: Omit<Style, 'name'> = {
  font: "'Noto Sans CJK JP'",
  size: 9,
  page: 'A4',
  margin: 12,
  rules: 'all',
  mark: { set: '[○]', blank: '[ ]' },
  numberColumn: false,
  labelWidth: 30,
  options: 'columns',
  newPages: true,
  furniture: false,
  spaced: false,
  repeatHeader: false,
};
const style = (name: string, changes: Partial<Style>): Style => ({ ...BASE, name, ...changes });

/** Looked at while the reader was written. */
export const KNOWN: readonly Style[] = [
  style('serif-8pt', { font: "'Noto Serif CJK JP'", size: 8, furniture: true, options: 'list', repeatHeader: true }),
  style('ipa-11pt-wide', { font: 'IPAGothic', size: 11, labelWidth: 40, newPages: false, margin: 20, furniture: true }),
  style('landscape-double', {
    page: 'A4 landscape',
    rules: 'double',
    mark: { set: '[ ○ ]', blank: '[ 　 ]' },
    options: 'inline',
  }),
  style('no-outer-numbers', { rules: 'no-outer', numberColumn: true, mark: { set: '☑', blank: '☐' }, spaced: true }),
  style('horizontal-only', { rules: 'horizontal', size: 10, mark: { set: '■', blank: '□' }, furniture: true }),
];

/** Kept aside: not looked at while the reader was tuned. */
export const ASIDE: readonly Style[] = [
  style('vl-7pt-b5', {
    font: "'VL PGothic'",
    size: 7,
    page: 'B5',
    margin: 8,
    labelWidth: 24,
    furniture: true,
    repeatHeader: true,
  }),
  style('dotted-mincho', {
    font: 'IPAPMincho',
    size: 10.5,
    rules: 'dotted',
    mark: { set: '[●]', blank: '[　]' },
    margin: 25,
    newPages: false,
  }),
  style('fills-a3', {
    rules: 'fills',
    page: 'A3 landscape',
    size: 11,
    labelWidth: 20,
    mark: { set: '[レ]', blank: '[ ]' },
    options: 'list',
  }),
  style('thick-numbers', {
    ...{
      rules: 'thick',
      numberColumn: true,
      font: "'Noto Serif CJK JP'",
      spaced: true,
      furniture: true,
      options: 'inline',
    },
    mark: { set: '〔〇〕', blank: '〔　〕' },
  }),
  style('check-marks', {
    mark: { set: '[✓]', blank: '[ ]' },
    size: 9.5,
    labelWidth: 34,
    font: 'IPAPGothic',
    newPages: false,
    repeatHeader: true,
  }),
];

/** Another body, in every text of a document. */
export const HIBARI = {
  越谷市: '雲雀町',
  奈良市: '雲雀町',
  練馬区: '雲雀町',
  世田谷区: '雲雀町',
  横浜市: '雲雀町',
};

/** Made on 2026-11-21, after all of the above; read once before anything was changed for them (README: before and after). */
export const FRESH: readonly Style[] = [
  style('takao-spaced-labels', {
    font: 'TakaoPGothic',
    size: 9,
    labelSpacing: '0.35em',
    mark: { set: '[ O ]', blank: '[   ]' },
    spaced: true,
  }),
  style('vl-narrow-labels', {
    ...{
      font: "'VL Gothic'",
      size: 8.5,
      labelWidth: 13,
      margin: 15,
      furniture: true,
      repeatHeader: true,
      body: HIBARI,
    },
    mark: { set: '[◯]', blank: '[　]' },
  }),
  style('landscape-checks-no-outer', {
    ...{ page: 'A4 landscape', rules: 'no-outer', size: 11, numberColumn: true, options: 'list', newPages: false },
    mark: { set: '☑', blank: '□' },
  }),
  style('takao-mincho-wide-margins', {
    ...{
      font: 'TakaoPMincho',
      size: 8,
      margin: 30,
      labelWidth: 45,
      rules: 'dotted',
      options: 'inline',
      furniture: true,
    },
    mark: { set: '〔レ〕', blank: '〔　〕' },
  }),
  style('horizontal-numbers', {
    ...{ rules: 'horizontal', font: 'IPAPGothic', size: 9.5, numberColumn: true, newPages: false, body: HIBARI },
    mark: { set: '■', blank: '□' },
  }),
  style('horizontal-landscape', {
    ...{
      rules: 'horizontal',
      font: "'Noto Serif CJK JP'",
      size: 8,
      page: 'A4 landscape',
      labelWidth: 22,
      repeatHeader: true,
    },
    mark: { set: '[✓]', blank: '[ ]' },
  }),
  style('fills-a4', {
    ...{ rules: 'fills', font: 'IPAPMincho', size: 9, labelWidth: 25, spaced: true, furniture: true, body: HIBARI },
    mark: { set: '[●]', blank: '[ ]' },
  }),
  style('fills-landscape-numbers', {
    ...{ rules: 'fills', font: "'VL PGothic'", size: 10, page: 'A4 landscape', numberColumn: true, newPages: false },
    mark: { set: '☑', blank: '☐' },
  }),
];

/** Made on 2026-11-21 in the evening, after all of the above; read once before anything was changed for them (README: before and after). */
export const EVENING: readonly Style[] = [
  style('centred-justified-hairlines', {
    ...{ font: "'Noto Serif CJK JP'", size: 8, margin: 10, labelWidth: 22, options: 'inline', body: HIBARI },
    css: "td,th{border:0.25px solid #999;padding:1px 2px;vertical-align:middle;text-align:justify}th{text-align:center}body{line-height:1.2}@page{@bottom-center{content:'- ' counter(page) ' -';font-size:8pt}}",
  }),
  style('a3-watermark-head-rows', {
    ...{ font: 'IPAMincho', size: 11, page: 'A3 landscape', margin: 20, labelWidth: 25, headRows: true },
    ...{ watermark: '写し', newPages: false, mark: { set: '[●]', blank: '[　]' } },
  }),
  style('zebra-without-rules', {
    ...{
      font: "'VL PGothic'",
      size: 9.5,
      rules: 'none',
      labelWidth: 26,
      mark: { set: '■', blank: '□' },
      furniture: true,
    },
    css: 'th{background:none}tr:nth-child(even){background:#e8eef4}',
  }),
  style('open-sides-airy', {
    ...{ font: 'TakaoGothic', size: 10, rules: 'horizontal', labelWidth: 28, numberColumn: true, spaced: true },
    ...{
      mark: { set: '☑', blank: '☐' },
      repeatHeader: true,
      css: 'th{border-right:0.75px solid #000}body{line-height:1.9}',
    },
  }),
  style('letter-spaced-narrow', {
    ...{ font: 'IPAPGothic', size: 11, margin: 30, labelWidth: 20, options: 'list', newPages: false, body: HIBARI },
    ...{ mark: { set: '［○］', blank: '［　］' }, css: 'body{letter-spacing:.12em}' },
  }),
  style('separate-boxes', {
    ...{ font: "'Noto Sans CJK JP'", size: 8.5, margin: 15, labelWidth: 33, mark: { set: '[✓]', blank: '[ ]' } },
    css: 'table{border-collapse:separate;border-spacing:3px}td,th{border:1px solid #36c;border-radius:2px}',
  }),
  style('grey-letter-paper', {
    ...{
      font: "'VL Gothic'",
      size: 9,
      page: 'Letter',
      rules: 'dotted',
      labelWidth: 36,
      numberColumn: true,
      newPages: false,
    },
    ...{ mark: { set: '[レ]', blank: '[ ]' }, options: 'inline', repeatHeader: true, furniture: true, headRows: true },
    css: 'td,th{border-color:#aaa;padding:6px 10px;vertical-align:middle}th{font-weight:bold}',
  }),
  style('last-dashed-b5-landscape-footer', {
    ...{ font: 'IPAGothic', size: 8, margin: 18, labelWidth: 18, numberColumn: true, newPages: false, spaced: true },
    ...{ mark: { set: '[◯]', blank: '[　]' }, options: 'list', body: HIBARI, repeatHeader: true, watermark: '案' },
    css: "@page{size:B5 landscape;@top-left{content:'雲雀町 評価書';font-size:8pt}@bottom-right{content:counter(page) '頁';font-size:8pt}}td,th{border:0.5px dashed #333;vertical-align:middle;padding:2px 6px}body{line-height:1.7}th{text-align:center}",
  }),
];
