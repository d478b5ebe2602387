import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file: its path from the root with forward slashes, and what stands in it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const CODE = '**/*.{ts,mts,js,mjs,astro,css}';
const NOT_OURS = [
  '**/node_modules/**',
  '**/dist/**',
  '**/data/**',
  '**/fixtures/**',
  '**/.astro/**',
  '**/.wxt/**',
  '**/.output/**',
];

/** All code of the repository at `root`; data, fixtures and generated files are no code. */
export function readSources(root: string): Source[] {
  const patterns = ['packages', 'site', 'extension', 'test', '.ci'].map((folder) => `${folder}/${CODE}`);
  return globSync([...patterns, '*.mjs'], { cwd: root, exclude: NOT_OURS })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const MAX_LINES = 400;

/** Written in pieces, so that this file does not find itself. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`@ts-(${['ignore', 'expect-error', 'nocheck'].join('|')})`), 'mend the type instead of silencing it'],
  [
    new RegExp(`(biome|eslint|prettier|knip|v8|istanbul)-(${['ignore', 'disable'].join('|')})`),
    'no exceptions in comments',
  ],
  [new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`), 'do it now, or write an issue'],
  [new RegExp(`["'\`\\s](/${['work', 'tmp', 'root', 'home'].join('|/')})/`), 'a path of one machine'],
];

/** Files that are too long, and comments or paths that have no place here, as `file:line: why`. */
export function textProblems(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    const long =
      lines.length - 1 > MAX_LINES
        ? [`${path}: ${lines.length - 1} lines: one idea per file, ${MAX_LINES} at most`]
        : [];
    const found = lines.flatMap((line, index) =>
      FORBIDDEN.flatMap(([pattern, why]) => {
        const match = pattern.exec(line);
        return match ? [`${path}:${index + 1}: "${match[0].trim()}": ${why}`] : [];
      }),
    );
    return [...long, ...found];
  });
}
