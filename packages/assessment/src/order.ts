import { compareCodes, form, locate } from '@tsumabiraka/forms';
import type { FormName } from './schema/basics.ts';

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
  const [, file, code = key] = /^ファイル(\d+)-(.+)$/u.exec(key) ?? [];
  if (file !== undefined) return { code, file: Number(file) };
  return isPerFile(name, code) ? { code, file: 1 } : { code };
}

/** Whether a form asks for an item, group or section once per 特定個人情報ファイル. */
export function isPerFile(name: FormName, code: string): boolean {
  return locate(form(name), code)?.node.perFile === true;
}

/** Order of two items in a document: section, file, then place in the form. */
export function compareItems(name: FormName, a: ItemKey, b: ItemKey): number {
  const catalogue = form(name);
  const files = (a.file ?? 0) - (b.file ?? 0);
  const repeated = a.file !== undefined && b.file !== undefined && files !== 0;
  if (repeated && locate(catalogue, a.code)?.node.section === locate(catalogue, b.code)?.node.section) return files;
  return compareCodes(catalogue, a.code, b.code);
}
