import type { APIRoute, GetStaticPaths } from 'astro';
import { cardText } from '../../furigana/card.ts';
import { explainedItems, itemOf } from '../../lookup/items.ts';
import { json } from '../../open-data/json.ts';

export const getStaticPaths: GetStaticPaths = () => explainedItems.map(({ key }) => ({ params: { item: key } }));

/** What the card of an item shows (src/scripts/explain-card.ts). */
export const GET: APIRoute = ({ params }) => {
  const { label, asks, matters, reads } = itemOf(params['item']);
  const part = (heading: string, paragraphs: readonly string[]) => ({ heading, text: cardText(paragraphs.join('')) });
  return json({
    title: label,
    parts: [part('聞いていること', asks), part('大切なわけ', matters), part('読みどころ', reads)],
  });
};
