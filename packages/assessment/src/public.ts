import { codeToId, form, resolveReference } from '@tsumabiraka/forms';
import { z } from 'zod';
import { completeItems } from './complete.ts';
import { readDate } from './dates.ts';
import { changeSection, describeItem } from './describe.ts';
import { publishableChange, publishableText } from './names.ts';
import type { Agency } from './schema/agency.ts';
import { type Assessment, assessmentId, Lacuna, Source } from './schema/assessment.ts';
import { FormName, IsoDate, SCHEMA_VERSION } from './schema/basics.ts';
import type { ChangeCell } from './schema/change.ts';
import { type Box, type Item, State } from './schema/item.ts';
import { plainText } from './schema/plain-text.ts';

/** A list or table of a `table` item. */
const PublicGroup = z.strictObject({
  title: z.string().optional(),
  text: z.string().optional(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

/** One item, as `/api/v1/assessments/*.json` gives it (design §5). */
export const PublicItem = z.strictObject({
  code: z.string(),
  /** Anchor of the item on its page. */
  id: z.string(),
  file: z.int().optional(),
  section: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'choice', 'checks', 'date', 'period', 'count', 'table']),
  state: State,
  /** Plain text, a choice's label, a date as printed, or a number. */
  value: z.union([z.string(), z.number()]).optional(),
  /** `YYYY-MM-DD` of a full date. */
  date: z.string().optional(),
  checked: z.array(z.string()).optional(),
  unchecked: z.array(z.string()).optional(),
  unknown: z.array(z.string()).optional(),
  /** Free text by label of its box. */
  free: z.record(z.string(), z.string()).optional(),
  groups: z.array(PublicGroup).optional(),
  mark: z.string().optional(),
  reason: z.string().optional(),
});

/** One row of 変更箇所. Cells that are printed empty are left out. */
export const PublicChange = z.strictObject({
  /** Anchor of the row on its page. */
  id: z.string(),
  printedDate: z.string().optional(),
  date: z.string().optional(),
  item: z.string().optional(),
  /** The code that the row names, where it names one. */
  code: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  timing: z.string().optional(),
  explanation: z.string().optional(),
  /** A personal name of the document stands here as 「（氏名）」. */
  nameWithheld: z.boolean(),
  reason: z.string().optional(),
});

export const PublicAssessment = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string(),
  form: FormName,
  revision: z.string().optional(),
  number: z.string(),
  title: z.string(),
  agency: z.strictObject({ id: z.string(), name: z.string(), printedName: z.string(), code: z.string() }),
  published: IsoDate,
  /** Address of its page. */
  url: z.string(),
  source: Source.optional(),
  items: z.array(PublicItem),
  changes: z.array(PublicChange),
  missing: z.array(Lacuna),
});
export type PublicAssessment = z.infer<typeof PublicAssessment>;
export type PublicItem = z.infer<typeof PublicItem>;
export type PublicChange = z.infer<typeof PublicChange>;

/**
 * The assessment as everyone may have it. Personal names in rows and items about 所属長 are replaced.
 * @param url address of its page
 * @throws where an item has a code that its form does not know (the parser lets none pass)
 */
export function toPublic(assessment: Assessment, agency: Agency, url: string): PublicAssessment {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: assessmentId(assessment),
    form: assessment.form,
    ...(assessment.revision && { revision: assessment.revision }),
    number: assessment.number,
    title: assessment.title,
    agency: { id: assessment.agency, name: agency.name, printedName: agency.printedName, code: agency.code },
    published: assessment.published,
    url,
    ...(assessment.source && { source: assessment.source }),
    items: completeItems(assessment).map((item) => publicItem(assessment.form, item)),
    changes: assessment.changes.map((_, index) => publicChange(assessment, index)),
    missing: assessment.missing,
  };
}

function publicItem(formName: FormName, item: ReturnType<typeof completeItems>[number]): PublicItem {
  const described = describeItem(formName, item.code);
  if (!described) throw new Error(`${formName} に項目 ${item.code} はありません`);
  return {
    code: item.code,
    id: codeToId(item.code, item.file),
    ...(item.file !== undefined && { file: item.file }),
    section: described.section,
    label: described.label,
    kind: item.kind,
    state: item.state,
    ...(item.state !== 'missing' && item.state !== 'withheld' && publicValue(formName, item as Item)),
    ...(item.reason && { reason: item.reason }),
  };
}

function publicValue(formName: FormName, item: Item): Partial<PublicItem> {
  const mark = item.mark ? { mark: item.mark } : {};
  switch (item.kind) {
    case 'text':
      return item.text ? { value: plainText(publishableText(formName, item.code, item.text)) } : mark;
    case 'choice':
      return {
        ...mark,
        ...(item.value !== undefined && { value: item.value }),
        ...(item.candidates && { unknown: item.candidates }),
      };
    case 'checks':
      return publicBoxes(item.boxes);
    case 'date': {
      if (item.printed === undefined) return mark;
      const iso = readDate(item.printed)?.iso;
      return { value: item.printed, ...(iso && { date: iso }) };
    }
    case 'period':
      return item.printed === undefined ? mark : { value: item.printed };
    case 'count':
      return item.count === undefined ? mark : { value: item.count };
    case 'table':
      return {
        ...mark,
        ...(item.title && { value: item.title }),
        groups: item.groups.map(({ title, text, columns, rows }) => ({
          ...(title && { title }),
          ...(text && { text: plainText(text) }),
          columns,
          rows,
        })),
      };
  }
}

function publicBoxes(boxes: readonly Box[]): Partial<PublicItem> {
  const labels = (state: Box['state']) => boxes.filter((box) => box.state === state).map((box) => box.label);
  const free = boxes.flatMap((box) => (box.free ? [[box.label, box.free.join('\n')] as const] : []));
  return {
    checked: labels('checked'),
    unchecked: labels('unchecked'),
    unknown: labels('unknown'),
    ...(free.length > 0 && { free: Object.fromEntries(free) }),
  };
}

/** Anchor of the n-th change row (from 0). */
export function changeId(formName: FormName, index: number): string {
  return `${codeToId(changeSection(formName))}-${index + 1}`;
}

function publicChange(assessment: Assessment, index: number): PublicChange {
  const original = assessment.changes[index];
  if (!original) throw new RangeError(`変更箇所に ${index + 1} 行目はありません`);
  const { change, replaced } = publishableChange(assessment.form, original);
  const date = change.date && readDate(change.date)?.iso;
  const code = change.item && resolveReference(form(assessment.form), change.item)?.code;
  const cell = (value: ChangeCell) => ('text' in value ? plainText(value.text) : undefined);
  const texts = {
    printedDate: change.date,
    date,
    item: change.item,
    code,
    before: cell(change.before),
    after: cell(change.after),
    timing: cell(change.timing),
    explanation: cell(change.explanation),
    reason: change.reason,
  };
  const present = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''));
  return { id: changeId(assessment.form, index), ...present, nameWithheld: replaced };
}
