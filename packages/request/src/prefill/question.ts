import { type Assessment, type Item, type ItemKey, plainText } from '@tsumabiraka/assessment';
import { form, locate } from '@tsumabiraka/forms';

/**
 * Looks up a question of 様式4 in a document of any form.
 * @param code code in 様式4
 * @returns the item as it stands in the document; undefined where the form does not ask it, or the document lacks it
 */
export function findItem(assessment: Assessment, code: string, file?: number): Item | undefined {
  const own = assessment.form === '様式4' ? code : form('様式4').nodes.get(code)?.sameAs[assessment.form];
  const node = own === undefined ? undefined : locate(form(assessment.form), own)?.node;
  if (!node) return undefined;
  return assessment.items.find((item) => item.code === own && (!node.perFile || (item.file ?? 1) === (file ?? 1)));
}

/** The answer to a question of 様式4 as text, with the item to check it in. */
export function findText(
  assessment: Assessment,
  code: string,
  file?: number,
): { text: string; from: ItemKey } | undefined {
  const item = findItem(assessment, code, file);
  if (item?.kind !== 'text' || !item.text) return undefined;
  return { text: plainText(item.text), from: { code: item.code, ...(item.file !== undefined && { file: item.file }) } };
}
