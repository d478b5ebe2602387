import { Agency } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type ContentFile, generateContent } from './generate.ts';
import { readSources } from './sources.ts';
import { textsOf } from './texts.ts';

const sources = readSources('content');
const make = (count: number, seed: number): ContentFile[] => [...generateContent(sources, { count, seed })];
const files = make(22, 1);
const bodies = new Map(
  files
    .filter(({ path }) => path.startsWith('agencies/'))
    .map(({ path, text }) => [path.replace(/^agencies\/|\.yml$/g, ''), Agency.parse(parseYaml(text))]),
);
const documents = files
  .filter(({ path }) => path.startsWith('assessments/'))
  .map(({ path, text }) => ({ path, ...parse(text, { file: path, agencies: bodies }) }));

/** What the authors of a document wrote in texts. */
const wordsOf = ({ assessment }: (typeof documents)[number]) => (assessment ? textsOf(assessment) : []);

describe('generateContent', () => {
  it('makes as many documents as asked for, for as many bodies as they need', () => {
    expect(documents).toHaveLength(22);
    expect(bodies.size).toBe(2);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });

  it('makes documents without a single error', () => {
    const problems = documents.flatMap((document) => document.problems);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('gives every document its body, number and title', () => {
    for (const { path, assessment } of documents) {
      expect(path).toBe(`assessments/${assessment?.agency}/${assessment?.number}.md`);
      expect([...bodies.keys()]).toContain(assessment?.agency);
    }
    const titles = documents.map(({ assessment }) => `${assessment?.agency} ${assessment?.title}`);
    expect(new Set(titles).size).toBe(documents.length);
  });

  it('keeps the items and changes of the real documents', () => {
    for (const [index, source] of sources.assessments.entries()) {
      const made = documents[index]?.assessment;
      const shape = (assessment: typeof made) => assessment?.items.map(({ code, state }) => `${code} ${state}`);
      expect(shape(made)).toEqual(shape(source));
      expect(made?.changes).toHaveLength(source.changes.length);
    }
  });

  it('says something else in every document, under the name of its own body', () => {
    // The first and the sixth are made from the same real document.
    const [first, , , , , sixth] = documents.map(
      (document) => new Set(wordsOf(document).filter(({ length }) => length > 40)),
    );
    expect(first?.size).toBeGreaterThan(50);
    expect(first?.intersection(sixth ?? new Set()).size).toBeLessThan((first?.size ?? 0) / 10);
    const real = sources.agencies.get(sources.assessments[0]?.agency ?? '')?.name ?? '';
    expect(documents.slice(0, 1).flatMap(wordsOf).join()).not.toContain(real);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(make(3, 1)).toEqual(make(3, 1));
    expect(make(3, 2)).not.toEqual(make(3, 1));
  });
});
