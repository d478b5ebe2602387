import { changeKey, type Problem } from '@tsumabiraka/assessment';
import type { RootContent } from 'mdast';
import type { Answer } from './answers.ts';
import type { ChangeBlock } from './changes.ts';

/** Gives problems of a line, such as a row with a cell too many, the item whose answer the line is part of. */
export function nameItems(problems: Problem[], answers: readonly Answer[], rows: readonly ChangeBlock[]): void {
  const owners = [
    ...answers.map(({ name, content, groups }) => ({
      name,
      nodes: [content, ...groups.map((group) => group.content)].flat(),
    })),
    ...rows.map(({ parts }, index) => ({
      name: changeKey(index),
      nodes: [...parts.values()].flatMap(({ content }) => content),
    })),
  ];
  for (const problem of problems) {
    if (problem.code !== '') continue;
    problem.code = owners.find(({ nodes }) => nodes.some((node) => holds(node, problem.line)))?.name ?? '';
  }
}

function holds({ position }: RootContent, line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line;
}
