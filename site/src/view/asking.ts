import type { Assessment, Item } from '@tsumabiraka/assessment';
import { recordChoiceId, recordChoices } from '@tsumabiraka/request';

/** Where a request ticks a group of record items, or one of them; undefined where there is nothing to tick. Counted from 0. */
export interface Asking {
  group: (index: number) => { href: string; label: string } | undefined;
  item: (group: number, row: number) => string | undefined;
}

/** Way from the page of an assessment to the page of requests about it. */
export function requestPage({ agency, number }: Assessment): string {
  return `../../../request/${agency}/${number}/`;
}

/** The ways from a list of record items to a request for them; undefined where a table lists something else. */
export function askingFor(assessment: Assessment, { code, file = 1 }: Item): Asking | undefined {
  const groups = recordChoices(assessment, file).filter(({ from }) => from.code === code);
  if (groups.length === 0) return undefined;
  const page = requestPage(assessment);
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  const items = new Set(groups.flatMap((group) => group.items.map(({ id }) => id)));
  return {
    group: (index) => {
      const id = recordChoiceId(file, index);
      const label = labels.get(id);
      return label === undefined ? undefined : { href: `${page}#${id}`, label };
    },
    item: (group, row) => {
      const id = recordChoiceId(file, group, row);
      return items.has(id) ? `${page}#${id}` : undefined;
    },
  };
}
