import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toTree } from '@tsumabiraka/markdown/bench';
import { cacheDir, contentDir, outDir } from '../../src/load/paths.ts';
import { sizesIn } from '../folders.ts';
import { send } from './send.ts';

/**
 * What no generator can avoid, on one processor: parsing the Markdown of all documents, and writing as many files of the same sizes as the site
 * has written.
 */
export interface Floor {
  parseSeconds: number;
  writeSeconds: number;
}

const files = globSync(join(contentDir, 'assessments/*/*.md'));
const sizes = sizesIn(outDir);
const bytes = Buffer.alloc(Math.max(0, ...sizes.values()), 'あ');

const started = performance.now();
for (const file of files) toTree(readFileSync(file, 'utf8'));
const parsed = performance.now();
for (const [path, size] of sizes) {
  const target = join(cacheDir, 'floor', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes.subarray(0, size));
}
const written = performance.now();
send({ parseSeconds: (parsed - started) / 1000, writeSeconds: (written - parsed) / 1000 } satisfies Floor);
