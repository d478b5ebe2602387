/** First year of each era in the Gregorian calendar, and its first day (元号法に基づく各政令). */
const eras = {
  明治: { first: 1868, from: '1868-10-23' },
  大正: { first: 1912, from: '1912-07-30' },
  昭和: { first: 1926, from: '1926-12-25' },
  平成: { first: 1989, from: '1989-01-08' },
  令和: { first: 2019, from: '2019-05-01' },
} as const;
type Era = keyof typeof eras;
const newestFirst: readonly Era[] = ['令和', '平成', '昭和', '大正', '明治'];

/** A date as documents print it; `iso` only where it is a full and possible date. */
export interface ReadDate {
  /** Gregorian year. */
  year: number;
  month?: number;
  day?: number;
  /** `YYYY-MM-DD`. */
  iso?: string;
  /** Whether such a day exists, and its era had begun. An era may run on: documents plan ahead without knowing its end. */
  possible: boolean;
}

const pattern = /^(?:(明治|大正|昭和|平成|令和)(元|\d{1,2})|(\d{4}))年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/u;

/**
 * Reads a printed date: 「令和5年12月18日」「令和元年」「平成28年 1月」「平成27年5月31日時点」「2023年4月1日」.
 * Widths and spaces do not matter; what follows the date is ignored. Undefined where the text does not begin with a date.
 */
export function readDate(printed: string): ReadDate | undefined {
  const match = pattern.exec(printed.normalize('NFKC').replace(/\s/gu, ''));
  if (!match) return undefined;
  const [, era, eraYear, western, month, day] = match;
  const year = era ? eras[era as Era].first + (eraYear === '元' ? 1 : Number(eraYear)) - 1 : Number(western);
  const read: ReadDate = {
    year,
    possible: (eraYear === undefined || eraYear === '元' || Number(eraYear) > 0) && isMonth(month),
  };
  if (month) read.month = Number(month);
  if (!month || !day) return read;
  read.day = Number(day);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  read.possible &&= isDay(iso) && (!era || iso >= eras[era as Era].from);
  return read.possible ? { ...read, iso } : read;
}

function isMonth(month: string | undefined): boolean {
  return month === undefined || (Number(month) >= 1 && Number(month) <= 12);
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** 「2023-12-18」 → 「令和5年12月18日」; the first year of an era is 元年. */
export function eraDate(iso: string): string {
  const era = newestFirst.find((name) => iso >= eras[name].from);
  const [year, month, day] = iso.split('-').map(Number);
  if (!era || year === undefined) return iso;
  const eraYear = year - eras[era].first + 1;
  return `${era}${eraYear === 1 ? '元' : eraYear}年${month}月${day}日`;
}
