import type { Group } from '@tsumabiraka/assessment';
import type { RootContent } from 'mdast';
import type { Wrong } from './answers.ts';
import { cellsOf, toText } from './blocks.ts';
import type { Place } from './report.ts';

/** A titled list or table, before it is read. */
export interface GroupSource {
  title: string;
  place: Place;
  content: RootContent[];
}

/** The groups of a table item: what stands directly under its heading, then what stands under headings of its own. */
export function readGroups(content: readonly RootContent[], titled: readonly GroupSource[], wrong: Wrong): Group[] {
  const own = content.length > 0 ? [readGroup(content, wrong)] : [];
  return [
    ...own,
    ...titled.map((group): Group => {
      const hint = '表か文章を書きます。まとまりがなければ、見出しを消します。';
      if (group.content.length === 0) wrong('answer-not-written', group.place, `「${group.title}」が空です。`, hint);
      return { title: group.title, ...readGroup(group.content, wrong) };
    }),
  ];
}

/** Text and then one table, either of which may be left out. */
function readGroup(content: readonly RootContent[], wrong: Wrong): Group {
  const first = content.findIndex((node) => node.type === 'table');
  const behind = first === -1 ? undefined : content[first + 1];
  if (behind?.type === 'table') {
    wrong('two-tables', behind, '一つの見出しに表が二つあります。', '表ごとに、別の見出しを付けます。');
  } else if (behind) {
    wrong(
      'text-behind-table',
      behind,
      '表の後ろに文章があります。',
      '文章は表の前に書くか、別の見出しの下に書きます。',
    );
  }
  const table = content[first];
  const text = toText(first === -1 ? content : content.slice(0, first));
  const [columns = [], ...rows] = table?.type === 'table' ? cellsOf(table) : [];
  return { ...(text.length > 0 && { text }), columns, rows };
}
