import type { Questions, Synonyms } from '@tsumabiraka/markdown/settings';
import type { Words } from '../manifest.ts';
import type { Names } from './names.ts';

const ANY = '…';
const BELOW = ' › ';
/** Numbers before a heading: 「4. 」「⑤」「リスク1: 」. */
const number = /^(?:[IVX]+ |\d+\. |[①-⑳]|リスク\d*: |別添\d+ )/u;

/** Questions with the names of their items as words of the index, of the items that the documents have. */
export function indexed({ questions, ...words }: Questions, names: Names): Omit<Words, keyof Synonyms> {
  const found = (items: readonly string[]) =>
    items.map((item) => namesOfItem(item, names)).filter((words) => words.length > 0);
  return {
    ...words,
    questions: questions.map(({ asked, items, says, also }) => ({
      asked,
      items: found(items),
      says,
      also: found(also),
    })),
  };
}

/** The words under which an item stands in the index: 「l12」, or 「l12 h4」 below a heading. */
function namesOfItem(item: string, names: Names): string[] {
  const [label = '', heading] = item.split(BELOW).reverse();
  const isLabel = pattern(label);
  if (heading === undefined) return [...names.labels].flatMap(([name, word]) => (isLabel.test(name) ? [word] : []));
  const isHeading = pattern(heading);
  const below = [...names.headings].filter(([name]) => isHeading.test(name.replace(number, '')));
  if (label === ANY) return below.map(([, word]) => word);
  const labels = [...names.labels].filter(([name]) => isLabel.test(name));
  const pairs = labels.flatMap(([, one]) => below.map(([, other]) => `${one} ${other}`));
  return pairs.filter((pair) => names.pairs.has(pair));
}

function pattern(text: string): RegExp {
  const parts = text.split(ANY).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u');
}
