import { codeToId } from '@tsumabiraka/forms';
import { type Statement, summarise } from '@tsumabiraka/summary';
import type { Say } from '../card/card.ts';
import { button, el } from '../dom.ts';
import { headingsOf } from '../items/headings.ts';
import type { KnownDocument, PlacedItem } from '../types.ts';

/** Items that a sentence leads to at the most. */
const MOST = 2;

/** What the document means for a resident, sentence by sentence, each with the way to the items it rests on. */
export function summaryList(
  { assessment, items }: KnownDocument,
  say: Say,
  goTo: (item: PlacedItem) => void,
): HTMLElement | undefined {
  if (!assessment) return undefined;
  const byId = new Map(items.map((item) => [item.id, item]));
  const sources = ({ from }: Statement) =>
    from.slice(0, MOST).flatMap(({ code, file }) => {
      const item = byId.get(codeToId(code, file));
      if (!item) return [];
      const { name } = headingsOf(assessment.form, code, file);
      return [button(`${item.page}ページ「${name}」`, () => goTo(item), { class: 'to-item' })];
    });
  const said = ({ text, certainty }: Statement) =>
    certainty === 'doubtful' ? `${text}はっきりしない所があります。` : text;
  return el(
    'ul',
    { class: 'statements' },
    ...summarise(assessment).map((statement) =>
      el('li', { class: statement.certainty }, el('p', {}, ...say(said(statement))), ...sources(statement)),
    ),
  );
}
