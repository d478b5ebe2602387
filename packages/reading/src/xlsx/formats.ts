import { format, isDateFormat } from 'numfmt';
import { parseXml } from './xml.ts';

/** Formats that have a number and no text in the file (ECMA-376 18.8.30), with those of Japanese Excel. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy/m/d h:mm',
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};

/** The format of each cell style, by its number. */
export function readFormats(xml: string): string[] {
  const own = new Map<number, string>();
  const styles: string[] = [];
  let inStyles = false;
  parseXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inStyles = true;
      else if (name === 'numFmt') own.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? '');
      else if (name === 'xf' && inStyles) {
        const id = Number(attributes()['numFmtId'] ?? 0);
        styles.push(own.get(id) ?? BUILT_IN[id] ?? 'General');
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inStyles = false;
    },
  });
  return styles;
}

/** Days from the epoch of Excel for Mac (1904) to the usual one. */
const DAYS_1904 = 1462;
const MS_PER_DAY = 86_400_000;
/** 1899-12-30: day 0, so that days from March 1900 on are right. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Quoted text, escaped letters and brackets of a format, or a run of its era and year letters. */
const PARTS = /"[^"]*"|\\.|\[[^\]]*\]|g+|e+/giu;

/** A number as its cell shows it: 「令和5年12月18日」, 「1,000」. */
export function shown(value: number, pattern: string, is1904: boolean): string {
  const isDate = isDateFormat(pattern) || /g+e/iu.test(pattern);
  const serial = isDate && is1904 ? value + DAYS_1904 : value;
  try {
    return format(isDate ? withEra(pattern, serial) : pattern, serial, { locale: 'ja-JP' });
  } catch {
    return String(value);
  }
}

/** Writes the Japanese era of a day into a format: the library knows the Gregorian calendar only. */
function withEra(pattern: string, serial: number): string {
  if (!/g|e/iu.test(pattern.replace(/"[^"]*"|\[[^\]]*\]/gu, ''))) return pattern;
  const date = new Date(EPOCH + Math.floor(serial) * MS_PER_DAY);
  const part = (era: 'long' | 'narrow', type: 'era' | 'year') =>
    new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era, year: 'numeric', timeZone: 'UTC' })
      .formatToParts(date)
      .find((found) => found.type === type)?.value ?? '';
  const year = part('long', 'year').replace('元', /gannen/iu.test(pattern) ? '元' : '1');
  return pattern.replace(PARTS, (token) => {
    if (/^g{3,}$/iu.test(token)) return `"${part('long', 'era')}"`;
    if (/^gg$/iu.test(token)) return `"${part('long', 'era').slice(0, 1)}"`;
    if (/^g$/iu.test(token)) return `"${part('narrow', 'era')}"`;
    return /^e+$/iu.test(token) ? `"${year.padStart(token.length, '0')}"` : token;
  });
}
