/** One figure of the bench. */
export interface Measure {
  what: string;
  value: number;
  unit: 's' | 'ms' | 'MB' | 'KB' | 'GiB' | 'MB/s' | '×' | '件';
  /** What the figure must not pass: at most, or at least (speeds). */
  limit?: { most: number } | { least: number };
}

/** Figures that belong together, with a heading. */
export interface Table {
  heading: string;
  measures: Measure[];
}

const KB = 1000;
const MB = 1000 * KB;
const GIB = 2 ** 30;

export const seconds = (what: string, value: number): Measure => ({ what, value, unit: 's' });
export const milliseconds = (what: string, value: number): Measure => ({ what, value, unit: 'ms' });
export const count = (what: string, value: number): Measure => ({ what, value, unit: '件' });
export const megabytes = (what: string, bytes: number): Measure => ({ what, value: bytes / MB, unit: 'MB' });
export const kilobytes = (what: string, bytes: number): Measure => ({ what, value: bytes / KB, unit: 'KB' });
export const gibibytes = (what: string, bytes: number): Measure => ({ what, value: bytes / GIB, unit: 'GiB' });
export const times = (what: string, value: number): Measure => ({ what, value, unit: '×' });

/** Whether the figure is where it should be; true where nothing is asked of it. */
export function holds({ value, limit }: Measure): boolean {
  if (!limit) return true;
  return 'most' in limit ? value <= limit.most : value >= limit.least;
}

/** Tables for people: the figure first, because Japanese words have no common width in terminals. */
export function format(tables: readonly Table[]): string {
  return tables.map(({ heading, measures }) => [heading, ...measures.map(line), ''].join('\n')).join('\n');
}

function line(measure: Measure): string {
  const { what, value, unit, limit } = measure;
  const figure = unit === '件' ? value.toLocaleString('en') : value.toFixed(unit === 'ms' || value >= 100 ? 0 : 2);
  const asked = limit
    ? `（${'most' in limit ? `${limit.most} 以下` : `${limit.least} 以上`}${holds(measure) ? '' : '、超過'}）`
    : '';
  return `${figure.padStart(12)} ${unit.padEnd(4)}  ${what}${asked}`;
}
