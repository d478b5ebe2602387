import { describeItem } from './describe.ts';
import { compareItems, formatKey, type ItemKey, isPerFile } from './order.ts';
import type { Assessment } from './schema/assessment.ts';

/** A part of an assessment that does not fit its form. */
interface Incoherence {
  path: (string | number)[];
  message: string;
}

/**
 * Where an assessment says what no document of its form can say: an item the form does not have, of another kind, of a file
 * where there are none, twice, or out of order. A Markdown file cannot even say it; an assessment made by a program can.
 */
export function incoherences(assessment: Assessment): Incoherence[] {
  return [...itemProblems(assessment), ...lacunaProblems(assessment)];
}

function itemProblems({ form, items }: Assessment): Incoherence[] {
  return items.flatMap((item, index) => {
    const say = (message: string) => ({ path: ['items', index], message: `${formatKey(item)}: ${message}` });
    const described = describeItem(form, item.code);
    if (!described) return [say(`${form} に答えのあるこの項目はありません`)];
    const problems: Incoherence[] = [];
    if (described.kind !== item.kind) problems.push(say(`種類は ${item.kind} でなく ${described.kind} です`));
    if (described.perFile !== (item.file !== undefined)) problems.push(say(fileMessage(described.perFile)));
    if (item.kind === 'table' && item.title !== undefined && !described.inserted)
      problems.push(say('題は別紙だけです'));
    const before = items[index - 1];
    const order = before && compareItems(form, before, item);
    if (order === 0) problems.push(say('2回あります'));
    if (order !== undefined && order > 0) problems.push(say(`${formatKey(before as ItemKey)} より前に置きます`));
    return problems;
  });
}

function lacunaProblems(assessment: Assessment): Incoherence[] {
  const seen = new Set<string>();
  return (['missing', 'withheld'] as const).flatMap((list) =>
    assessment[list].flatMap((lacuna, index) => {
      const name = formatKey(lacuna);
      const say = (message: string) => [{ path: [list, index], message: `${name}: ${message}` }];
      if (seen.has(name)) return say('missing と withheld を合わせて1回だけ書けます');
      seen.add(name);
      const perFile = isPerFile(assessment.form, lacuna.code);
      return perFile === (lacuna.file !== undefined) ? [] : say(fileMessage(perFile));
    }),
  );
}

function fileMessage(perFile: boolean): string {
  return perFile ? 'どの特定個人情報ファイルかを示す番号が要ります' : '特定個人情報ファイルごとの項目ではありません';
}
