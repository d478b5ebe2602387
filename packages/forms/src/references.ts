import { namesOf } from './names.ts';
import { normaliseLabel } from './normalise.ts';
import { readPath } from './reference-path.ts';
import { locate, withSlot } from './slots.ts';
import { IN_SLOT } from './tree.ts';
import type { Form, FormNode } from './types.ts';

/** The item a reference names. */
export interface Reference {
  readonly code: string;
  readonly file?: number;
  /** False where a part of the reference is misspelt, ambiguous or of unknown meaning. */
  readonly exact: boolean;
}

const FILE = /\(ファイル([1-9]\d*)\)/;
const ANNEX = /^(?:[IV]+[^(]*)?\(?別紙([1-9]\d*)\)?/;
const FLOW_CHART = normaliseLabel('フロー図');
const FLOW_CHART_CODE = '別添1-事務の内容';

/**
 * The item that a 項目 cell of a change table means: 「Ⅲ-3-リスク2 ユーザー認証の管理 具体的な管理方法」, 「V-1① 実施日」, 「公表日」.
 * Levels may be left out where only one item can be meant. A heading gives its group, the name of a slot (「委託事項7」) its …-名称,
 * 「(別添1)…」 the content of the sheet.
 * @returns undefined where no item is named: a whole section, a pointer to another paper (「…のとおり」), or other words.
 */
export function resolveReference(form: Form, text: string): Reference | undefined {
  const known = resolved.get(form) ?? new Map<string, Reference | undefined>();
  resolved.set(form, known);
  if (known.has(text)) return known.get(text);
  if (known.size >= MOST_KEPT) known.clear();
  const found = resolve(form, text);
  known.set(text, found);
  return found;
}

/** Checks, pages and data ask for the same rows one after the other; what is kept is bounded, for a build reads thousands of documents. */
const MOST_KEPT = 500;
const resolved = new WeakMap<Form, Map<string, Reference | undefined>>();

function resolve(form: Form, text: string): Reference | undefined {
  const whole = normaliseLabel(text).replace(/[「」『』]/gu, '');
  if (whole.endsWith('のとおり')) return undefined;
  const annex = ANNEX.exec(whole)?.[1];
  if (annex) return form.attachments.has('別紙N') ? { code: `別紙${annex}`, exact: true } : undefined;
  const file = FILE.exec(whole)?.[1];
  const read = readCode(form, text.trim()) ?? readPath(form, whole.replace(FILE, ''));
  const code = read && codeOf(form, read.node, read.slot);
  if (code) return { code, ...(file ? { file: Number(file) } : {}), exact: read.exact };
  // Bodies give the flow chart of the business a title of their own.
  const hasChart = form.nodes.has(FLOW_CHART_CODE) || form.attachments.has(FLOW_CHART_CODE);
  return hasChart && whole.includes(FLOW_CHART) ? { code: FLOW_CHART_CODE, exact: false } : undefined;
}

/** Our own codes. */
function readCode(form: Form, code: string) {
  const found = locate(form, code);
  return found && (found.slot !== undefined || !IN_SLOT.test(code)) ? { ...found, exact: true } : undefined;
}

/** The name of a slot and the content of a sheet stand directly under their heading; a section as such is no item. */
function codeOf(form: Form, node: FormNode, slot: number | undefined): string | undefined {
  const children = node.children.flatMap((code) => form.nodes.get(code) ?? []);
  const named = children.find((child) => child.nameOf === node.code);
  if (!form.sections.includes(node)) return concrete((named ?? node).code, slot);
  const [content] = children;
  return content && namesOf(content).labels.includes(normaliseLabel(node.label)) ? content.code : undefined;
}

const concrete = (code: string, slot: number | undefined) => (slot === undefined ? code : withSlot(code, slot));
