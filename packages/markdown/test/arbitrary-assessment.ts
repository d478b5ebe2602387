import {
  Assessment,
  type Change,
  type ChangeCell,
  compareItems,
  describeItem,
  formatKey,
  type Group,
  type Item,
  type ItemDescription,
  type ItemKey,
  isEmptyMark,
  type Lacuna,
  plainText,
  stateOf,
} from '@tsumabiraka/assessment';
import { type Form, forms, locate, withSlot } from '@tsumabiraka/forms';
import fc from 'fast-check';
import { line, prose, table, text } from './arbitrary-text.ts';

const mark = fc.constantFrom('—', '-', '－', 'なし', '特になし', '該当なし');
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Leaves out what is undefined, as the model does. */
function compact<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

/** What is in an item beside its code, file and state, by kind. */
function arbitraryValue({ kind, options, inserted }: ItemDescription): fc.Arbitrary<object> {
  const labels = options.map((option) => option.label);
  switch (kind) {
    case 'text':
      return text.map((blocks) => ({ text: blocks }));
    case 'date':
    case 'period':
      return line.filter((printed) => !isEmptyMark(printed)).map((printed) => ({ printed }));
    case 'count':
      return fc.nat(999_999).map((count) => ({ count }));
    case 'choice':
      return fc
        .record({ value: maybe(fc.constantFrom(...labels)), candidates: maybe(fc.subarray(labels, { minLength: 1 })) })
        .filter(({ value, candidates }) => value !== undefined || candidates !== undefined);
    case 'checks': {
      const box = (option: (typeof options)[number]) =>
        fc
          .record({
            label: fc.constant(option.label),
            state: fc.constantFrom('checked', 'unchecked', 'unknown'),
            free: option.freeText ? maybe(fc.array(line, { minLength: 1, maxLength: 3 })) : fc.constant(undefined),
          })
          .map(compact);
      return fc
        .subarray([...options], { minLength: 1 })
        .chain((some) => fc.record({ boxes: fc.tuple(...some.map(box)) }));
    }
    case 'table':
      return fc.record({ title: inserted ? maybe(line) : fc.constant(undefined), groups });
  }
}

const groups = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.record({ title: line, text: maybe(prose), table: maybe(table) }), { minLength: 1, maxLength: 3 }),
  )
  .map(([titled, all]) =>
    all.map((group, index): Group => {
      const { columns, rows } = group.table ?? { columns: [], rows: [] };
      const own = group.text ?? (columns.length === 0 ? [{ kind: 'paragraph' as const, lines: ['本文'] }] : undefined);
      return compact({ title: index > 0 || titled ? group.title : undefined, text: own, columns, rows });
    }),
  )
  .filter(([first, second]) => {
    const bare = first && !second && first.title === undefined && first.columns.length === 0 && first.text;
    return !(bare && isEmptyMark(plainText(bare)));
  });

function itemOf(form: Form, { code, file }: ItemKey): fc.Arbitrary<Item> {
  const described = describeItem(form.name, code);
  if (!described) throw new RangeError(code);
  const { kind } = described;
  const empty = kind === 'table' ? { groups: [] } : {};
  const value = arbitraryValue(described);
  return fc
    .record({
      value:
        kind === 'checks'
          ? value
          : fc.oneof(
              { weight: 4, arbitrary: value },
              { weight: 1, arbitrary: mark.map((m) => ({ mark: m, ...empty })) },
            ),
      reason: maybe(line),
    })
    .map(({ value: own, reason }) => {
      const item = compact({ code, file, kind, ...own, reason, state: 'answered' }) as unknown as Item;
      return { ...item, state: stateOf(item, reason !== undefined) } as Item;
    });
}

/** All codes of a form that a document with two files and two of each slot may have. */
function keysOf(form: Form, files: number): { items: ItemKey[]; places: ItemKey[] } {
  const codes = [...form.nodes.keys(), ...form.attachments.keys()].flatMap((code) =>
    withSlot(code, 1) === code ? [code] : [1, 2, 12].map((slot) => withSlot(code, slot)),
  );
  const places = codes.flatMap((code): ItemKey[] =>
    locate(form, code)?.node.perFile
      ? Array.from({ length: files }, (_, file) => ({ code, file: file + 1 }))
      : [{ code }],
  );
  return { items: places.filter(({ code }) => describeItem(form.name, code) !== undefined), places };
}

const changeCell: fc.Arbitrary<ChangeCell> = fc.oneof(
  { weight: 3, arbitrary: text.map((blocks) => ({ text: blocks })) },
  { weight: 1, arbitrary: mark.map((printed) => ({ mark: printed })) },
);
const change: fc.Arbitrary<Change> = fc
  .record({
    date: maybe(
      fc.constantFrom('令和5年11月1日', '平成28年 1月', '令和2年1 月', '令和元年5月31日時点', '2024年４月１日'),
    ),
    item: maybe(fc.oneof(line, fc.constantFrom('11日', '５日Ⅰ', '日')).filter((words) => words !== '—')),
    before: changeCell,
    after: changeCell,
    timing: changeCell,
    explanation: changeCell,
    reason: maybe(line),
  })
  .map((row) => compact(row) as Change);

const source = fc
  .record({
    file: maybe(line),
    url: maybe(fc.webUrl()),
    sha256: maybe(fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })),
  })
  .filter(({ url }) => url === undefined || Assessment.shape.source.safeParse({ url }).success)
  .map(compact)
  .filter((known) => Object.keys(known).length > 0);

/** Any valid assessment: of every form, with hostile text in every place that holds text. */
export const assessment: fc.Arbitrary<Assessment> = fc
  .record({ form: fc.constantFrom(...forms), files: fc.constantFrom(1, 1, 2, 3) })
  .chain(({ form, files }) => {
    const keys = keysOf(form, files);
    const lacunae = fc
      .uniqueArray(fc.record({ place: fc.constantFrom(...keys.places), reason: line }), {
        maxLength: 4,
        selector: ({ place }) => formatKey(place),
      })
      .map((all) => all.map(({ place, reason }): Lacuna => compact({ ...place, reason }) as Lacuna));
    return fc
      .record({
        revision: maybe(line),
        number: fc.constantFrom('48', '048', '7-2', '0x1', 'A1', '1e3'),
        title: line,
        agency: fc.constantFrom('koshigaya', 'null', 'true', 'nara-city'),
        published: fc.constantFrom('2024-02-05', '2016-12-31'),
        source: maybe(source),
        items: fc
          .subarray(keys.items, { minLength: 0, maxLength: 9 })
          .chain((some) => fc.tuple(...some.map((key) => itemOf(form, key)))),
        changes: fc.array(change, { maxLength: 3 }),
        lacunae,
        cut: fc.nat(4),
      })
      .map(({ lacunae: all, cut, ...facts }) =>
        compact({
          form: form.name,
          ...facts,
          items: facts.items.toSorted((a, b) => compareItems(form.name, a, b)),
          missing: all.slice(0, cut),
          withheld: all.slice(cut),
        }),
      ) as fc.Arbitrary<Assessment>;
  });
