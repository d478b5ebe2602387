import { compareCodes, form, locate } from '@tsumabiraka/forms';
import { isInserted } from './describe.ts';
import type { FormName } from './schema/assessment.ts';

/** An item of one file of an assessment. */
export interface ItemKey {
  code: string;
  file?: number | undefined;
}

/** The key as staff write it in the frontmatter: `II-6-②-期間`, `ファイル2-II-6-②-期間`. */
export function formatKey({ code, file }: ItemKey): string {
  return file !== undefined && file > 1 ? `ファイル${file}-${code}` : code;
}

/** Reads what {@link formatKey} writes; the file is 1 where the form repeats the item per file and none is named. */
export function parseKey(name: FormName, key: string): ItemKey {
  const match = /^ファイル(\d+)-(.+)$/u.exec(key.normalize('NFKC').trim().startsWith('ファイル') ? key.trim() : '');
  const code = match?.[2] ?? key.trim();
  const perFile = locate(form(name), code)?.node.perFile === true;
  if (match) return { code, file: Number(match[1]) };
  return perFile ? { code, file: 1 } : { code };
}

/** Place of a section in a document: as in the form; inserted 事務の内容 after I, 別紙 after II. */
function sectionRank(name: FormName, code: string): number {
  const sections = form(name).sections.map((section) => section.code);
  const own = locate(form(name), code)?.node.section;
  if (own !== undefined) return sections.indexOf(own);
  const after = code.startsWith('別紙') ? 'II' : 'I';
  return sections.indexOf(after) + 0.5;
}

/** Order of two items in a document: section, file, then place in the form. */
export function compareItems(name: FormName, a: ItemKey, b: ItemKey): number {
  const section = sectionRank(name, a.code) - sectionRank(name, b.code);
  if (section !== 0) return section;
  const file = (a.file ?? 0) - (b.file ?? 0);
  if (file !== 0) return file;
  if (isInserted(a.code) && isInserted(b.code)) return a.code.localeCompare(b.code, 'ja', { numeric: true });
  return compareCodes(form(name), a.code, b.code);
}
