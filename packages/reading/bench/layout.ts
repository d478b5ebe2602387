import { type Assessment, type Item, plainText } from '@tsumabiraka/assessment';
import { type Form, type FormNode, form as formOf, locate, withSlot } from '@tsumabiraka/forms';

/** One line of the official form, however it is set. */
export type Part =
  | { kind: 'section'; code: string; title: string }
  /** A heading, with the name of a slot beside it. */
  | { kind: 'heading'; label: string; beside?: string }
  /** A label over the whole width, and its answer below. */
  | { kind: 'block'; label: string; item: Item; node: FormNode }
  | { kind: 'pair'; number?: string; label: string; indent: boolean; item: Item; node: FormNode }
  | { kind: 'records'; item: Item }
  | { kind: 'changes' };

const SLOT = /N(?:-|$)/;
const ROMAN: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ', VI: 'Ⅵ' };

/** An assessment in the layout of its form, from the first section behind the cover on. */
export function layoutOf(assessment: Assessment): Part[] {
  return [...new Layout(assessment).parts()];
}

/** What an answer of text, date or period prints. */
export function printed(item: Item | undefined): string {
  if (!item) return '';
  if (item.mark !== undefined) return item.mark;
  if (item.kind === 'text') return plainText(item.text ?? []).replace(/\n\n/gu, '\n');
  return item.kind === 'date' || item.kind === 'period' ? (item.printed ?? '') : '';
}

/** 「Ⅰ 基本情報」, 「(別添1) 事務の内容」. */
export function sectionTitle({ code, label, major }: FormNode): string {
  const number = ROMAN[code] ?? (code.startsWith('別添') ? `(${code})` : '');
  return `${number} ${label}`.trim() + (major ? ' ※' : '');
}

/** Answers that stand below their label in the official form: numbered headings with a text, and the free texts on other risks. */
const isBlock = (node: FormNode) =>
  node.kind === 'text' && (/その他のリスク及び/u.test(node.label) || /^\d+$/u.test(node.number ?? ''));

class Layout {
  readonly #form: Form;
  readonly #assessment: Assessment;
  readonly #items: ReadonlyMap<string, Item>;
  readonly #files: number;

  constructor(assessment: Assessment) {
    this.#assessment = assessment;
    this.#form = formOf(assessment.form);
    this.#items = new Map(assessment.items.map((item) => [`${item.file ?? ''}/${item.code}`, item]));
    this.#files = Math.max(1, ...assessment.items.map((item) => item.file ?? 1));
  }

  *parts(): Generator<Part> {
    for (const section of this.#form.sections.slice(1)) {
      const title = { kind: 'section', code: section.code, title: sectionTitle(section) } as const;
      if (section.code === this.#form.changeSection && this.#assessment.changes.length > 0)
        yield* [title, { kind: 'changes' } as const];
      for (let file = 1; file <= (section.perFile ? this.#files : 1); file++) {
        const parts = [...this.#section(section, section.perFile ? file : undefined)];
        if (parts.length > 0) yield* [title, ...parts];
      }
    }
  }

  *#section(section: FormNode, file: number | undefined): Generator<Part> {
    if (section.code === this.#form.changeSection) return;
    const list = section.children.map((code) => locate(this.#form, code)?.node).find((node) => node?.kind === 'table');
    const records = list && this.#items.get(`${file ?? ''}/${list.code}`);
    if (records) yield { kind: 'records', item: records };
    else if (!list) {
      for (const code of section.children) yield* this.#below(locate(this.#form, code)?.node, undefined, file, 0);
    }
  }

  *#below(
    node: FormNode | undefined,
    slot: number | undefined,
    file: number | undefined,
    depth: number,
  ): Generator<Part> {
    if (!node) return;
    if (slot === undefined && SLOT.test(node.code)) {
      for (const number of this.#slots(node, file)) yield* this.#below(node, number, file, depth);
      return;
    }
    const item = this.#item(node, slot, file);
    const children = node.children.flatMap((code) => locate(this.#form, code)?.node ?? []);
    const named = children.find((child) => child.nameOf);
    const below = children.flatMap((child) => (child === named ? [] : [...this.#below(child, slot, file, depth + 1)]));
    if (item) yield* [partOf(node, slot, item, depth), ...below];
    else if (below.length > 0) {
      const beside = printed(named && this.#item(named, slot, file));
      yield* [{ kind: 'heading' as const, label: labelOf(node, slot), ...(beside ? { beside } : {}) }, ...below];
    }
  }

  #item(node: FormNode, slot: number | undefined, file: number | undefined): Item | undefined {
    return this.#items.get(`${file ?? ''}/${slot === undefined ? node.code : withSlot(node.code, slot)}`);
  }

  #slots(node: FormNode, file: number | undefined): number[] {
    const pattern = new RegExp(`^${node.code.replace(/N.*$/, '')}(\\d+)`);
    const found = this.#assessment.items.flatMap((item) =>
      item.file === file ? (pattern.exec(item.code)?.[1] ?? []) : [],
    );
    return [...new Set(found.map(Number))].sort((a, b) => a - b);
  }
}

function partOf(node: FormNode, slot: number | undefined, item: Item, depth: number): Part {
  if (isBlock(node)) return { kind: 'block', label: labelOf(node, undefined), item, node };
  const label = slot === undefined ? node.label : node.label.replace(/N$/u, String(slot));
  const number = node.number ? { number: /^\d+$/u.test(node.number) ? `${node.number}.` : node.number } : {};
  return { kind: 'pair', ...number, label: label + major(node), indent: depth > 1 && !node.number, item, node };
}

const major = (node: FormNode) => (node.majorVia === 'label' ? ' ※' : '');

function labelOf(node: FormNode, slot: number | undefined): string {
  const label = (slot === undefined ? node.label : node.label.replace(/N$/u, String(slot))) + major(node);
  if (!node.number) return label;
  return /^\d+$/u.test(node.number) ? `${node.number}. ${label}` : node.number + label;
}
