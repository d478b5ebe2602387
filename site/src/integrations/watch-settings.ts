import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../load/paths.ts';

/** Settings and bodies are read once, when the site starts: in preview a change starts it again. */
export function watchSettings(): AstroIntegration {
  return {
    name: 'watch-settings',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        for (const file of globSync(`${contentDir}/{*.yml,agencies/*.yml}`)) addWatchFile(pathToFileURL(file));
      },
    },
  };
}
