import { type Agency, type Assessment, type PublicChange, type PublicItem, toPublic } from '@tsumabiraka/assessment';
import { type Form, form, headingText, locate, withSlot } from '@tsumabiraka/forms';
import { RATINGS, SECTIONS, SUBCONTRACT } from './filters.ts';
import type { Card, RecordFilters } from './manifest.ts';

/** One entry of the index: an item, a group of record items, or a row of 変更箇所. */
export interface SearchRecord {
  card: Card;
  filters: RecordFilters;
}

/**
 * What an assessment says, item by item. Labels and options of the form are not in it: only answers, chosen options and set boxes are, so that
 * a hit means that the document says it. Personal names are replaced as on the pages.
 */
export function recordsOf(assessment: Assessment, agency: Agency): SearchRecord[] {
  const page = `assessments/${assessment.agency}/${assessment.number}/`;
  const open = toPublic(assessment, agency, page);
  const catalogue = form(assessment.form);
  const ratings = ratingsByGroup(catalogue, open.items);
  const shared = {
    agency: [assessment.agency],
    form: [assessment.form.replace('様式', 'form')],
    year: [assessment.published.slice(0, 4)],
    subcontract: subcontract(open.items),
  };
  const record = (
    id: string,
    text: string,
    label: string,
    trail: string[],
    section: string,
    rating: string[],
  ): SearchRecord => ({
    card: { path: `${page}#${id}`, label, trail, document: assessment.title, agency: agency.name, text },
    filters: { ...shared, section: [section], rating },
  });

  const items = open.items.flatMap((item) => {
    const above = placesAbove(catalogue, item.code);
    const trail = above.map(({ heading }) => heading);
    const rating = above.flatMap(({ code }) => ratings.get(`${item.file ?? 0} ${code}`) ?? []);
    const section = sectionOf(catalogue, item);
    return answersOf(item).map((text) => record(item.id, text, item.label, trail, section, rating));
  });
  const changes = open.changes.flatMap((change) => {
    const text = changeText(change);
    const label = [change.printedDate, change.item].filter(Boolean).join(' ') || '変更箇所';
    return text ? [record(change.id, text, label, ['変更箇所'], 'changes', [])] : [];
  });
  return [...items, ...changes];
}

/** The answers of an item, one for each group of a table. */
function answersOf(item: PublicItem): string[] {
  if (item.groups) return item.groups.map((group) => groupText(item, group)).filter((text) => text !== '');
  const value = item.kind === 'count' && item.value !== undefined ? `${item.value}件` : item.value;
  const said = [...(value === undefined ? [] : [String(value)]), ...boxTexts(item)];
  return said.length === 0 ? [] : [said.join('\n')];
}

/** Set boxes with what stands in their brackets, and what stands in the brackets of a box whose state is lost: the document wrote that. */
function boxTexts({ checked = [], unknown = [], free = {} }: PublicItem): string[] {
  const setBoxes = checked.map((label) => (free[label] === undefined ? label : `${label}（${free[label]}）`));
  return [...setBoxes, ...unknown.flatMap((label) => free[label] ?? [])];
}

type PublicGroup = NonNullable<PublicItem['groups']>[number];

/** The column 番号 of record items is no content; the heads of other tables are the document's own. */
function groupText(item: PublicItem, { title, text, columns, rows }: PublicGroup): string {
  const isRecordList = columns[0] === '番号';
  const head = isRecordList || columns.length < 2 ? [] : [columns.join(' ')];
  const body = rows.map((row) => (isRecordList ? row.slice(1) : row).filter((cell) => cell !== '').join(' '));
  const heading = item.value === undefined ? [] : [String(item.value)];
  return [...heading, title, text, ...head, ...body].filter((line) => line).join('\n');
}

function changeText({ printedDate, item, before, after, timing, explanation }: PublicChange): string {
  return [printedDate, item, before, after, timing, explanation].filter((text) => text).join('\n');
}

/** The headings above an item, the section first. */
function placesAbove(catalogue: Form, code: string): { code: string; heading: string }[] {
  const found = locate(catalogue, code);
  const parent = found?.node.parent;
  if (!found || parent === undefined) return [];
  const parentCode = found.slot === undefined ? parent : withSlot(parent, found.slot);
  const above = locate(catalogue, parentCode);
  if (!above) return [];
  return [
    ...placesAbove(catalogue, parentCode),
    { code: parentCode, heading: headingText(above.node, { slot: above.slot }) },
  ];
}

function sectionOf(catalogue: Form, { section }: PublicItem): string {
  const label =
    catalogue.sections.find(({ code }) => code === section)?.label ?? locate(catalogue, section)?.node.label ?? section;
  return (SECTIONS.find(({ labels }) => labels.test(label)) ?? SECTIONS[SECTIONS.length - 1])?.id ?? 'annexes';
}

/** What the document says of each risk: every item of the same risk carries it. Keys are file and code of the heading above. */
function ratingsByGroup(catalogue: Form, items: readonly PublicItem[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { code, file, label, value } of items) {
    const rating = label.endsWith('対策は十分か') && RATINGS.find((known) => known.label === value);
    const parent = placesAbove(catalogue, code).at(-1);
    if (rating && parent) found.set(`${file ?? 0} ${parent.code}`, [rating.id]);
  }
  return found;
}

function subcontract(items: readonly PublicItem[]): string[] {
  const answers = items.filter(({ label }) => label === '再委託の有無').map(({ value }) => value);
  const found = SUBCONTRACT.find(({ label }) => answers.includes(label));
  return found ? [found.id] : [];
}
