import type { APIRoute, GetStaticPaths } from 'astro';
import { cardText } from '../../../furigana/card.ts';
import { wordOf, words } from '../../../lookup/words.ts';
import { json } from '../../../open-data/json.ts';

export const getStaticPaths: GetStaticPaths = () => words.map(({ slug }) => ({ params: { word: slug } }));

/** What the card of a word shows (src/scripts/explain-card.ts). */
export const GET: APIRoute = ({ params }) => {
  const { term, reading, short, body } = wordOf(params['word']);
  const parts = [short, ...body.slice(0, 1)].map((text) => ({ text: cardText(text) }));
  return json({ title: term, reading, parts });
};
