import { type Assessment, type Change, type Item, plainText, readDate } from '@tsumabiraka/assessment';
import { type FormNode, form as formOf } from '@tsumabiraka/forms';
import { layoutOf, type Part, printed, sectionTitle } from '../layout.ts';
import type { Setting } from './setting.ts';
import { cell, type MadeRow, type MadeSheet } from './sheet.ts';
import { workbookBytes } from './write.ts';

const GUIDE: MadeSheet = {
  name: '記載要領',
  rows: ['③対象人数', '選択肢の中から当てはまるものを選んでください。', 'システムの名称'].map((text) => ({
    cells: [cell(0, text)],
  })),
};
const NOTES: MadeSheet = { name: 'Sheet3', rows: [{ cells: [cell(0, '課内の連絡用メモ'), cell(4, '済')] }] };

/** An assessment as a workbook in the layout of the official form. */
export function makeWorkbook(assessment: Assessment, setting: Setting): Uint8Array {
  const sheets = makeSheets(assessment, setting);
  return workbookBytes(setting.extraSheets ? [GUIDE, ...sheets, NOTES] : sheets, setting);
}

/** Its sheets, before they are written. */
export function makeSheets(assessment: Assessment, setting: Setting): MadeSheet[] {
  return new Maker(assessment, setting).sheets();
}

class Maker {
  readonly #assessment: Assessment;
  readonly #setting: Setting;

  constructor(assessment: Assessment, setting: Setting) {
    this.#assessment = assessment;
    this.#setting = setting;
  }

  sheets(): MadeSheet[] {
    const sheets: MadeSheet[] = [{ name: '表紙', rows: this.#cover() }];
    for (const part of layoutOf(this.#assessment)) {
      if (part.kind === 'section' && this.#setting.sheets === 'sections')
        sheets.push({ name: `${sheets.length}.${part.title.replace(/[\\/?*[\]:]/gu, '').slice(0, 20)}`, rows: [] });
      sheets.at(-1)?.rows.push(...this.#rows(part));
    }
    return sheets;
  }

  #width(): number {
    return this.#setting.labelColumns + this.#setting.answerColumns;
  }

  #line(text: string): MadeRow {
    return { cells: [cell(0, text, this.#width())] };
  }

  #cover(): MadeRow[] {
    const form = formOf(this.#assessment.form);
    const item = (code: string) => this.#assessment.items.find((found) => found.code === `表紙-${code}`);
    const { labelColumns, answerColumns } = this.#setting;
    const pair = (a: string, b: string): MadeRow => ({
      cells: [cell(0, a, labelColumns), cell(labelColumns, b, answerColumns)],
    });
    const boxed = (label: string, value: string | number): MadeRow[] => [
      this.#line(label),
      { cells: [cell(0, value, this.#width())] },
    ];
    const declaration = '個人のプライバシー等の権利利益の保護の宣言';
    return [
      this.#line(`特定個人情報保護評価書(${form.type})`),
      pair('評価書番号', '評価書名'),
      pair(printed(item('評価書番号')), printed(item('評価書名'))),
      ...boxed(declaration, printed(item(declaration))),
      pair('特記事項', printed(item('特記事項'))),
      ...boxed('評価実施機関名', printed(item('評価実施機関名'))),
      ...(item('個人情報保護委員会承認日')
        ? boxed('個人情報保護委員会 承認日 【行政機関等のみ】', printed(item('個人情報保護委員会承認日')))
        : []),
      ...boxed('公表日', this.#date(printed(item('公表日')))),
      ...(this.#assessment.revision ? [this.#line(`[${this.#assessment.revision} ${form.name}]`)] : []),
      this.#line('項目一覧'),
      ...form.sections.slice(1).map((section) => this.#line(sectionTitle(section))),
    ];
  }

  #rows(part: Part): MadeRow[] {
    switch (part.kind) {
      case 'section':
        return [this.#line(part.title), ...this.#unused()];
      case 'heading':
        return [this.#heading(part.label, part.beside)];
      case 'block':
        return [this.#line(part.label), ...this.#answer(part.item, part.node, 0)];
      case 'pair':
        return this.#pair(part);
      case 'records':
        return this.#records(part.item);
      case 'changes':
        return this.#changes();
    }
  }

  /** Rows of the form that nobody filled in, hidden. */
  #unused(): MadeRow[] {
    return this.#setting.hiddenRows ? [{ hidden: true, cells: [cell(0, '①使わない行'), cell(3, '下書き')] }] : [];
  }

  #heading(label: string, beside: string | undefined): MadeRow {
    const { labelColumns, answerColumns } = this.#setting;
    return beside
      ? { cells: [cell(0, label, labelColumns), cell(labelColumns, beside, answerColumns)] }
      : this.#line(label);
  }

  #pair({ number, label, indent, item, node }: Extract<Part, { kind: 'pair' }>): MadeRow[] {
    const { labelColumns, numberColumn } = this.#setting;
    const answer = this.#answer(item, node, labelColumns);
    const [first, ...rest] = answer;
    const height = answer.length;
    const split = number !== undefined && numberColumn && labelColumns > 1;
    const from = split || (indent && labelColumns > 1) ? 1 : 0;
    const labels = [
      ...(split ? [cell(0, number, 1, height)] : []),
      cell(from, split ? label : `${number ?? ''}${label}`, labelColumns - from, height),
    ];
    return [{ cells: [...labels, ...(first?.cells ?? [])] }, ...rest];
  }

  /** The rows of an answer, from a column on. */
  #answer(item: Item, node: FormNode, from: number): MadeRow[] {
    const width = this.#width() - from;
    const one = (value: string | number): MadeRow[] => [{ cells: [cell(from, value, width)] }];
    switch (item.kind) {
      case 'choice':
        return this.#choice(item.value ?? '', node, from);
      case 'checks':
        return this.#checks(item, node, from);
      case 'count':
        return one(`( ${item.count ?? ''} ) 件`);
      case 'date':
        return one(this.#date(printed(item)));
      default:
        return one(printed(item));
    }
  }

  #choice(value: string, node: FormNode, from: number): MadeRow[] {
    const { choices, spread } = this.#setting;
    const width = this.#width() - from;
    const options = node.options.map((option, index) => `${option.no ?? index + 1}) ${option.label}`);
    const index = node.options.findIndex(({ label }) => label === value);
    if (choices !== 'printed') {
      const shown = choices === 'numbered' && index >= 0 ? (options[index] ?? value) : value;
      return [{ cells: [cell(from, shown, width)] }];
    }
    if (!spread) return [{ cells: [cell(from, `[ ${value} ] ＜選択肢＞\n${options.join('　')}`, width)] }];
    const half = Math.floor(width / 2);
    const each = this.#setting.optionColumns ?? 2;
    const rows: MadeRow[] = [
      {
        cells: [
          cell(from, '['),
          cell(from + 1, value, half - 2),
          cell(from + half - 1, ']'),
          cell(from + half, '＜選択肢＞', width - half),
        ],
      },
    ];
    for (let at = 0; at < options.length; at += 2) {
      rows.push({
        cells: options.slice(at, at + 2).map((text, index) => cell(from + half + index * each, text, each)),
      });
    }
    return rows;
  }

  #checks(item: Extract<Item, { kind: 'checks' }>, node: FormNode, from: number): MadeRow[] {
    const { mark, spread } = this.#setting;
    const boxes = item.boxes.map(({ label, state, free }) => {
      const option = node.options.find((candidate) => candidate.label === label);
      const text = option?.freeText || free ? ` ( ${(free ?? ['　']).join('')} )` : '';
      return { mark: state === 'checked' ? mark.set : mark.blank, label: label + text };
    });
    if (!spread) {
      const text = boxes.map((box) => `${box.mark} ${box.label}`).join('\n');
      return [{ cells: [cell(from, text, this.#width() - from)] }];
    }
    const rows: MadeRow[] = [];
    const { boxColumns: each = 3, markColumns: marked = 1 } = this.#setting;
    for (let at = 0; at < boxes.length; at += 2) {
      const cells = boxes
        .slice(at, at + 2)
        .flatMap((box, index) => [
          cell(from + index * (each + marked), box.mark, marked),
          cell(from + index * (each + marked) + marked, box.label, each),
        ]);
      rows.push({ cells });
    }
    return rows;
  }

  #records(item: Item): MadeRow[] {
    if (item.kind !== 'table') return [];
    return item.groups.flatMap(({ title, rows, columns }) => [
      ...(title ? [this.#line(`＜${title}＞`)] : []),
      ...rows.map((row) =>
        columns[0] === '番号' ? this.#line(`${row[0] ?? ''}. ${row.slice(1).join('')}`) : this.#line(row.join('')),
      ),
    ]);
  }

  #changes(): MadeRow[] {
    const head = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'];
    const step = Math.max(1, Math.floor(this.#width() / head.length));
    const spans = this.#setting.changeColumns ?? head.map(() => step);
    const starts = spans.map((_, index) => spans.slice(0, index).reduce((sum, span) => sum + span, 0));
    const row = (values: readonly (string | number)[]): MadeRow => ({
      cells: values.map((value, index) => cell(starts[index] ?? 0, value, spans[index] ?? 1)),
    });
    return [row(head), ...this.#assessment.changes.map((change) => row(this.#change(change)))];
  }

  #change({ date, item, before, after, timing, explanation }: Change): (string | number)[] {
    const text = (part: Change['before']) =>
      'text' in part ? plainText(part.text).replace(/\n\n/gu, '\n') : part.mark;
    return [this.#date(date ?? ''), item ?? '', ...[before, after, timing, explanation].map(text)];
  }

  /** A serial number where that prints the same. */
  #date(text: string): string | number {
    const day = this.#setting.dates === 'serial' ? readDate(text)?.iso : undefined;
    if (!day || !/^(?:平成|令和)\d+年\d+月\d+日$/u.test(text)) return text;
    return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
  }
}
