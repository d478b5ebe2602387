import { fileURLToPath } from 'node:url';

/**
 * What Mozilla's reviewers get to rebuild the package from: the repository without what the build never reads (site, tests and the PDFs they
 * read) and without what it makes. `rebuild.ts` checks that it suffices.
 */
export const sources = {
  sourcesRoot: fileURLToPath(new URL('../..', import.meta.url)),
  excludeSources: [
    '**/{node_modules,dist,coverage,.output,.wxt}/**',
    '**/{fixtures,bench}/**',
    '**/*.test.ts',
    'test/**',
    'site/{src,public,scripts,README.md}',
    'site/{src,public,scripts}/**',
    'extension/store/pictures/**',
  ],
};
