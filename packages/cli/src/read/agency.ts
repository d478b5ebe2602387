import type { Agency } from '@tsumabiraka/assessment';

/** The names by which a body is known on covers, by the name of its file. */
export type AgencyNames = readonly { id: string; names: readonly string[] }[];

const fold = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

/** Covers print 「越谷市長」 or 「埼玉県越谷市長」. */
export function namesOf(agencies: ReadonlyMap<string, Agency | undefined>): AgencyNames {
  return [...agencies].flatMap(([id, agency]) =>
    agency ? [{ id, names: [agency.printedName, agency.prefecture + agency.printedName].map(fold) }] : [],
  );
}

/** The body that a cover names; undefined where none or several are known by that name. */
export function agencyNamed(printed: string | undefined, agencies: AgencyNames): string | undefined {
  if (printed === undefined) return undefined;
  const wanted = fold(printed);
  const [found, another] = agencies.filter(({ names }) => names.includes(wanted));
  return another ? undefined : found?.id;
}

/** What to tell who has to name the body. */
export function agencyUnknown(printed: string | undefined, agencies: AgencyNames): string {
  const seen =
    printed === undefined
      ? '表紙から評価実施機関名を読み取れません。'
      : `評価実施機関「${printed}」は content/agencies にありません。`;
  const known = agencies.map(({ id }) => id).join('、');
  return `${seen}content/agencies に自治体のファイルを作るか、--agency で名前を指定してください${known && `（いまあるもの: ${known}）`}。`;
}
