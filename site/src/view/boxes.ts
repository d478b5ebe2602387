import type { Box } from '@tsumabiraka/assessment';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';

const GROUPS = [
  { state: 'checked', words: '○が付いているもの', none: '○が付いているものはありません' },
  { state: 'unknown', words: '○が付いているかどうか読み取れないもの', none: undefined },
  { state: 'unchecked', words: '○が付いていないもの', none: undefined },
] as const;

/** Boxes of a list by their state, each state in words, so that neither colour nor a mark has to be understood. */
export function boxes(list: readonly Box[]): ElementContent[] {
  // Where no state can be read, 「なし」 would be an invention.
  const readable = list.some(({ state }) => state !== 'unknown');
  return GROUPS.flatMap(({ state, words, none }) => {
    const own = list.filter((box) => box.state === state);
    if (own.length > 0)
      return [
        h('p', { className: ['boxes-head', state] }, words),
        h('ul', { className: ['boxes', state] }, own.map(entry)),
      ];
    return none && readable && !list.some((box) => box.state === 'unknown')
      ? [h('p', { className: ['state'] }, none)]
      : [];
  });
}

function entry({ label, free }: Box): ElementContent {
  return h('li', free ? [label, ...free.map((text) => h('span', { className: ['free'] }, `（${text}）`))] : label);
}
