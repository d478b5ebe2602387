/**
 * Who may import whom (the data flow of README.md): a unit imports only units of an earlier layer, through their
 * `exports`. Units of one layer do not know each other.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['forms', 'text'],
  ['assessment'],
  ['markdown', 'words', 'request', 'tables'],
  ['summary', 'register'],
  ['pdf'],
  ['reading'],
  ['cli', 'site', 'extension'],
];

/** The packages that run unchanged in Node, in a page and in an extension: no API of Node, none of the DOM. */
export const PORTABLE: readonly string[] = ['forms', 'text', 'assessment', 'summary', 'words', 'register', 'request'];

/** Names at the top of the repository, beside dot files. */
export const TOP_LEVEL: readonly string[] = [
  ...['extension', 'site', 'content', 'packages', 'test'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'README.md', 'LICENSE'],
];

/** What tools leave at the top level; never committed. */
export const GENERATED: readonly string[] = ['node_modules', 'dist', 'coverage'];

/** The unit a file belongs to: `packages/forms/src/a.ts` → `forms`, `site/src/b.ts` → `site`, `astro.config.mjs` → undefined. */
export function unitOf(path: string): string | undefined {
  const [top, second] = path.split('/');
  if (top === 'packages') return second;
  return path.includes('/') ? top : undefined;
}

const layerOf = (unit: string): number => LAYERS.findIndex((layer) => layer.includes(unit));

/** Whether the table names this unit. */
export const isKnown = (unit: string): boolean => layerOf(unit) >= 0;

/** Whether a file of `from` may import `to`, by the table. */
export const mayImport = (from: string, to: string): boolean => from === to || layerOf(to) < layerOf(from);
