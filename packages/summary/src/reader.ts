import { type Assessment, completeItems, formatKey, type Item, type ItemKey } from '@tsumabiraka/assessment';
import { type FormName, form, locate, splitSlot, withSlot } from '@tsumabiraka/forms';

/** What a question of the form is answered with in one document. */
export type Answer =
  | { state: 'answered'; key: ItemKey; item: Item; doubt?: string | undefined }
  /** Printed empty, lost from the source, or not published. */
  | { state: 'none' | 'missing' | 'withheld'; key: ItemKey; reason?: string | undefined }
  /** This form does not ask it, or the document has no such item. */
  | { state: 'not-asked' };

/** Looks questions up by their code in 様式4, whatever the form of the document. */
export interface Reader {
  readonly form: FormName;
  /** Files of the assessment, from 1. */
  readonly files: readonly number[];
  /** The answer to a question of 様式4, in one file where the question repeats per file. */
  answer(code: string, file?: number): Answer;
  /** Numbers of the slots of a group (`II-4-委託事項N`) that hold an answer. */
  slots(group: string, file: number): number[];
  /** Whether a group is lost from the source, so that nobody knows what stood there. */
  lost(code: string, file: number): string | undefined;
}

/** Reads an assessment by questions; lookups are made once. */
export function reader(assessment: Assessment): Reader {
  const items = new Map(completeItems(assessment).map((item) => [formatKey(item), item]));
  const own = (code: string): string | undefined => {
    if (assessment.form === '様式4') return code;
    const { catalogue, slot } = splitSlot(code);
    const node = form('様式4').nodes.get(catalogue);
    // Groups ask nothing, so the catalogue names no equal; those that both forms have bear the same code.
    const same = node?.kind === 'group' ? catalogue : node?.sameAs[assessment.form];
    return same !== undefined && slot !== undefined ? withSlot(same, slot) : same;
  };
  const files = [...new Set(assessment.items.map((item) => item.file ?? 1))].sort((a, b) => a - b);

  return {
    form: assessment.form,
    files: files.length > 0 ? files : [1],
    answer(code, file = 1) {
      const translated = own(code);
      const node = translated === undefined ? undefined : locate(form(assessment.form), translated)?.node;
      if (translated === undefined || !node) return { state: 'not-asked' };
      const key: ItemKey = node.perFile ? { code: translated, file } : { code: translated };
      const item = items.get(formatKey(key));
      if (!item) return { state: 'not-asked' };
      if (item.state === 'missing' || item.state === 'withheld') return { state: item.state, key, reason: item.reason };
      const present = item as Item;
      if (present.state === 'none') return { state: 'none', key };
      return { state: 'answered', key, item: present, doubt: present.reason };
    },
    slots(group, file) {
      const translated = own(group);
      const numbers = new Set<number>();
      for (const item of assessment.items) {
        if (translated === undefined || (item.file ?? file) !== file || item.state === 'none') continue;
        const found = splitSlot(item.code);
        if (found.slot !== undefined && found.catalogue.startsWith(`${translated}-`)) numbers.add(found.slot);
      }
      return [...numbers].sort((a, b) => a - b);
    },
    lost(code, file) {
      const translated = own(code);
      return assessment.missing.find(
        (lacuna) =>
          translated !== undefined &&
          (translated === lacuna.code || translated.startsWith(`${lacuna.code}-`)) &&
          (lacuna.file ?? 1) === file,
      )?.reason;
    },
  };
}
