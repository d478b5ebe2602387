import { normalise } from '@tsumabiraka/text';

/**
 * Reads citations of 番号法, its tables and the two orders under it, as assessments write them. Other laws and the ordinances of single
 * bodies are not read: where 別表 or an article stands behind their name, it is theirs.
 */

const FULL = '行政手続における特定の個人を識別するための番号の?利用等に関する法律';
/** What makes of the name of the law that of an order under it, and the name that stands for all its spellings. */
const ORDERS: readonly (readonly [RegExp, string])[] = [
  [/(?:第?19条第?8号に基づく)?利用特定個人情報の提供に関する命令/uy, '利用特定個人情報の提供に関する命令'],
  [/別表第?[一1]の主務省令で定める事務を定める命令/uy, '番号法別表第一の主務省令で定める事務を定める命令'],
  [/別表の主務省令で定める事務を定める命令/uy, '番号法別表の主務省令で定める事務を定める命令'],
];
const HEAD = new RegExp(`(?:${FULL}|番号法)(?:\\([^()]*\\))*`, 'gu');
/** An ordinance that is named after the law. */
const ORDINANCE = /に基づく[^。]{0,40}条例/uy;
const ARTICLE = /第?(\d+)条(?:の(\d+))?(?:第?(\d+)項)?(?:第?(\d+)号)?(?:\([^()]*\))?/uy;
const ITEM = /第?(\d+)号(?:\([^()]*\))?/uy;
const TABLE = /別表(?:第?([一二12])(?!\d|項(?!番)))?/uy;
const OF_TABLE = /第2条の表/uy;
const ROWS = /(?:の|項番)?第?(\d+)(?:の(\d+))?(?:の?項(?!目))?/uy;
const MORE_ROWS = /(?:[、,]|又は|及び)第?(\d+)(?:の(\d+))?(?!条)(?:の?項(?!目))?/uy;
const AND = /[、,]|及び|又は/uy;
/** A line that goes on about a table cited above it lists the rows in brackets: 「別表第2の第1欄…の項(93項・94項)」. */
const LISTED_ROW = /(?<![第\d])(\d+)(?:の(\d+))?の?項(?![目番])/gu;

/** Provisions that a text cites, each once, in its order: 「番号法 第19条第8号」「番号法 別表第一 76の項」. */
export function citationsIn(text: string): string[] {
  const found = new Set<string>();
  const tables = new Set<string>();
  for (const line of text.split('\n').map(fold)) {
    for (const head of line.matchAll(HEAD)) {
      for (const citation of citedAt(line, head.index + head[0].length)) {
        found.add(citation);
        const table = /^番号法 別表第[一二]/u.exec(citation)?.[0];
        if (table) tables.add(table);
      }
    }
    for (const citation of continued(line, tables)) found.add(citation);
  }
  return [...found];
}

/** Widths, spaces and 「第十九条」 do not matter. */
function fold(line: string): string {
  const plain = normalise(line).text.normalize('NFKC').replace(/\s/gu, '');
  return plain.replace(/(?<=第)[一二三四五六七八九十百]+(?=[条項号])/gu, (digits) => String(numberOf(digits)));
}

const DIGITS = '〇一二三四五六七八九';
function numberOf(kanji: string): number {
  let [sum, digit] = [0, 0];
  for (const letter of kanji) {
    const unit = letter === '百' ? 100 : letter === '十' ? 10 : 0;
    if (unit === 0) digit = DIGITS.indexOf(letter);
    else [sum, digit] = [sum + (digit || 1) * unit, 0];
  }
  return sum + digit;
}

/** Reads on from the name of the law as long as provisions follow. */
function citedAt(line: string, from: number): string[] {
  const at = new Cursor(line, from);
  if (at.take(ORDINANCE)) return [];
  const order = ORDERS.find(([pattern]) => at.take(pattern))?.[1];
  if (order) {
    at.take(/(?:\([^()]*\))*/uy);
    if (at.take(OF_TABLE)) return rows(at, `${order} 第2条の表`);
    return provisions(at, order, false);
  }
  return provisions(at, '番号法', true);
}

function provisions(at: Cursor, law: string, hasTables: boolean): string[] {
  const found: string[] = [];
  let article = '';
  do {
    const table = hasTables ? at.take(TABLE) : null;
    const cited = table ? null : at.take(ARTICLE);
    if (cited) article = `${law} 第${cited[1]}条${part(cited[2], '', 'の')}`;
    const next = table ? rows(at, `${law} ${tableName(table[1])}`) : provision(at, article, cited, hasTables);
    if (next.length === 0) break;
    found.push(...next);
  } while ((hasTables && at.ahead(TABLE)) || at.take(AND));
  return found;
}

/** An article with paragraph and item; the orders are read by article, because they list their items as ranges. */
function provision(at: Cursor, article: string, cited: RegExpExecArray | null, whole: boolean): string[] {
  if (cited) return [whole ? article + part(cited[3], '項') + part(cited[4], '号') : article];
  const item = article ? at.take(ITEM) : null;
  return item ? [article + part(item[1], '号')] : [];
}

const part = (number: string | undefined, unit: string, before = '第') => (number ? before + number + unit : '');

function tableName(number: string | undefined): string {
  if (number === undefined) return '別表';
  return number === '一' || number === '1' ? '別表第一' : '別表第二';
}

function rows(at: Cursor, table: string): string[] {
  const first = at.take(ROWS);
  if (!first) return [table];
  const found = [rowName(table, first)];
  for (let next = at.take(MORE_ROWS); next; next = at.take(MORE_ROWS)) found.push(rowName(table, next));
  return found;
}

const rowName = (table: string, [, number, branch]: RegExpExecArray) =>
  `${table} ${number}${branch ? `の${branch}` : ''}の項`;

/**
 * Rows of a table that a sheet copies: its title cites the table, and a column gives the number of each row (「別二項番」).
 * @param title as printed
 */
export function citedRows(title: string, columns: readonly string[], body: readonly (readonly string[])[]): string[] {
  const table = citationsIn(title).find((citation) => /別表(?:第[一二])?$/u.test(citation));
  const column = columns.findIndex((name) => name.endsWith('項番'));
  if (!table || column < 0) return [];
  return body.flatMap((row) => {
    const number = /^(\d+)(?:の(\d+))?$/u.exec(row[column] ?? '');
    return number ? [rowName(table, number)] : [];
  });
}

/** Rows that a line lists of a table which a line above cites as one of 番号法. */
function continued(line: string, tables: ReadonlySet<string>): string[] {
  const [, number] = /^・?別表第?([一二12])の第\d欄/u.exec(line) ?? [];
  const table = `番号法 ${tableName(number)}`;
  if (!number || !tables.has(table)) return [];
  return [...line.matchAll(LISTED_ROW)].map((row) => rowName(table, row));
}

/** A place in a line that moves on when a pattern stands there. */
class Cursor {
  readonly #text: string;
  #place: number;

  constructor(text: string, place: number) {
    this.#text = text;
    this.#place = place;
  }

  /** @param pattern sticky */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#place;
    const match = pattern.exec(this.#text);
    if (match) this.#place = pattern.lastIndex;
    return match;
  }

  ahead(pattern: RegExp): boolean {
    pattern.lastIndex = this.#place;
    return pattern.test(this.#text);
  }
}
