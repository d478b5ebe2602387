import type { AstroIntegration } from 'astro';
import { buildPages } from '../../scripts/stages.ts';
import { send } from './send.ts';

/** Seconds of each stage of the build of pages and data. */
export interface PageStages {
  /** Starting Astro, and reading the content. */
  read: number;
  bundle: number;
  /** Pages, and the JSON of `/api/v1`. */
  render: number;
  /** CSV tables, sitemap. */
  data: number;
}

/** When each stage ended. */
const ends: Record<keyof PageStages, number> = { read: 0, bundle: 0, render: 0, data: 0 };
const end = (stage: keyof PageStages) => () => {
  ends[stage] = performance.now();
};

const watch: AstroIntegration = {
  name: 'bench',
  hooks: {
    // Called at the end of each bundle: the last one counts.
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [{ name: 'bench', closeBundle: end('bundle') }] } });
    },
    'astro:build:start': end('read'),
    'astro:build:generated': end('render'),
  },
};

const started = performance.now();
await buildPages([watch]);
end('data')();
const { read, bundle, render, data } = ends;
send({
  read: (read - started) / 1000,
  bundle: (bundle - read) / 1000,
  render: (render - bundle) / 1000,
  data: (data - render) / 1000,
} satisfies PageStages);
