import { globSync, readFileSync } from 'node:fs';
import { Assessment, checkAssessment } from '@tsumabiraka/assessment';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessment } from '../test/arbitrary-assessment.ts';
import { parse } from './read/parse.ts';
import { serialise } from './write/serialise.ts';

describe('parse(serialise(a)) is a', () => {
  test('for every valid assessment', () => {
    fc.assert(
      fc.property(assessment, (a) => {
        expect(Assessment.safeParse(a).error?.issues).toBeUndefined();
        const markdown = serialise(a);
        const { assessment: back, problems } = parse(markdown, { file: 'a.md' });
        expect(back, markdown).toEqual(a);
        expect(serialise(back as Assessment)).toBe(markdown);
        // Only the rules may object to it; the text itself reads without a doubt. U+FFFD is told where it stands, and so is the
        // heading of an item that has none of its own answer but items below it.
        const told = new Set(['unreadable-character', 'answer-not-written']);
        const objections = problems.map(({ rule }) => rule).filter((rule) => !told.has(rule));
        expect(objections.sort(), markdown).toEqual(
          checkAssessment(a)
            .map(({ rule }) => rule)
            .sort(),
        );
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('serialise(parse(md)) is md', () => {
  const files = globSync('content/assessments/*/*.md');
  test.each(files)('%s', (file) => {
    const markdown = readFileSync(file, 'utf8');
    const { assessment: read, problems } = parse(markdown, { file });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(serialise(read as Assessment)).toBe(markdown);
  });
});
