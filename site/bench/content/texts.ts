import type { Assessment, Block, Change, ChangeCell, Group, Item, Text } from '@tsumabiraka/assessment';

/** The form says this of itself. */
const FORM_STAMP = '表紙-様式の版';

/**
 * An assessment with other words in all that its authors wrote freely: texts, brackets of boxes, cells of tables, changes. What the form
 * asks back (choices, counts, dates, titles of lists) stays, so that the document stays a right one.
 */
export function mapTexts(assessment: Assessment, rewrite: (text: string) => string): Assessment {
  const block = (one: Block): Block =>
    one.kind === 'paragraph'
      ? { kind: 'paragraph', lines: one.lines.map(rewrite) }
      : { ...one, rows: one.rows.map((row) => row.map(rewrite)) };
  const text = (blocks: Text): Text => blocks.map(block);
  const cell = (one: ChangeCell): ChangeCell => ('text' in one ? { text: text(one.text) } : one);
  const group = (one: Group): Group => ({
    ...one,
    ...(one.text && { text: text(one.text) }),
    rows: one.rows.map((row) => row.map(rewrite)),
  });
  const item = (one: Item): Item => {
    if (one.code === FORM_STAMP) return one;
    if (one.kind === 'text') return one.text ? { ...one, text: text(one.text) } : one;
    if (one.kind === 'table') return { ...one, groups: one.groups.map(group) };
    if (one.kind !== 'checks') return one;
    return { ...one, boxes: one.boxes.map((box) => (box.free ? { ...box, free: box.free.map(rewrite) } : box)) };
  };
  const change = (one: Change): Change => ({
    ...one,
    before: cell(one.before),
    after: cell(one.after),
    explanation: cell(one.explanation),
  });
  return { ...assessment, items: assessment.items.map(item), changes: assessment.changes.map(change) };
}

/** Everything that {@link mapTexts} would rewrite. */
export function textsOf(assessment: Assessment): string[] {
  const found: string[] = [];
  mapTexts(assessment, (text) => {
    found.push(text);
    return text;
  });
  return found;
}
