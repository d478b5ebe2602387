import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { transform } from '@astrojs/compiler-rs';
import ts from 'typescript';
import { isKnown, mayImport, PORTABLE, unitOf } from './layers.ts';
import type { Source } from './sources.ts';

/** What a source imports, exports from, loads with `import()` or requires, as written, types included. */
export function importsOf({ path, text }: Source): string[] {
  if (path.endsWith('.astro')) {
    const { code, scripts } = transform(text, { filename: path });
    const inline = scripts.map((script) => ('code' in script ? script.code : ''));
    const parts = [code, ...inline].flatMap((part) => importsOf({ path: `${path}.ts`, text: part }));
    return [...new Set(parts)]; // compiled code names a component's module twice
  }
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The unit an import reaches: another package by its name, a folder by its path; undefined for a library. */
function unitReached(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return unitOf(posix.join(posix.dirname(path), specifier));
  return specifier.startsWith('@tsumabiraka/') ? specifier.split('/')[1] : undefined;
}

/** The bench uses the browser of the tests. */
const isBench = (path: string): boolean => path.startsWith('site/bench/');
const isTest = (path: string): boolean => path.endsWith('.test.ts') || /^packages\/[^/]+\/test\//.test(path);

/** Why `path` must not import `specifier`, or undefined if it may. */
function objection(path: string, specifier: string): string | undefined {
  const from = unitOf(path);
  if (from === undefined || from === 'test' || from.startsWith('.')) return undefined;
  if (isBuiltin(specifier)) {
    return PORTABLE.includes(from) && !isTest(path)
      ? `${from} also runs in the browser, without Node's API`
      : undefined;
  }
  const to = unitReached(path, specifier);
  if (to === undefined || to === from) return undefined;
  if (to === 'test') return isTest(path) || isBench(path) ? undefined : 'only tests and the bench import from test/';
  if (!isKnown(to)) return `${to} is not in the table of layers`;
  if (!mayImport(from, to)) return `${from} must not know ${to}: imports go one way`;
  return specifier.startsWith('.') ? `use a door of @tsumabiraka/${to}, not its files` : undefined;
}

/** Every import that breaks the table of layers, as `file: "import": why`. */
export function importProblems(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((specifier) => {
      const why = objection(source.path, specifier);
      return why === undefined ? [] : [`${source.path}: "${specifier}": ${why}`];
    }),
  );
}
