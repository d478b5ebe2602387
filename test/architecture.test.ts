import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importProblems, importsOf } from './architecture/imports.ts';
import { PORTABLE, unitOf } from './architecture/layers.ts';
import { packageProblems, topLevelProblems } from './architecture/layout.ts';
import { portableErrors, portableFiles } from './architecture/portable.ts';
import { readSources, textProblems } from './architecture/sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root);

describe('this repository', () => {
  test('has its sources where the checks look', () => {
    const units = new Set(sources.map(({ path }) => unitOf(path)));
    expect([...units]).toEqual(expect.arrayContaining(['forms', 'assessment', 'markdown', 'cli', 'test']));
  });
  test('imports go one way', () => expect(importProblems(sources)).toEqual([]));
  test('files are short, and nothing is silenced or put off', () => expect(textProblems(sources)).toEqual([]));
  test('the top level holds only what was agreed', () => expect(topLevelProblems(root)).toEqual([]));
  test('every package has a README and doors that exist', () => expect(packageProblems(root)).toEqual([]));
  test('every portable source is checked without DOM and Node', () => {
    const covered = new Set(portableFiles(root).map((path) => path.slice(root.length)));
    const portable = sources.filter(({ path }) => PORTABLE.includes(unitOf(path) ?? '') && path.includes('/src/'));
    const missed = portable.filter(({ path }) => !(covered.has(path) || path.endsWith('.test.ts')));
    expect(missed.map(({ path }) => path)).toEqual([]);
  });
});

describe('imports', () => {
  const problemOf = (path: string, text: string) => importProblems([{ path, text }]);

  test.each([
    ['an earlier layer', 'packages/markdown/src/a.ts', "import { x } from '@tsumabiraka/forms';"],
    ['the own unit', 'packages/markdown/src/deep/a.ts', "import { x } from '../b.ts';"],
    ['a library', 'packages/forms/src/a.ts', "import { z } from 'zod';"],
    ['Node in a package that needs it', 'packages/cli/src/a.ts', "import { readFileSync } from 'node:fs';"],
    ['Node in a test', 'packages/forms/src/a.test.ts', "import { readFileSync } from 'node:fs';"],
    ['test helpers in a test', 'site/src/a.browser.test.ts', "import { launchChromium } from '../../test/browser.ts';"],
    ['test helpers in the bench', 'site/bench/a.ts', "import { launchChromium } from '../../test/browser.ts';"],
    [
      'an import inside a comment or a string',
      'packages/forms/src/a.ts',
      "// import 'node:fs'\nexport const a = `import 'node:fs'`;",
    ],
  ])('%s is fine', (_, path, text) => expect(problemOf(path, text)).toEqual([]));

  test.each([
    ['a later layer', 'packages/forms/src/a.ts', "import { x } from '@tsumabiraka/assessment';", 'one way'],
    [
      'a later layer, by type',
      'packages/forms/src/a.ts',
      "import type { X } from '@tsumabiraka/assessment';",
      'one way',
    ],
    ['a later layer, re-exported', 'packages/forms/src/a.ts', "export * from '@tsumabiraka/assessment';", 'one way'],
    ['a later layer, at run time', 'packages/forms/src/a.ts', "const x = await import('@tsumabiraka/cli');", 'one way'],
    ['the same layer', 'packages/markdown/src/a.ts', "import { x } from '@tsumabiraka/words';", 'one way'],
    ['the extension from the site', 'site/src/a.ts', "import { x } from '@tsumabiraka/extension';", 'one way'],
    [
      'a later layer in a page',
      'site/src/a.astro',
      "---\nimport x from '@tsumabiraka/cli';\n---\n<p>{x}</p>",
      'one way',
    ],
    [
      'a later layer in a page script',
      'site/src/a.astro',
      "<script>import x from '@tsumabiraka/cli'; x();</script>",
      'one way',
    ],
    ['the files of a package', 'packages/cli/src/a.ts', "import { x } from '../../forms/src/b.ts';", 'use a door'],
    ['an unknown package', 'packages/cli/src/a.ts', "import { x } from '@tsumabiraka/misc';", 'not in the table'],
    [
      'test helpers in a source',
      'site/src/a.ts',
      "import { launchChromium } from '../../test/browser.ts';",
      'only tests and the bench',
    ],
    ['Node in a portable package', 'packages/forms/src/a.ts', "import { readFileSync } from 'node:fs';", 'browser'],
    ['Node by its old name', 'packages/request/src/a.ts', "import path from 'path';", 'browser'],
  ])('%s is found', (_, path, text, why) => {
    expect(problemOf(path, text)).toEqual([expect.stringContaining(why)]);
  });

  test('are read from every form of import', () => {
    const text = "import a from 'a'; import 'b'; export { c } from 'c'; type D = import('d').D; await import('e');";
    expect(importsOf({ path: 'packages/cli/src/a.ts', text })).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('text', () => {
  const problemsOf = (text: string) => textProblems([{ path: 'site/src/a.ts', text }]);

  test('400 lines are enough', () => {
    expect(problemsOf('a;\n'.repeat(400))).toEqual([]);
    expect(problemsOf('a;\n'.repeat(401))).toEqual([expect.stringContaining('401 lines')]);
  });
  test.each([
    `// @ts-${'ignore'}`,
    `// @ts-${'expect-error'}: later`,
    `// biome-${'ignore'} lint: no`,
    `/* eslint-${'disable'} */`,
    `// TO${'DO'} later`,
    `// FIX${'ME'}`,
    `const file = '/${'tmp'}/a.txt';`,
    `const file = '/${'home'}/me/a.txt';`,
  ])('%s is found', (line) => {
    expect(problemsOf(`a;\n${line}\n`)).toEqual([expect.stringContaining('site/src/a.ts:2: ')]);
  });
  test('a web path is no path of one machine', () => {
    expect(problemsOf("const a = 'https://example.jp/home/a'; const b = '../root/b.ts';")).toEqual([]);
  });
});

describe('layout', () => {
  let folder: string;
  const put = (path: string, text = '') => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-layout-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('finds a stray name at the top, and packages that are not whole', () => {
    put('README.md');
    put('.gitignore');
    put('utils/a.ts');
    put('packages/forms/README.md');
    put('packages/forms/src/index.ts');
    const manifest = { name: '@tsumabiraka/forms', private: true, type: 'module', exports: { '.': './src/index.ts' } };
    put('packages/forms/package.json', JSON.stringify(manifest));
    put('packages/text/package.json', JSON.stringify({ ...manifest, exports: { '.': './src/gone.ts' } }));
    put('packages/misc/README.md');
    expect(topLevelProblems(folder)).toEqual(['utils: does not belong at the top level']);
    expect(packageProblems(folder).sort()).toEqual([
      'packages/misc: no package.json',
      'packages/misc: not in the table of layers',
      'packages/text: door ./src/gone.ts does not exist',
      'packages/text: name is not @tsumabiraka/<folder>',
      'packages/text: no README.md',
    ]);
  });
});

describe('portable types', () => {
  test.each(['document.title', 'window.location', 'process.env', "Buffer.from('a')", '__dirname'])(
    '%s is an error',
    (code) => {
      expect(portableErrors(root, `export const a = ${code};`)).toEqual([expect.stringContaining('Cannot find name')]);
    },
  );
  test('the language itself is not', () => {
    expect(portableErrors(root, "export const a = new Map([['b', 'c'.normalize('NFKC')]]);")).toEqual([]);
  });
});
