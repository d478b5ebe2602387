import type { Sheet, SheetEntry, SheetSection } from '@tsumabiraka/request';
import type { Make } from '../../view/comparison.ts';

/** Every entry of a sheet, in the order in which its `.paper-entry` elements stand. */
export function entriesOf(sheet: Sheet): SheetEntry[] {
  return [
    sheet.date,
    ...sheet.requester,
    ...sheet.pages.flatMap(({ sections }) => sections.flatMap((each) => each.entries)),
  ];
}

/** The sheet as sides of A4, in a page that is built (the blank sheet) or in one that is open. */
export function sheetPages<Node>(sheet: Sheet, make: Make<Node>): Node[] {
  return sheet.pages.map(({ sections }, index) =>
    make('div', { class: index === 0 && isDense(sheet) ? 'side dense' : 'side' }, [
      ...(index === 0 ? head(sheet, make) : [make('p', { class: 'continued' }, [`${sheet.title}（2枚目）`])]),
      ...sections.map((each) => part(each, make)),
      ...(index === 0 ? [office(sheet, make)] : []),
    ]),
  );
}

/** Lines that fit one side at 10 pt, and the width of the narrowest of them in characters; both measured in print. */
const ROOM = { lines: 17, width: 22 };

/** Whether the first side holds so much that it is set smaller, so that it stays one side. */
function isDense({ requester, pages }: Sheet): boolean {
  const fields = [...requester, ...(pages[0]?.sections.flatMap(({ entries }) => entries) ?? [])];
  const lines = fields.map((each) => {
    if (each.kind === 'boxes') return 0;
    const width = each.name ? ROOM.width : 2 * ROOM.width;
    const written = each.value.split('\n').map((line) => Math.max(1, Math.ceil(line.length / width)));
    return each.value === '' ? each.lines : written.reduce((sum, count) => sum + count, 0);
  });
  return lines.reduce((sum, count) => sum + count, 0) > ROOM.lines;
}

function head<Node>(sheet: Sheet, make: Make<Node>): Node[] {
  return [
    make('p', { class: 'notice' }, [sheet.notice]),
    make('h3', { class: 'paper-title' }, [sheet.title]),
    make('div', { class: 'paper-date' }, [entry({ ...sheet.date, label: '' }, make)]),
    make('p', { class: 'addressee' }, [sheet.addressee]),
    make(
      'div',
      { class: 'requester' },
      sheet.requester.map((each) => entry(each, make)),
    ),
    make('p', { class: 'statement' }, [sheet.statement]),
    make('p', { class: 'ki' }, ['記']),
  ];
}

function part<Node>({ title, optional, entries, note }: SheetSection, make: Make<Node>): Node {
  return make('section', { class: 'part' }, [
    make('h4', {}, [optional ? `${title}（任意）` : title]),
    make(
      'div',
      { class: 'entries' },
      entries.map((each) => entry(each, make)),
    ),
    ...(note ? [make('p', { class: 'paper-note' }, [`※ ${note}`])] : []),
  ]);
}

function entry<Node>(each: SheetEntry, make: Make<Node>): Node {
  const label = each.label === '' ? [] : [make('span', { class: 'label' }, [each.label])];
  return make('div', { class: `paper-entry ${each.kind}` }, [...label, make('div', { class: 'ink' }, ink(each, make))]);
}

/** What is printed of an entry: its text, ruled lines where it is blank, or boxes. */
export function ink<Node>(each: SheetEntry, make: Make<Node>): (Node | string)[] {
  if (each.kind === 'boxes')
    return each.boxes.map(({ label, checked }) => make('span', { class: 'box' }, [`${checked ? '☑' : '☐'} ${label}`]));
  if (each.value !== '') return [each.value];
  return Array.from({ length: each.lines }, () => make('span', { class: 'rule' }, []));
}

function office<Node>(sheet: Sheet, make: Make<Node>): Node {
  return make('div', { class: 'office' }, [
    make('span', { class: 'office-title' }, ['役所が書く欄']),
    ...sheet.office.map((name) => make('span', { class: 'office-box' }, [name])),
  ]);
}
