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

const marks: number[] = [];
const mark = () => void marks.push(performance.now());

mark();
await buildPages([
  {
    name: 'bench',
    hooks: { 'astro:build:start': mark, 'astro:build:ssr': mark, 'astro:build:generated': mark },
  },
]);
mark();
const [read = 0, bundle = 0, render = 0, data = 0] = marks
  .slice(1)
  .map((time, index) => (time - (marks[index] ?? 0)) / 1000);
send({ read, bundle, render, data } satisfies PageStages);
