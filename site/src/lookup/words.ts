import type { Word } from '@tsumabiraka/words';
import { longer, words } from '../load/glossary.ts';

export { longer, words };

const bySlug = new Map(words.map((word) => [word.slug, word]));

/** @throws where `content/words` has no such file (the reader lets no such reference pass) */
export function wordOf(slug: string | undefined): Word {
  const word = bySlug.get(slug ?? '');
  if (!word) throw new Error(`content/words/${slug}.md がありません。`);
  return word;
}
