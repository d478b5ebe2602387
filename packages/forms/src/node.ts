import type { RawFormKey, RawItem, RawOption, RawSection } from './raw.ts';
import type { Confidence, FormName, FormNode, Kind, Option, Repeat } from './types.ts';

const FORM_NAMES: Readonly<Record<RawFormKey, FormName>> = { form2: '様式2', form3: '様式3', form4: '様式4' };

/** The node of a section; 変更箇所 brings its table, whose node it is as well. */
export function sectionNode(section: RawSection, table: RawItem | undefined, items: readonly RawItem[]): FormNode {
  const label = section.title.replace(/\s*※.*$/, '');
  const numbered = section.code !== '表紙' && section.code !== label;
  return {
    ...(table ? itemFacts(table) : NO_FACTS),
    code: section.code,
    section: section.code,
    label,
    heading: numbered ? `${section.code} ${label}` : section.code,
    major: section.required_for_major_change,
    repeat: repeatOf(table ?? section),
    perFile: section.repeats === 'file',
    children: items.map((item) => item.code),
    confidence: section.confidence as Confidence,
    ...(section.note ? { note: section.note } : {}),
  };
}

/** The node of an item or heading below a section. */
export function itemNode(item: RawItem, section: RawSection, parent: string): FormNode {
  return {
    ...itemFacts(item),
    code: item.code,
    section: section.code,
    ...(item.number ? { number: item.number } : {}),
    label: item.label,
    heading: headingOf(item),
    major: item.required_for_major_change,
    repeat: repeatOf(item),
    perFile: section.repeats === 'file',
    parent,
    children: (item.items ?? []).map((child) => child.code),
    ...(item.code.endsWith('N-名称') ? { nameOf: parent } : {}),
    confidence: item.confidence as Confidence,
    ...(item.note ? { note: item.note } : {}),
  };
}

const NO_FACTS = {
  kind: 'group' as Kind,
  options: [],
  printedOptions: true,
  sameAs: {},
  relatedTo: {},
  seenIn: [],
  seenElsewhere: [],
};

function itemFacts(item: RawItem) {
  return {
    kind: item.kind as Kind,
    options: (item.options ?? []).map(optionOf),
    printedOptions: item.options_printed ?? true,
    ...(item.major_change_via ? { majorVia: item.major_change_via } : {}),
    sameAs: byFormName(item.same_as),
    relatedTo: byFormName(item.related_to),
    ...(item.revisions ? { revisions: item.revisions } : {}),
    ...(item.code_in_revisions ? { codeInRevisions: item.code_in_revisions } : {}),
    ...(item.revisions_note ? { revisionsNote: item.revisions_note } : {}),
    seenIn: item.seen_in,
    seenElsewhere: item.seen_elsewhere ?? [],
    ...(item.label_as_seen ? { labelAsSeen: item.label_as_seen } : {}),
    ...(item.cell_group ? { cellGroup: item.cell_group } : {}),
  };
}

/** `①事務の名称`, `1. 特定個人情報…`; where the form prints only a box or brackets, the name in the code: `委託しない`, `件数`. */
function headingOf(item: RawItem): string {
  const name = item.code.split('-').at(-1) ?? item.code;
  if (name === '名称' || /^[[(]/.test(item.label)) return name;
  if (!item.number) return item.label;
  return /^\d+$/.test(item.number) ? `${item.number}. ${item.label}` : item.number + item.label;
}

/** Risk blocks are numbered by the form itself: they do not repeat. */
function repeatOf(node: { repeats: string | null }): Repeat | null {
  return node.repeats === 'risk' ? null : (node.repeats as Repeat | null);
}

function optionOf(raw: RawOption): Option {
  return {
    label: raw.label,
    ...(raw.no === undefined ? {} : { no: raw.no }),
    freeText: raw.free_text ?? false,
    ...(raw.group ? { group: raw.group } : {}),
    ...(raw.count_code ? { countCode: raw.count_code } : {}),
  };
}

function byFormName(codes: Partial<Record<RawFormKey, string>> = {}): Partial<Record<FormName, string>> {
  return Object.fromEntries(Object.entries(codes).map(([key, code]) => [FORM_NAMES[key as RawFormKey], code]));
}
