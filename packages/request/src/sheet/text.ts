import { guard, type Output } from '../guard/guard.ts';
import type { Sheet, SheetEntry, SheetField } from './model.ts';

/** The sheet for printing, or why it may not be printed. */
export const printSheet = (sheet: Sheet): Output<Sheet> => guard(sheet);

/** The sheet as plain text, for copying into a letter or a form of the office. */
export function sheetText(sheet: Sheet): Output<string> {
  const sections = sheet.pages
    .flatMap((page) => page.sections)
    .map(({ title, optional, entries, note }) =>
      [`${title}${optional ? '（任意）' : ''}`, ...entries.map(entryText), ...(note ? [`※ ${note}`] : [])].join('\n'),
    );
  const lines = [
    sheet.title,
    '',
    sheet.date.value,
    sheet.addressee,
    '',
    ...sheet.requester.map(entryText),
    '',
    sheet.statement,
    '',
    '記',
    '',
    sections.join('\n\n'),
    '',
    `※ ${sheet.notice}`,
  ];
  return guard(`${lines.join('\n')}\n`);
}

function entryText(entry: SheetEntry): string {
  if (entry.kind === 'field') return fieldText(entry);
  return `${entry.label}: ${entry.boxes.map(({ label, checked }) => `${checked ? '☑' : '☐'}${label}`).join('　')}`;
}

function fieldText({ label, value, lines }: SheetField): string {
  const text = value === '' ? Array.from({ length: lines }, () => '＿'.repeat(20)).join('\n') : value;
  if (label === '') return text;
  return text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`;
}
