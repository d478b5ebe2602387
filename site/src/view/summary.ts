import { type Assessment, describeItem, type ItemKey } from '@tsumabiraka/assessment';
import { codeToId, splitSlot } from '@tsumabiraka/forms';
import { type Statement, summarise } from '@tsumabiraka/summary';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Marker } from './explained.ts';
import { headingPath } from './heading-path.ts';

/** Items that a sentence links to at the most; the others stand beside them. */
const MOST = 3;

/** What an assessment means, sentence by sentence, each with the way to the items it rests on. */
export function summaryList(assessment: Assessment, marked: Marker): Element {
  return h(
    'ul',
    { className: ['summary'] },
    summarise(assessment).map((statement) =>
      h('li', { className: [statement.certainty] }, [
        h('span', marked(said(statement))),
        ...sources(assessment, statement.from),
      ]),
    ),
  );
}

function said({ text, certainty }: Statement): string {
  return certainty === 'doubtful' ? `${text}はっきりしない所があります。` : text;
}

function sources({ form }: Assessment, from: readonly ItemKey[]): ElementContent[] {
  const links = from.slice(0, MOST).flatMap(({ code, file }) => {
    const described = describeItem(form, code);
    if (!described) return [];
    const { slot } = splitSlot(code);
    const own =
      slot === undefined || described.label.endsWith(String(slot)) ? described.label : `${described.label}${slot}`;
    // 「方法」 stands under several headings: alone it does not say where a link leads.
    const above =
      own.length > 2
        ? undefined
        : headingPath(form, code)
            .at(-2)
            ?.replace(/^(?:\d+\. |[①-⑳])|【.*】$/gu, '');
    const label = above === undefined ? own : `${above}の${own}`;
    return [' ', h('a', { href: `#${codeToId(code, described.perFile ? (file ?? 1) : undefined)}` }, label)];
  });
  return links.length > 0 ? [h('span', { className: ['summary-from'] }, ['（もとの項目:', ...links, '）'])] : [];
}
