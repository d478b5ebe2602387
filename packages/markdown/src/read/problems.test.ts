import { globSync, readFileSync } from 'node:fs';
import type { Problem } from '@tsumabiraka/assessment';
import { expect, test } from 'vitest';
import { parse } from './parse.ts';

/** Each `*.md` here is wrong in its own way; the `*.txt` beside it says what a clerk is told, in the order of the file. */
const cases = globSync('packages/markdown/test/fixtures/problems/*.md').sort();

/** A short file leaves most items out. */
const isAbsence = ({ rule }: Problem) => rule === 'item-absent' || rule === 'required-item-absent';

test.each(cases)('%s', async (path) => {
  const { problems } = parse(readFileSync(path, 'utf8'), { file: 'f.md' });
  const told = problems
    .filter((problem) => !isAbsence(problem))
    .map(({ line, column, severity, code, rule, message, hint }) =>
      `${line}:${column} ${severity} ${rule} ${code}`.trimEnd().concat(`\n  ${message}\n  → ${hint}\n`),
    );
  await expect(told.join('\n')).toMatchFileSnapshot(
    `../../test/fixtures/problems/${path.replace(/.*\/|\.md$/gu, '')}.txt`,
  );
});
