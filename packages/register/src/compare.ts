import { type Assessment, compareItems, completeItems, describeItem, formatKey } from '@tsumabiraka/assessment';
import { type FormName, form, locate, withSlot } from '@tsumabiraka/forms';

type CompleteItem = ReturnType<typeof completeItems>[number];

/** One question and what each of the compared assessments answers; undefined where its form does not ask it or it has no such item. */
export interface ComparedRow {
  /** Code of the question in the fullest form that asks it, with slot and file. */
  code: string;
  form: FormName;
  file?: number | undefined;
  label: string;
  section: string;
  answers: readonly (CompleteItem | undefined)[];
}

const fullestFirst: readonly FormName[] = ['様式4', '様式3', '様式2'];

/** The question in the fullest form that asks the same; its own where no other form does. */
function question(name: FormName, code: string): { form: FormName; code: string } {
  const found = locate(form(name), code);
  if (!found) return { form: name, code };
  for (const fuller of fullestFirst) {
    if (fuller === name) break;
    const same = found.node.sameAs[fuller];
    if (same) return { form: fuller, code: found.slot === undefined ? same : withSlot(same, found.slot) };
  }
  return { form: name, code };
}

/**
 * Two to four assessments side by side: equal questions of 様式2, 3 and 4 (`sameAs` of the catalogue) share a row.
 * Record items and 別紙 are lists, not answers, and are left out.
 */
export function compare(assessments: readonly Assessment[]): ComparedRow[] {
  const rows = new Map<string, ComparedRow & { answers: (CompleteItem | undefined)[] }>();
  for (const [column, assessment] of assessments.entries()) {
    for (const item of completeItems(assessment)) {
      if (item.kind === 'table') continue;
      const asked = question(assessment.form, item.code);
      const described = describeItem(asked.form, asked.code);
      if (!described) continue;
      const key = `${asked.form}/${formatKey({ code: asked.code, file: item.file })}`;
      const row = rows.get(key) ?? {
        code: asked.code,
        form: asked.form,
        file: item.file,
        label: described.label,
        section: described.section,
        answers: assessments.map(() => undefined),
      };
      row.answers[column] = item;
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort(byPlace);
}

/** Questions of the fullest form first, in its order; those that only another form asks follow. */
function byPlace(a: ComparedRow, b: ComparedRow): number {
  const forms = fullestFirst.indexOf(a.form) - fullestFirst.indexOf(b.form);
  return forms || compareItems(a.form, a, b);
}
