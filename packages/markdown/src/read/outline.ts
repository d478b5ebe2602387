import { changeKey, changeSection, describeItem, type FormName, formatKey } from '@tsumabiraka/assessment';
import { form as formOf, locate, matchHeading, nearestHeadings, withSlot } from '@tsumabiraka/forms';
import type { Heading, Root, RootContent } from 'mdast';
import { itemUnder } from '../outline.ts';
import { linesOf } from '../syntax.ts';
import type { Answer } from './answers.ts';
import { type ChangeBlock, matchChangePart } from './changes.ts';
import { type Place, placeOf, type Report } from './report.ts';

/** A heading and what it means. Content under it goes to `content`. */
interface Frame {
  depth: number;
  /** As written. */
  text: string;
  kind: 'part' | 'group' | 'changes' | 'change' | 'changePart' | 'unknown';
  code?: string;
  file?: number | undefined;
  content?: RootContent[];
  answer?: Answer;
  change?: ChangeBlock;
}

type Meaning = Omit<Frame, 'depth' | 'text'>;

/** What a document holds, item by item, still unread. */
export interface Outline {
  answers: Answer[];
  changes: ChangeBlock[];
}

/** Finds for every heading the item it means, and gives each item what stands under it. */
export function outline(tree: Root, form: FormName, report: Report): Outline {
  return new OutlineReader(form, report).read(tree);
}

class OutlineReader {
  readonly #form: FormName;
  readonly #report: Report;
  readonly #answers: Answer[] = [];
  readonly #changes: ChangeBlock[] = [];
  readonly #seen = new Map<string, Place>();
  readonly #stack: Frame[] = [];

  constructor(form: FormName, report: Report) {
    this.#form = form;
    this.#report = report;
  }

  read(tree: Root): Outline {
    for (const node of tree.children) {
      if (node.type === 'yaml') continue;
      if (node.type === 'heading') this.#open(node);
      else this.#put(node);
    }
    return { answers: this.#answers, changes: this.#changes };
  }

  #put(node: RootContent): void {
    const top = this.#stack.at(-1);
    if (top?.kind === 'unknown') return;
    if (top?.content) {
      top.content.push(node);
      return;
    }
    const place = placeOf(node);
    // What was meant as a heading is reported as that.
    if (this.#report.problems.some(({ rule, line }) => rule === 'heading-broken' && line === place.line)) return;
    const where = top ? `「${top.text}」の見出しのすぐ下` : '最初の見出しの前';
    this.#report.error(
      'stray-text',
      place,
      top?.code ?? '',
      `${where}に文章がありますが、ここに答えを書く欄はありません。`,
      'この文章が答えになる項目の見出しの下に移します。',
    );
  }

  #open(node: Heading): void {
    const { depth } = node;
    const text = linesOf(node).join(' ');
    while ((this.#stack.at(-1)?.depth ?? 0) >= depth) this.#stack.pop();
    const parent = this.#stack.at(-1);
    const frame = this.#frame(node, text, parent);
    this.#stack.push({ depth, text, ...frame });
  }

  #frame(node: Heading, text: string, parent: Frame | undefined): Meaning {
    const place = placeOf(node);
    if (parent?.kind === 'unknown') return { kind: 'unknown' };
    if (text === '') {
      this.#report.error(
        'heading-empty',
        place,
        parent?.code ?? '',
        '見出しに言葉がありません。',
        '様式の見出しを書くか、この行を消します。',
      );
      return { kind: 'unknown' };
    }
    switch (parent?.kind) {
      case 'changes': {
        const change: ChangeBlock = { heading: text, place, parts: new Map() };
        this.#changes.push(change);
        return { kind: 'change', change };
      }
      case 'change':
        return this.#changePart(text, place, parent.change);
      case 'changePart':
      case 'group':
        this.#report.error(
          'unknown-heading',
          place,
          '',
          `「${parent.text}」の下に、さらに見出し「${text}」を置くことはできません。`,
          '見出しの「#」の数を上の見出しにそろえるか、見出しでなければ「\\#」と書きます。',
        );
        return { kind: 'unknown' };
    }
    if (parent?.answer?.described.kind === 'table') {
      const content: RootContent[] = [];
      parent.answer.groups.push({ title: text, place, content });
      return { kind: 'group', content };
    }
    return this.#part(text, place, parent);
  }

  #changePart(text: string, place: Place, change: ChangeBlock | undefined): Meaning {
    const part = matchChangePart(text);
    const at = changeKey(this.#changes.length - 1);
    if (!part || !change) {
      this.#report.error(
        'unknown-heading',
        place,
        at,
        `変更箇所に「${text}」という見出しはありません。`,
        '「変更前の記載」「変更後の記載」「提出時期」「提出時期に係る説明」の四つを書きます。',
      );
      return { kind: 'unknown' };
    }
    if (change.parts.has(part)) {
      this.#report.error(
        'item-twice',
        place,
        at,
        `変更の行「${change.heading}」に「${text}」が2回あります。`,
        '片方を消します。',
      );
      return { kind: 'unknown' };
    }
    const content: RootContent[] = [];
    change.parts.set(part, { place, content });
    return { kind: 'changePart', content };
  }

  #part(text: string, place: Place, parent: Frame | undefined): Meaning {
    const form = formOf(this.#form);
    const match = matchHeading(form, parent?.code, text);
    if (!match) return this.#unknown(text, place, parent?.code);
    const { node, slot = parent?.code === undefined ? undefined : locate(form, parent.code)?.slot } = match;
    const code = slot === undefined ? node.code : withSlot(node.code, slot);
    if (match.distance > 0) {
      this.#report.add(
        'warning',
        'heading-misspelt',
        place,
        code,
        `見出し「${text}」を「${node.heading}」と読みました。`,
        `「${node.heading}」と書きます（--fix で直せます）。`,
      );
    }
    if (code === changeSection(this.#form)) return this.#once(code, place, { kind: 'changes', code });
    const file = node.perFile ? (match.file ?? parent?.file ?? this.#nextFile(code)) : undefined;
    const under = itemUnder(form, code);
    const described = under === undefined ? undefined : describeItem(this.#form, under);
    if (under === undefined || !described)
      return this.#once(formatKey({ code, file }), place, { kind: 'part', code, file });
    const key = file === undefined ? { code: under } : { code: under, file };
    const answer: Answer = { key, name: formatKey(key), described, place, content: [], groups: [], title: match.title };
    const frame = this.#once(answer.name, place, { kind: 'part', code, file, content: answer.content, answer });
    if (frame.kind !== 'unknown') this.#answers.push(answer);
    return frame;
  }

  /** A section that repeats per file may stand twice under the same plain heading: the second is the second file. */
  #nextFile(code: string): number {
    let file = 1;
    while (
      this.#seen.has(formatKey({ code, file })) ||
      this.#seen.has(formatKey({ code: itemUnder(formOf(this.#form), code) ?? code, file }))
    )
      file++;
    return file;
  }

  #once(name: string, place: Place, frame: Meaning): Meaning {
    const first = this.#seen.get(name);
    if (!first) {
      this.#seen.set(name, place);
      return frame;
    }
    this.#report.error(
      'item-twice',
      place,
      name,
      `「${name}」が2回あります（最初は${first.line}行目）。`,
      '片方を消すか、番号を直します。',
    );
    return { kind: 'unknown' };
  }

  #unknown(text: string, place: Place, parent: string | undefined): Meaning {
    const form = formOf(this.#form);
    const near = nearestHeadings(form, parent, text);
    const where = parent === undefined ? `${form.name}に` : `「${locate(form, parent)?.node.heading ?? parent}」の下に`;
    const exact = near.find((node) => node.parent !== parent && matchHeading(form, node.parent, text)?.distance === 0);
    if (exact) {
      const right =
        exact.parent === undefined ? '一番上' : `「${form.nodes.get(exact.parent)?.heading ?? exact.parent}」の下`;
      this.#report.error(
        'wrong-parent',
        place,
        exact.code,
        `「${text}」は、${where}置く見出しではありません。`,
        `${right}に移します。`,
      );
    } else {
      const list = near.map((node) => `「${node.heading}」`).join('');
      this.#report.error(
        'unknown-heading',
        place,
        '',
        `${where}「${text}」という見出しはありません。`,
        list ? `近いのは ${list} です。` : '様式の見出しを使います。',
      );
    }
    return { kind: 'unknown' };
  }
}
