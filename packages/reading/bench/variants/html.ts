import { type Assessment, type Change, type Item, plainText } from '@tsumabiraka/assessment';
import { type Form, type FormNode, form as formOf, locate, withSlot } from '@tsumabiraka/forms';
import type { Style } from './style.ts';

const SLOT = /N(?:-|$)/;
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Answers that stand below their label in the official form: numbered headings with a text, and the free texts on other risks. */
const isBlock = (node: FormNode) =>
  node.kind === 'text' && (/その他のリスク及び/u.test(node.label) || /^\d+$/u.test(node.number ?? ''));

/** An assessment in the layout of the official form, as a web page to be printed. */
export function htmlOf(assessment: Assessment, style: Style): string {
  const sheet = new Sheet(assessment, style);
  const watermark = style.watermark ? `<div class="w">${style.watermark}</div>` : '';
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>評価書</title><style>${css(style)}</style><body>${watermark}${sheet.body()}</body></html>`;
}

function css({
  font,
  size,
  page,
  margin,
  rules,
  newPages,
  furniture,
  options,
  labelSpacing,
  css: more = '',
}: Style): string {
  const border = {
    all: '0.75px solid #000',
    double: '3px double #000',
    dotted: '1px dotted #000',
    'no-outer': '0.75px solid #000',
    horizontal: '0.75px solid #000',
    thick: '2px solid #000',
    fills: '0',
    none: '0',
  }[rules];
  const title = furniture
    ? "@top-right{content:'特定個人情報保護評価書';font-size:7pt}@bottom-center{content:counter(page) ' / ' counter(pages);font-size:8pt}"
    : '';
  return `@page{size:${page};margin:${margin}mm;${title}}
    body{font:${size}pt/1.45 ${font},sans-serif;margin:0}
    h2{font-size:${size + 3}pt;margin:8px 0 6px;${newPages ? 'break-before:page' : ''}}
    table{border-collapse:${rules === 'fills' ? 'separate;border-spacing:2px' : 'collapse'};width:100%;table-layout:fixed}
    td,th{border:${border};padding:3px 5px;vertical-align:top;text-align:left;font-weight:normal;overflow-wrap:anywhere}
    ${rules === 'no-outer' ? 'table{border-style:hidden}' : ''}
    ${rules === 'horizontal' ? 'td,th{border-left:0;border-right:0}' : ''}
    ${rules === 'fills' ? 'td{background:#f4f4f4}th{background:#dde}' : 'th{background:#eee}'}
    ${labelSpacing ? `th{letter-spacing:${labelSpacing}}` : ''}
    .n{width:3.5em}.i{width:14px}.o{display:${options === 'inline' ? 'inline' : 'grid'};grid-template-columns:${options === 'columns' ? '1fr 1fr' : '1fr'};margin-left:7em}
    .s{letter-spacing:.5em}.b span{display:inline-block;margin-right:1.2em}p{margin:0;white-space:pre-wrap}h1{border:1px solid #000;padding:10px;text-align:center;font-size:${size + 4}pt}
    .w{position:fixed;top:35%;left:25%;font-size:140pt;color:#0002;transform:rotate(-35deg)}${more}`;
}

class Sheet {
  readonly #form: Form;
  readonly #style: Style;
  readonly #assessment: Assessment;
  readonly #items: ReadonlyMap<string, Item>;
  readonly #files: number;

  constructor(assessment: Assessment, style: Style) {
    this.#assessment = assessment;
    this.#form = formOf(assessment.form);
    this.#style = style;
    this.#items = new Map(assessment.items.map((item) => [`${item.file ?? ''}/${item.code}`, item]));
    this.#files = Math.max(1, ...assessment.items.map((item) => item.file ?? 1));
  }

  body(): string {
    const out = [this.#cover(), this.#contents()];
    const sections = this.#form.sections.slice(1);
    for (const section of sections) {
      if (section.code === this.#form.changeSection) out.push(this.#changes());
      else
        for (let file = 1; file <= (section.perFile ? this.#files : 1); file++)
          out.push(this.#section(section, section.perFile ? file : undefined));
    }
    return out.join('\n');
  }

  #cover(): string {
    const text = (code: string) => html(this.#plain(this.#items.get(`/表紙-${code}`)));
    const title = `特定個人情報保護評価書(${this.#form.type})`;
    const set = this.#style.spaced ? [...title].join(' ') : title;
    const stamp = this.#assessment.revision
      ? `<p style="text-align:right">[${this.#assessment.revision} ${this.#form.name}]</p>`
      : '';
    const approved = this.#items.has('/表紙-個人情報保護委員会承認日')
      ? `<p>個人情報保護委員会 承認日 【行政機関等のみ】</p><table><tr><td>${text('個人情報保護委員会承認日')}</td></tr></table>`
      : '';
    const name = text('評価実施機関名');
    return `<h1>${set}</h1><table><tr><th style="width:25%">評価書番号</th><th>評価書名</th></tr><tr><td>${text('評価書番号')}</td><td>${text('評価書名')}</td></tr></table>
      <p>個人のプライバシー等の権利利益の保護の宣言</p><table><tr><td><p>${text('個人のプライバシー等の権利利益の保護の宣言')}</p></td></tr></table>
      <table><tr><th style="width:20%">特記事項</th><td><p>${text('特記事項')}</p></td></tr></table>
      <p>評価実施機関名</p><table><tr><td>${this.#style.spaced ? [...name].join(' ') : name}</td></tr></table>${approved}
      <p>公表日</p><table><tr><td>${text('公表日')}</td></tr></table>${stamp}`;
  }

  #contents(): string {
    const rows = this.#form.sections.slice(1).map((section) => `<tr><td>${html(roman(section))}</td></tr>`);
    return `<h2>項目一覧</h2><table>${rows.join('')}</table>`;
  }

  #section(section: FormNode, file: number | undefined): string {
    const list = section.children.map((code) => locate(this.#form, code)?.node).find((node) => node?.kind === 'table');
    const title = `${html(roman(section))}${section.major ? ' ※' : ''}`;
    const inTable = this.#style.headRows && !list;
    const head = inTable ? '' : `<h2>${title}</h2>`;
    if (list) return head + this.#records(this.#items.get(`${file ?? ''}/${list.code}`));
    const rows = section.children.flatMap((code) => this.#rows(locate(this.#form, code)?.node, undefined, file, 0));
    if (inTable) rows.unshift(`<tr><th colspan="${this.#width()}">${title}</th></tr>`);
    return rows.length > 0 ? `${head}<table>${this.#columns()}${rows.join('')}</table>` : '';
  }

  #columns(): string {
    const { numberColumn, labelWidth } = this.#style;
    return `<colgroup><col class="i">${numberColumn ? '<col class="n">' : ''}<col style="width:${labelWidth}%"><col></colgroup>`;
  }

  #rows(node: FormNode | undefined, slot: number | undefined, file: number | undefined, depth: number): string[] {
    if (!node) return [];
    if (slot === undefined && SLOT.test(node.code))
      return this.#slots(node, file).flatMap((number) => this.#rows(node, number, file, depth));
    const code = slot === undefined ? node.code : withSlot(node.code, slot);
    const item = this.#items.get(`${file ?? ''}/${code}`);
    const named = node.children.map((child) => locate(this.#form, child)?.node).find((child) => child?.nameOf);
    const below = node.children.flatMap((child) => {
      const next = locate(this.#form, child)?.node;
      return next === named ? [] : this.#rows(next, slot, file, depth + 1);
    });
    if (!item)
      return below.length > 0
        ? [
            this.#heading(node, slot, named && this.#items.get(`${file ?? ''}/${withSlot(named.code, slot ?? 1)}`)),
            ...below,
          ]
        : [];
    return [...(isBlock(node) ? this.#block(node, item) : [this.#pair(node, slot, item, depth)]), ...below];
  }

  #width(): number {
    return this.#style.numberColumn ? 4 : 3;
  }

  /** A heading over the whole width, with the name of a slot beside it. */
  #heading(node: FormNode, slot: number | undefined, name: Item | undefined): string {
    const beside = name ? `　　${html(this.#plain(name))}` : '';
    return `<tr><th colspan="${this.#width()}">${html(labelOf(node, slot))}${beside}</th></tr>`;
  }

  /** A label over the whole width, and its answer below. */
  #block(node: FormNode, item: Item): string[] {
    const cell = `<td colspan="${this.#width()}">${this.#answer(item, node)}</td>`;
    return [this.#heading(node, undefined, undefined), `<tr>${cell}</tr>`];
  }

  #pair(node: FormNode, slot: number | undefined, item: Item, depth: number): string {
    const value = `<td>${this.#answer(item, node)}</td>`;
    const indent = depth > 1 && !node.number;
    const label = html(labelOf(node, slot));
    if (!this.#style.numberColumn)
      return indent ? `<tr><th></th><th>${label}</th>${value}</tr>` : `<tr><th colspan="2">${label}</th>${value}</tr>`;
    if (!node.number)
      return indent
        ? `<tr><th></th><th colspan="2">${label}</th>${value}</tr>`
        : `<tr><th colspan="3">${label}</th>${value}</tr>`;
    return `<tr><th colspan="2">${node.number}</th><th>${html(node.label)}${node.majorVia === 'label' ? ' ※' : ''}</th>${value}</tr>`;
  }

  #slots(node: FormNode, file: number | undefined): number[] {
    const pattern = new RegExp(`^${node.code.replace(/N.*$/, '')}(\\d+)`);
    const found = this.#assessment.items.flatMap((item) =>
      item.file === file ? (pattern.exec(item.code)?.[1] ?? []) : [],
    );
    return [...new Set(found.map(Number))].sort((a, b) => a - b);
  }

  #answer(item: Item, node: FormNode): string {
    const { mark } = this.#style;
    switch (item.kind) {
      case 'choice': {
        const options = node.options.map(
          (option, index) => `<span>${option.no ?? index + 1}) ${html(option.label)} </span>`,
        );
        return `<p>[ ${html(item.value ?? '')} ] ＜選択肢＞</p><div class="o">${options.join('')}</div>`;
      }
      case 'checks': {
        let group: string | undefined;
        const boxes = item.boxes.map((box) => {
          const option = node.options.find(({ label }) => label === box.label);
          const free = option?.freeText || box.free ? ` ( ${html((box.free ?? ['　']).join(''))} )` : '';
          const title = option?.group && option.group !== group ? `<p>${html(option.group)}</p>` : '';
          group = option?.group ?? group;
          return `${title}<span>${box.state === 'checked' ? mark.set : mark.blank}${html(box.label)}${free}</span> `;
        });
        return `<div class="b">${boxes.join('')}</div>`;
      }
      case 'count':
        return `( ${item.count ?? ''} ) 件`;
      default:
        return `<p>${html(this.#plain(item))}</p>`;
    }
  }

  #plain(item: Item | undefined): string {
    if (!item) return '';
    if (item.mark !== undefined) return item.mark;
    if (item.kind === 'text') return plainText(item.text ?? []).replace(/\n\n/gu, '\n');
    return item.kind === 'date' || item.kind === 'period' ? (item.printed ?? '') : '';
  }

  #records(item: Item | undefined): string {
    if (item?.kind !== 'table') return '';
    return item.groups
      .map(
        ({ title, rows, columns }) =>
          `<p>＜${html(title ?? '')}＞</p><p>${html(rows.map((row) => (columns[0] === '番号' && row[0] ? `${row[0]}.${row.slice(1).join('')}` : row.join(''))).join('、'))}</p>`,
      )
      .join('');
  }

  #changes(): string {
    const { changes } = this.#assessment;
    if (changes.length === 0) return '';
    const section = this.#form.nodes.get(this.#form.changeSection);
    const head = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明']
      .map((name) => `<th>${name}</th>`)
      .join('');
    const rows = changes.map(
      (change) =>
        `<tr>${cellsOf(change)
          .map((cell) => `<td><p>${html(cell)}</p></td>`)
          .join('')}</tr>`,
    );
    const table = this.#style.repeatHeader
      ? `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`
      : `<tbody><tr>${head}</tr>${rows.join('')}</tbody>`;
    return `<h2>${html(section ? roman(section) : '')}</h2><table><colgroup><col style="width:9%"><col style="width:16%"><col style="width:28%"><col style="width:28%"><col style="width:7%"><col></colgroup>${table}</table>`;
  }
}

function cellsOf({ date, item, before, after, timing, explanation }: Change): string[] {
  const text = (cell: Change['before']) => ('text' in cell ? plainText(cell.text).replace(/\n\n/gu, '\n') : cell.mark);
  return [date ?? '', item ?? '', text(before), text(after), text(timing), text(explanation)];
}

const ROMAN: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ', VI: 'Ⅵ' };
function roman({ code, label }: FormNode): string {
  const number = ROMAN[code] ?? (code.startsWith('別添') ? `(${code})` : '');
  return `${number} ${label}`.trim();
}

function labelOf(node: FormNode, slot: number | undefined): string {
  const label = slot === undefined ? node.label : node.label.replace(/N$/u, String(slot));
  const mark = node.majorVia === 'label' ? ' ※' : '';
  if (!node.number) return label + mark;
  return (/^\d+$/u.test(node.number) ? `${node.number}. ${label}` : node.number + label) + mark;
}
