import type { Draft, DraftField, Sheet, SheetBoxes } from '@tsumabiraka/request';
import { entriesOf, ink, sheetPages } from '../paper/sheet.ts';
import { find, make } from './elements.ts';

/** Told what the reader writes on the sheet. `redraw` where its lines may change. */
export type OnWrite = (change: Partial<Draft>, redraw: boolean) => void;

const DATES: readonly string[] = ['date', 'disclosed', 'noticeDate', 'principalBirth'];
const AUTOCOMPLETE: Record<string, string> = {
  name: 'name',
  postalCode: 'postal-code',
  address: 'street-address',
  phone: 'tel',
};

/** Shows the sheet with something to write with on each of its lines. What is printed is the ink beside it, not the pen. */
export function drawSheet(paper: HTMLElement, sheet: Sheet, draft: Draft, onWrite: OnWrite): void {
  paper.replaceChildren(...sheetPages(sheet, make));
  const places = paper.querySelectorAll<HTMLElement>('.paper-entry');
  for (const [index, entry] of entriesOf(sheet).entries()) {
    const place = places[index];
    if (!place) continue;
    if (entry.kind === 'boxes') boxPens(place, entry, draft, onWrite);
    else if (entry.name === 'address') {
      addPen(place, 'postalCode', '郵便番号', 1, draft, onWrite);
      addPen(place, 'address', entry.label, 1, draft, onWrite);
    } else if (entry.name) addPen(place, entry.name as DraftField, entry.label, entry.lines, draft, onWrite);
    else wordsPen(place, draft, onWrite);
  }
}

/** Brings what is printed up to what is written. */
export function inkSheet(paper: HTMLElement, sheet: Sheet): void {
  const places = paper.querySelectorAll<HTMLElement>('.paper-entry > .ink');
  for (const [index, entry] of entriesOf(sheet).entries()) places[index]?.replaceChildren(...ink(entry, make));
}

function penFor(field: DraftField, label: string, lines: number): HTMLInputElement | HTMLTextAreaElement {
  const isLong = lines > 2;
  const pen = make(
    isLong ? 'textarea' : 'input',
    {
      id: `pen-${field}`,
      'aria-label': label,
      autocomplete: AUTOCOMPLETE[field] ?? 'off',
      ...(isLong
        ? { rows: String(lines) }
        : { type: DATES.includes(field) ? 'date' : field === 'phone' ? 'tel' : 'text' }),
    },
    [],
  );
  return pen as HTMLInputElement | HTMLTextAreaElement;
}

function addPen(
  place: HTMLElement,
  field: DraftField,
  label: string,
  lines: number,
  draft: Draft,
  onWrite: OnWrite,
): void {
  const pen = penFor(field, label, lines);
  pen.value = String(draft[field]);
  pen.addEventListener('input', () => onWrite({ [field]: pen.value }, false));
  if (field === 'postalCode') pen.placeholder = '〒 例 343-8501';
  place.append(lineFor(field, [pen]));
  place.classList.add('live');
}

function boxPens(place: HTMLElement, { name, label, boxes }: SheetBoxes, draft: Draft, onWrite: OnWrite): void {
  if (!name) return; // Ticked by hand, beside the paper that is shown.
  const field = name as DraftField;
  const choices = [...boxes, ...(field === 'method' ? [{ value: '', label: 'まだ決めない' }] : [])];
  const pens = choices.map(({ value, label: text }) => {
    const pen = make(
      'input',
      {
        type: 'radio',
        name: `pen-${field}`,
        id: `pen-${field}-${value}`,
        value,
      },
      [],
    ) as HTMLInputElement;
    pen.checked = draft[field] === value;
    pen.addEventListener('change', () => onWrite({ [field]: value }, true));
    return make('label', {}, [pen, ` ${text}`]);
  });
  const line = lineFor(field, [make('div', { role: 'radiogroup', 'aria-label': label, class: 'pen-boxes' }, pens)]);
  place.append(line);
  place.classList.add('live');
}

/** What is asked for is put together from the questions; words of one's own are added in place. */
function wordsPen(place: HTMLElement, draft: Draft, onWrite: OnWrite): void {
  place.classList.add('composed');
  const pen = penFor('words', '自分の言葉で書き足す', 3);
  pen.value = draft.words;
  pen.addEventListener('input', () => onWrite({ words: pen.value }, false));
  const label = make('span', { class: 'pen-label' }, ['自分の言葉で書き足す']);
  place.append(lineFor('words', [label, pen]));
}

function lineFor(field: DraftField, pens: readonly HTMLElement[]): HTMLElement {
  const error = make('p', { class: 'error', id: `pen-error-${field}`, hidden: '' }, []);
  return make('div', { class: 'pen', 'data-field': field }, [...pens, error]);
}

/** Where the focus is on the sheet, so that it can be put back after the sheet was drawn anew. */
export function keepFocus(paper: HTMLElement, draw: () => void): void {
  const { id } = document.activeElement ?? {};
  const inside = paper.contains(document.activeElement);
  draw();
  if (inside && id) find(`#${CSS.escape(id)}`, paper).focus();
}
