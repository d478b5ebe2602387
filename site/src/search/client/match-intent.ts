import type { Chosen } from './engine.ts';
import type { Intent } from './intent.ts';
import { bestOf, type Matched } from './matched.ts';
import type { Search } from './search.ts';

/** A question against its words, of which the rarest count about as much. */
const WEIGHT = 2;
/** How much less each further item answers than the one before, and what the last of many does. */
const STEP = 0.1;
const LAST = 0.5;
/** What an answer elsewhere is worth that says words of the documents' answers: the most common one, and all of them. */
const SAID = { least: 0.45, most: 0.8 };

/** The records that answer what is asked: the items of the question, and what says the words of its answers. */
export async function matchIntent({ engine, thesaurus }: Search, intent: Intent, chosen: Chosen): Promise<Matched> {
  const items = await Promise.all(
    intent.items.map((item) => Promise.all(item.map((names) => engine.under(names, chosen)))),
  );
  const said = await Promise.all(
    intent.says.map(async (word) => {
      const spellings = thesaurus.variants(word).same;
      const hits = (await Promise.all(spellings.map((way) => engine.phrase(way, chosen)))).flat();
      return { word, spellings, hits: new Map(hits.map((hit) => [hit.id, hit])) };
    }),
  );
  const rarity = said.map(({ hits }) => Math.log(1 + engine.size / (1 + hits.size)));
  const all = rarity.reduce((sum, one) => sum + one, 0);
  const saying = said.flatMap(({ hits }) =>
    [...hits.values()].map((hit) => {
      const sum = said.reduce((part, one, index) => part + (one.hits.has(hit.id) ? (rarity[index] ?? 0) : 0), 0);
      return { hit, share: SAID.least + ((SAID.most - SAID.least) * sum) / all };
    }),
  );
  const named = items.flatMap((item, rank) =>
    item.flat().map((hit) => ({ hit, share: Math.max(LAST, 1 - STEP * rank) })),
  );
  return {
    text: '',
    weight: WEIGHT * intent.strength,
    answers: bestOf([...named, ...saying]),
    underHeading: new Map(),
    inDocument: new Map(),
    marks: said.flatMap(({ spellings }) => spellings),
    wording: said.filter(({ hits }) => hits.size > 0).map(({ word }) => word),
  };
}
