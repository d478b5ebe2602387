import type { Chosen } from './engine.ts';
import type { Intent } from './intent.ts';
import { bestOf, type Matched } from './matched.ts';
import type { Search } from './search.ts';

/** A question against its words, of which the rarest count about as much. */
const WEIGHT = 2.5;
/** How much less each further item answers than the one before, and what the last of many does. */
const STEP = 0.1;
const LAST = 0.5;
/** What items are worth that come last. */
const ALSO = 0.4;
/** What an answer elsewhere is worth that says words of the documents' answers: least, and all of them. */
const SAID = { least: 0.45, most: 0.8 };

/** A second question comes a little after the first. */
const AFTER = 0.95;

/** The records that answer what is asked, of two questions the answers to both in turn. */
export async function matchIntents(search: Search, intents: readonly Intent[], chosen: Chosen): Promise<Matched> {
  const [first, ...others] = await Promise.all(intents.map((intent) => matchIntent(search, intent, chosen)));
  if (!first) throw new Error('no question');
  const later = others.flatMap(({ answers }) =>
    [...answers.values()].map(({ hit, share }) => ({ hit, share: share * AFTER })),
  );
  return {
    ...first,
    answers: bestOf([...first.answers.values(), ...later]),
    marks: [first, ...others].flatMap(({ marks }) => marks),
    wording: [first, ...others].flatMap(({ wording }) => wording),
  };
}

/** The items of a question, and what says the words of its answers. */
async function matchIntent({ engine, thesaurus }: Search, intent: Intent, chosen: Chosen): Promise<Matched> {
  const under = (items: readonly string[][]) =>
    Promise.all(items.map((item) => Promise.all(item.map((names) => engine.under(names, chosen)))));
  const [items, also] = await Promise.all([under(intent.items), under(intent.also)]);
  const said = await Promise.all(
    intent.says.map(async (word) => {
      const spellings = thesaurus.variants(word).same;
      const hits = (await Promise.all(spellings.map((way) => engine.phrase(way, chosen)))).flat();
      return { word, spellings, hits: new Map(hits.map((hit) => [hit.id, hit])) };
    }),
  );
  // The words that authors wrote first are those that answers say; the others go with them.
  const weights = said.map((_, place) => 1 / (1 + place / 2));
  const all = weights.reduce((sum, one) => sum + one, 0);
  const saying = said.flatMap(({ hits }) =>
    [...hits.values()].map((hit) => {
      const sum = said.reduce((part, one, index) => part + (one.hits.has(hit.id) ? (weights[index] ?? 0) : 0), 0);
      return { hit, share: SAID.least + ((SAID.most - SAID.least) * sum) / all };
    }),
  );
  const named = items.flatMap((item, rank) =>
    item.flat().map((hit) => ({ hit, share: Math.max(LAST, 1 - STEP * rank) })),
  );
  const last = also.flat(2).map((hit) => ({ hit, share: ALSO }));
  return {
    text: '',
    weight: WEIGHT * intent.strength,
    answers: bestOf([...named, ...saying, ...last]),
    underHeading: new Map(),
    inDocument: new Map(),
    isTopic: false,
    marks: said.flatMap(({ spellings }) => spellings),
    wording: said.filter(({ hits }) => hits.size > 0).map(({ word }) => word),
  };
}
