import { codeToId } from '@tsumabiraka/forms';
import type { Mention } from '@tsumabiraka/register';
import { recordChoiceId } from '@tsumabiraka/request';
import { placeName } from '../view/heading-path.ts';
import { type Listed, listed } from './assessments.ts';

/** Where one assessment names something. */
export interface PlacesInAssessment {
  item: Listed;
  places: { href: string; label: string; note?: string }[];
  /** Page for asking what is kept about oneself, where this is a system or a record item: the file or the items are ticked there. */
  request?: string;
}

/** Places by assessment, newest first, each item once. */
export function placesByAssessment(mentions: readonly Mention[]): PlacesInAssessment[] {
  return [...Map.groupBy(mentions, ({ assessment }) => assessment)]
    .map(([id, own]) => {
      const item = listed(id);
      return { item, places: [...placesIn(item, own).values()], ...requestOf(item, own) };
    })
    .sort((a, b) => b.item.published.localeCompare(a.item.published) || a.item.id.localeCompare(b.item.id));
}

function placesIn(item: Listed, mentions: readonly Mention[]): Map<string, PlacesInAssessment['places'][number]> {
  const places = new Map<string, PlacesInAssessment['places'][number]>();
  for (const { code, file, note } of mentions) {
    const id = codeToId(code, file);
    const known = places.get(id);
    if (!known) {
      const inFile = file !== undefined && file > 1 ? `（ファイル${file}）` : '';
      places.set(id, { href: `${item.page}#${id}`, label: placeName(item.form, code) + inFile, ...(note && { note }) });
    } else if (note && known.note && !known.note.split('、').includes(note)) known.note += `、${note}`;
  }
  return places;
}

function requestOf(item: Listed, mentions: readonly Mention[]): { request?: string } {
  if (!mentions.some(({ kind }) => kind === 'system' || kind === 'record')) return {};
  const records = recordsOf(mentions);
  const ticked = records.length > 0 ? records.join(',') : fileOf(mentions);
  return { request: `/request/${item.agency}/${item.number}/${ticked && `#${ticked}`}` };
}

function recordsOf(mentions: readonly Mention[]): string[] {
  return mentions.flatMap(({ file = 1, at }) => (at ? [recordChoiceId(file, at.group, at.row)] : []));
}

/** The file that they all stand in. */
function fileOf(mentions: readonly Mention[]): string {
  const [file, ...others] = new Set(mentions.map((each) => each.file));
  return file !== undefined && others.length === 0 ? `file-${file}` : '';
}
