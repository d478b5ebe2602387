import { expect, test } from 'vitest';
import exceptions from '../data/reading-exceptions.json' with { type: 'json' };
import { glossary } from '../test/content.ts';
import { comparable, dictionaryReading } from '../test/dictionary.ts';

/** Where ours is right and the dictionary is not: reviewed one by one, each with its reason. */
const reviewed = new Map(exceptions.map(({ term, dictionary }) => [term, dictionary]));

test('readings are those of the dictionary, or were reviewed', { timeout: 60_000 }, async () => {
  const different: { term: string; dictionary: string }[] = [];
  for (const { term, reading } of glossary.words) {
    const dictionary = await dictionaryReading(term);
    if (dictionary !== comparable(reading)) different.push({ term, dictionary });
  }
  expect(glossary.words.length).toBeGreaterThan(150);
  expect(different.filter(({ term, dictionary }) => reviewed.get(term) !== dictionary)).toEqual([]);
  const terms = different.map(({ term }) => term);
  expect([...reviewed.keys()].filter((term) => !terms.includes(term))).toEqual([]);
});
