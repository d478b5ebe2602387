import { type Assessment, completeItems, describeItem, formatKey } from '@tsumabiraka/assessment';
import { codeOrder, type FormName, form, locate, withSlot } from '@tsumabiraka/forms';

type CompleteItem = ReturnType<typeof completeItems>[number];

/** A question that can be compared, by its code in the fullest form that asks it. */
export interface Question {
  /** The same for equal questions of 様式2, 3 and 4. */
  key: string;
  /** Code with slot. */
  code: string;
  form: FormName;
  file?: number | undefined;
  label: string;
  section: string;
  /** Place among all questions, compared number by number: those of the fullest form first, in its order; those that only another form asks follow. */
  order: readonly number[];
}

/** A question and what one assessment answers. */
export interface ComparableItem {
  question: Question;
  item: CompleteItem;
}

/** One question and what each of the compared assessments answers; undefined where its form does not ask it or it has no such item. */
export interface ComparedRow extends Question {
  answers: readonly (CompleteItem | undefined)[];
}

const fullestFirst: readonly FormName[] = ['様式4', '様式3', '様式2'];

/** The question in the fullest form that asks the same; its own where no other form does. */
function fullest(name: FormName, code: string): { form: FormName; code: string } {
  const found = locate(form(name), code);
  if (!found) return { form: name, code };
  for (const fuller of fullestFirst) {
    if (fuller === name) break;
    const same = found.node.sameAs[fuller];
    if (same) return { form: fuller, code: found.slot === undefined ? same : withSlot(same, found.slot) };
  }
  return { form: name, code };
}

/** What of an assessment can be compared, in the order of its form. Record items and 別紙 are lists, not answers, and are left out. */
export function comparable(assessment: Assessment): ComparableItem[] {
  return completeItems(assessment).flatMap((item): ComparableItem[] => {
    if (item.kind === 'table') return [];
    const asked = fullest(assessment.form, item.code);
    const described = describeItem(asked.form, asked.code);
    if (!described) return [];
    const { file } = item;
    const { label, section } = described;
    const key = `${asked.form}/${formatKey({ code: asked.code, file })}`;
    return [{ question: { key, ...asked, file, label, section, order: place(asked, section, file) }, item }];
  });
}

function place(asked: { form: FormName; code: string }, section: string, file = 0): number[] {
  const catalogue = form(asked.form);
  const sections = catalogue.sections.findIndex(({ code }) => code === section);
  return [fullestFirst.indexOf(asked.form), sections, file, ...codeOrder(catalogue, asked.code)];
}

/** Two to four assessments side by side: equal questions of 様式2, 3 and 4 (`sameAs` of the catalogue) share a row. */
export function compare(assessments: readonly Assessment[]): ComparedRow[] {
  const rows = new Map<string, Question & { answers: (CompleteItem | undefined)[] }>();
  for (const [column, assessment] of assessments.entries()) {
    for (const { question, item } of comparable(assessment)) {
      const row = rows.get(question.key) ?? { ...question, answers: assessments.map(() => undefined) };
      row.answers[column] = item;
      rows.set(question.key, row);
    }
  }
  return [...rows.values()].sort(byPlace);
}

function byPlace(a: Question, b: Question): number {
  const differing = a.order.findIndex((number, index) => number !== b.order[index]);
  return differing < 0 ? 0 : (a.order[differing] ?? 0) - (b.order[differing] ?? 0);
}
