import { SCHEMA_VERSION } from '@tsumabiraka/assessment';
import { itemGroups, type PublicItems, type PublicWords } from '@tsumabiraka/words';
import type { z } from 'zod';
import { url } from '../load/site.ts';
import { explainedItems } from '../lookup/items.ts';
import { longer, words } from '../lookup/words.ts';

export function wordList(): z.input<typeof PublicWords> {
  return {
    schemaVersion: SCHEMA_VERSION,
    words: words.map((word) => ({ ...word, url: url(`/words/${word.slug}/`) })),
    longer: [...longer],
  };
}

export function itemList(): z.input<typeof PublicItems> {
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
