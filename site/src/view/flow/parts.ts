import type { Flow, FlowNode } from '@tsumabiraka/summary';

/** What the columns are called, in the words of the form with what they mean. */
export const TITLES = {
  sources: 'どこから来るか（入手元）',
  file: 'どこにあるか（ファイル）',
  entrustees: '仕事を任せる先（委託先）',
  recipients: 'ほかの役所などに渡す先（提供先）',
  transfers: '同じ役所の中で渡す先（移転先）',
} as const;

/** Who gets the information, group by group; groups with nobody in them are left out. */
export function destinations(flow: Flow): { title: string; nodes: readonly FlowNode[] }[] {
  return (['entrustees', 'recipients', 'transfers'] as const)
    .map((group) => ({ title: TITLES[group], nodes: flow[group] }))
    .filter(({ nodes }) => nodes.length > 0);
}
