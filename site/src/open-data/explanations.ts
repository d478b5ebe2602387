import { SCHEMA_VERSION } from '@tsumabiraka/assessment';
import { itemGroups } from '@tsumabiraka/words';
import type { z } from 'zod';
import { url } from '../load/site.ts';
import { explainedItems } from '../lookup/items.ts';
import { words } from '../lookup/words.ts';
import type { Items, Words } from './schema.ts';

export function wordList(): z.input<typeof Words> {
  return { schemaVersion: SCHEMA_VERSION, words: words.map((word) => ({ ...word, url: url(`/words/${word.slug}/`) })) };
}

export function itemList(): z.input<typeof Items> {
  const groups = itemGroups();
  return {
    schemaVersion: SCHEMA_VERSION,
    items: explainedItems.map(({ places: _, section: __, ...item }) => ({
      ...item,
      explains: groups.get(item.key) ?? [],
      url: url(`/items/#${item.key}`),
    })),
  };
}
