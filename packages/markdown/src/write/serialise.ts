import {
  type Assessment,
  type Change,
  type ChangeCell,
  changeSection,
  compareItems,
  EMPTY,
  type Item,
} from '@tsumabiraka/assessment';
import { type Form, form as formOf, headingText, locate } from '@tsumabiraka/forms';
import type { RootContent } from 'mdast';
import { changeParts } from '../change-parts.ts';
import { headingPath } from '../outline.ts';
import { toMarkdown } from '../syntax.ts';
import { writeFrontmatter } from './frontmatter.ts';
import { boxList, heading, paragraph, table, textNodes } from './nodes.ts';

const boxMarks = { checked: '[x] ', unchecked: '[ ] ', unknown: '[?] ' } as const;

/** The canonical Markdown of an assessment; `parse` gives the same assessment back. */
export function serialise(assessment: Assessment): string {
  const form = formOf(assessment.form);
  const files = Math.max(1, ...assessment.items.map((item) => item.file ?? 1));
  const children: RootContent[] = [{ type: 'yaml', value: writeFrontmatter(assessment) }];
  let open: string[] = [];
  for (const item of assessment.items.toSorted((a, b) => compareItems(assessment.form, a, b))) {
    const path = headingPath(form, item.code).map((code) => `${item.file ?? ''}/${code}`);
    const shared = path.findIndex((code, depth) => code !== open[depth]);
    const from = shared === -1 ? path.length : shared;
    for (const [depth, code] of path.entries()) {
      if (depth < from) continue;
      children.push(heading(depth + 1, headingOf(form, code.slice(code.indexOf('/') + 1), item, files)));
    }
    open = path;
    children.push(...answerNodes(item));
  }
  if (assessment.changes.length > 0) {
    const section = form.nodes.get(changeSection(assessment.form));
    if (section) children.push(heading(1, section.heading));
    for (const change of assessment.changes) children.push(...changeNodes(change));
  }
  return toMarkdown({ type: 'root', children });
}

function headingOf(form: Form, code: string, item: Item, files: number): string {
  const found = locate(form, code);
  if (!found) throw new Error(`${form.name} に項目 ${code} はありません`);
  const title = item.kind === 'table' && item.title && item.code === code ? ` ${item.title}` : '';
  const file = files > 1 ? item.file : undefined;
  return `${headingText(found.node, { slot: found.slot, file })}${title}`;
}

function answerNodes(item: Item): RootContent[] {
  if (item.mark !== undefined) return [paragraph(item.mark)];
  switch (item.kind) {
    case 'text':
      return item.text ? textNodes(item.text) : [paragraph(EMPTY)];
    case 'choice': {
      const chosen = item.value === undefined ? [] : [{ mark: boxMarks.checked, lines: [item.value] }];
      const candidates = (item.candidates ?? []).map((label) => ({ mark: boxMarks.unknown, lines: [label] }));
      const boxes = [...chosen, ...candidates];
      return boxes.length > 0 ? [boxList(boxes)] : [paragraph(EMPTY)];
    }
    case 'checks':
      return [
        boxList(
          item.boxes.map(({ label, state, free }) => ({
            mark: boxMarks[state],
            lines: (free ? `${label}（${free.join('\n')}）` : label).split('\n'),
          })),
        ),
      ];
    case 'date':
    case 'period':
      return [paragraph(item.printed ?? EMPTY)];
    case 'count':
      return [paragraph(item.count === undefined ? EMPTY : String(item.count))];
    case 'table': {
      if (item.groups.length === 0) return [paragraph(EMPTY)];
      // Tables are sections of their own, so their groups are headings of the second level.
      return item.groups.flatMap((group): RootContent[] => [
        ...(group.title === undefined ? [] : [heading(2, group.title)]),
        ...(group.text ? textNodes(group.text) : []),
        ...(group.columns.length > 0 ? [table(group.columns, group.rows)] : []),
      ]);
    }
  }
}

/** 「令和2年1月」「11日…」 would read as one date: a full-width space parts them. */
function changeHeading({ date = EMPTY, item = EMPTY }: Change): string {
  const runsOn = date.endsWith('月') && /^\p{Nd}{1,2} ?日/u.test(item);
  return `${date}${runsOn ? '　' : ' '}${item}`;
}

function changeNodes(change: Change): RootContent[] {
  const cell = (value: ChangeCell): RootContent[] =>
    'text' in value ? textNodes(value.text) : [paragraph(value.mark)];
  return [
    heading(2, changeHeading(change)),
    ...(Object.keys(changeParts) as (keyof typeof changeParts)[]).flatMap((part) => [
      heading(3, changeParts[part]),
      ...cell(change[part]),
    ]),
  ];
}
