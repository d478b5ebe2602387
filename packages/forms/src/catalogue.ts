import form2 from '../data/form2-basic.json' with { type: 'json' };
import form3 from '../data/form3-priority.json' with { type: 'json' };
import form4 from '../data/form4-full.json' with { type: 'json' };
import { attachmentsOf } from './attachments.ts';
import { itemNode, sectionNode } from './node.ts';
import type { RawForm, RawItem, RawSection } from './raw.ts';
import type { Form, FormName, FormNode, Revision } from './types.ts';

function build(raw: RawForm): Form {
  const nodes = new Map<string, FormNode>();
  const name = raw.form as FormName;
  const addItem = (item: RawItem, section: RawSection, parent: string) => {
    nodes.set(item.code, itemNode(item, section, parent));
    for (const child of item.items ?? []) addItem(child, section, item.code);
  };
  const sections = raw.sections.map((section) => {
    // 変更箇所 is one table and nothing else: section and table have one code and are one node.
    const [table] = section.items.filter((item) => item.code === section.code);
    const items = table?.items ?? section.items;
    const node = sectionNode(section, table, items);
    nodes.set(node.code, node);
    for (const item of items) addItem(item, section, node.code);
    return node;
  });
  return {
    name,
    type: raw.type,
    title: raw.title,
    changeSection: raw.change_table_section,
    revisions: raw.revisions as Revision[],
    sections,
    nodes,
    attachments: attachmentsOf(name),
  };
}

/** 様式2, 様式3 and 様式4. */
export const forms: readonly Form[] = [form2, form3, form4].map((data) => build(data as RawForm));

/** The form of that name. */
export function form(name: FormName): Form {
  const found = forms.find((candidate) => candidate.name === name);
  if (!found) throw new RangeError(`様式2・様式3・様式4のどれでもありません: ${name}`);
  return found;
}
