import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PublicAssessment, PublicAssessment as Schema } from '@tsumabiraka/assessment';
import type { Condition } from './golden.ts';

/** An item or a row of 変更箇所, as the open data has it. */
interface Place {
  /** Path and anchor below the base: `assessments/koshigaya/48/#i-1-1`. */
  path: string;
  agency: string;
  /** Code in the form, of the first file or the second: `II-6-③`. Rows of 変更箇所 have none. */
  code: string;
  label: string;
  /** What the document says there, compared as the conditions are. */
  text: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]/gu, '');

/** Every item and row of the built site, read from its open data and not from the index. */
export function readPlaces(site: string): Place[] {
  const files = globSync(join(site, 'api/v1/assessments/*.json'));
  return files.flatMap((file) => placesOf(Schema.parse(JSON.parse(readFileSync(file, 'utf8')))));
}

function placesOf({ agency, number, items, changes }: PublicAssessment): Place[] {
  const page = `assessments/${agency.id}/${number}/`;
  const place = (id: string, code: string, label: string, texts: (string | number | undefined)[]): Place => ({
    path: `${page}#${id}`,
    agency: agency.id,
    code,
    label,
    text: plain(texts.filter((text) => text !== undefined).join('\n')),
  });
  return [
    ...items.map((item) => {
      const groups = (item.groups ?? []).flatMap(({ title, text, columns, rows }) => {
        const head = columns[0] === '番号' ? [] : columns; // 「番号 | 記録項目」 is no word of the document.
        return [title, text, ...head, ...rows.map((row) => row.join(' '))];
      });
      const boxes = [...(item.checked ?? []), ...(item.unknown ?? []), ...(item.checked ?? [])].map(
        (label) => item.free?.[label],
      );
      return place(item.id, item.code, item.label, [item.value, ...(item.checked ?? []), ...boxes, ...groups]);
    }),
    ...changes.map((change) => {
      const { printedDate, item, before, after, timing, explanation } = change;
      return place(change.id, '', '変更箇所', [printedDate, item, before, after, timing, explanation]);
    }),
  ];
}

/** Paths of the items that are right. A field in which the document says nothing answers nothing. */
export function rightPlaces(places: readonly Place[], right: readonly Condition[]): Set<string> {
  const said = places.filter(({ text }) => text !== '');
  return new Set(said.filter((place) => right.some((condition) => holds(place, condition))).map(({ path }) => path));
}

function holds({ agency, code, label, text }: Place, condition: Condition): boolean {
  if (condition.in !== undefined && condition.in !== agency) return false;
  if (condition.item !== undefined && !new RegExp(condition.item, 'u').test(code)) return false;
  if (condition.label !== undefined && !new RegExp(condition.label, 'u').test(label)) return false;
  return (condition.says ?? []).every((entry) => [entry].flat().some((way) => text.includes(plain(way))));
}
