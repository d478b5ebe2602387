import { PRINTED_DATE } from '@tsumabiraka/assessment';
import { forms, normaliseLabel } from '@tsumabiraka/forms';
import { officialLabels } from '../core/official-labels.ts';

const WHOLE_DATE = new RegExp(`^${PRINTED_DATE.source}$`, 'u');
const isDate = (text: string) => WHOLE_DATE.test(text.replace(/\s/gu, ''));

/**
 * Whether the first row of a page is a row of its own though no rule is drawn at the break (Firefox draws none): it begins with a label of the form, or with a
 * date, and so does the row before; or it is one cell with a label.
 * @param upper Texts of the cells of the last row of the page before
 * @param lower Texts of the cells of the first row
 */
export function isOwnRow(upper: readonly string[], lower: readonly string[]): boolean {
  const [begins, before] = [labelOf(lower), labelOf(upper)];
  if (lower.length === 1) return isLabel(lower.join(''));
  if (isDate(lower[0] ?? '')) return isDate(upper[0] ?? '');
  return isLabel(begins) && isLabel(before) && !isLabel(before + begins);
}

/** All but the last cell, which is the answer: the number of a label may stand in a cell of its own. */
const labelOf = (texts: readonly string[]) => texts.slice(0, -1).join('');

const isLabel = (text: string) => {
  const label = normaliseLabel(text);
  return label !== '' && forms.some((form) => officialLabels(form).has(label));
};
