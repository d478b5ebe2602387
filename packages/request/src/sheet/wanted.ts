import { eraDate } from '@tsumabiraka/assessment';
import type { Draft } from '../draft/draft.ts';
import type { Prefill, PrefilledFile } from '../prefill/prefill.ts';
import { type KindId, kind } from '../rules/kinds.ts';
import { wrap } from './measure.ts';

/**
 * Room of the box for 保有個人情報: full-width characters in a line, and lines. Where it stands beside its label, with purport and
 * reason below it on the same page, there is less. Measured in print: 10 pt on lines of 1.45, margins of 15 and 20 mm.
 */
export function roomForWanted(id: KindId): { width: number; lines: number } {
  return kind(id).followsDisclosure ? { width: 36, lines: 8 } : { width: 46, lines: 16 };
}

/** Lines that purport and reason may each take beside their labels, where everything else on the page is as long as it may be. */
export const GROUNDS_LINES = 6;

/** Lines that a purport or reason takes on the sheet. */
export const groundsLines = (text: string): number => wrap(text, roomForWanted('correction').width).length;

/**
 * What is asked for, in the words of the document: its number and title, the files, the ticked kinds and items, the period, the
 * section in charge. That is what lets the office find the information (個人情報の保護に関する法律77条1項).
 */
export function wanted(draft: Draft, from: Prefill): string[] {
  const { assessment, affair, section } = from;
  const whose = draft.requester === 'self' ? '請求者本人' : '本人';
  const names = from.files.filter(({ number }) => draft.files.includes(number)).map(fileName);
  const files = names.length > 0 ? names.join('、') : '特定個人情報ファイル';
  const records = kind(draft.kind).exchange
    ? `${files}についての、番号法第23条に規定する記録（情報提供等の記録）のうち、${whose}に関するもの`
    : `${files}に記録された、${whose}に関する情報`;
  const chosen = from.files
    .filter(({ number }) => draft.files.includes(number))
    .flatMap((file) => chosenIn(file, new Set(draft.choices)));
  return [
    chosen.length > 0 ? `${records}のうち、次のもの` : `${records}の全部`,
    ...chosen,
    ...(draft.words.trim() === '' ? [] : [draft.words.trim()]),
    ...period(draft),
    `（特定個人情報保護評価書の番号と名称）${assessment.number}「${assessment.title}」（${eraDate(assessment.published)}公表）`,
    ...(affair && !assessment.title.includes(affair) ? [`（事務の名称）${affair}`] : []),
    ...(section ? [`（担当部署）${section.name}`] : []),
  ];
}

/** The same as lines that fit the box of the sheet. */
export function wantedLines(draft: Draft, from: Prefill): string[] {
  return wanted(draft, from).flatMap((text) => wrap(text, roomForWanted(draft.kind).width));
}

const fileName = ({ name, number }: PrefilledFile): string =>
  name ? `「${name}」` : `${number}番目の特定個人情報ファイル`;

/** Ticked kinds in one line, then a line for each group: 「資格情報の全部」「資格情報: 被保険者番号、宛名番号」. */
function chosenIn(file: PrefilledFile, ids: ReadonlySet<string>): string[] {
  const kinds = file.kinds.filter(({ id }) => ids.has(id)).map(({ label }) => label);
  const groups = file.records.flatMap((group) => {
    const items = group.items.filter(({ id }) => ids.has(id)).map(({ label }) => label);
    if (ids.has(group.id) || items.length === group.items.length) return [`・${group.label}の全部`];
    return items.length > 0 ? [`・${group.label}: ${items.join('、')}`] : [];
  });
  return [...(kinds.length > 0 ? [`・${kinds.join('、')}`] : []), ...groups];
}

function period({ from, to }: Draft): string[] {
  if (from === '' && to === '') return [];
  const start = from === '' ? '' : `${eraDate(from)}から`;
  return [`（期間）${start}${to === '' ? '請求の日まで' : `${eraDate(to)}まで`}`];
}
