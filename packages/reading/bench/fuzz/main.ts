import fc from 'fast-check';
import { bytesProperty, draftProperty, realRows, rowsProperty } from './properties.ts';

/** `npm run fuzz -w packages/reading -- [runs] [seed]`: broken rows and broken files. */
const [runs = '10000', seed] = process.argv.slice(2);
const numRuns = Number(runs);
const given = seed === undefined ? {} : { seed: Number(seed) };
const fixture = (name: string) => new URL(`../../fixtures/${name}`, import.meta.url);

const rows = await realRows();
for (const [name, property] of [
  ['rows', rowsProperty(rows)],
  ['drafts', draftProperty(rows)],
] as const) {
  const start = performance.now();
  fc.assert(property, { numRuns, ...given });
  console.log(`${name}: ${numRuns} runs, ${Math.round((performance.now() - start) / 1000)} s`);
}
const files = [
  ['libreoffice-koshigaya-48.xlsx', Math.ceil(numRuns / 10)],
  ['koshigaya-48.txt', Math.ceil(numRuns / 10)],
  ['form2-cover.pdf', Math.ceil(numRuns / 20)],
  ['koshigaya-48.pdf', Math.ceil(numRuns / 200)],
] as const;
for (const [name, times] of files) {
  const from = performance.now();
  await fc.assert(bytesProperty(fixture(name)), { numRuns: times, ...given });
  console.log(`${name}: ${times} runs, ${Math.round((performance.now() - from) / 1000)} s`);
}
