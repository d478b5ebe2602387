import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CustomRecord, close, createIndex } from 'pagefind';
import { PAUSE } from '../fold.ts';
import { tokens } from '../tokens.ts';
import type { NamedRecord } from './names.ts';
import type { ShardMessage } from './shard-process.ts';

/** Run by `buildShard` in a process of its own: gathers the records of one part, then writes its index and ends. */

/** Each answer of a small site has a file of its own, so that nothing is loaded but what is shown; a big site is not a million files. */
const MAX_FRAGMENT_FILES = 1000;

/** Ready-made user interfaces that Pagefind adds to every index. */
const UNUSED = [
  'ui.js',
  'ui.css',
  'modular-ui.js',
  'modular-ui.css',
  'component-ui.js',
  'component-ui.css',
  'highlight.js',
];

/** Records on their way to Pagefind at a time. It takes them in the order in which they were sent (tested). */
const AT_ONCE = 200;

const records: NamedRecord[] = [];

process.on('message', (message: ShardMessage) => {
  if ('records' in message) for (const record of message.records) records.push(record);
  else void write(message.outputPath).then(() => process.disconnect());
});

/** The order in which Pagefind gives hits of a phrase, which it does not rank: short answers first (a name is nothing but the words asked for), old rows of 変更箇所 last. */
function byWeight(a: NamedRecord, b: NamedRecord): number {
  const isChange = ({ filters }: NamedRecord) => Number(filters.section.includes('changes'));
  return isChange(a) - isChange(b) || a.card.text.length - b.card.text.length;
}

/** No language: Pagefind would cut 「ja」 by its own dictionary. */
function pagefindRecord({ card, filters, names }: NamedRecord): CustomRecord {
  return { url: JSON.stringify(card), content: tokens(card.text, names), language: 'unknown', filters };
}

async function write(outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({ maxFragments: MAX_FRAGMENT_FILES, includeCharacters: PAUSE });
  if (!index) throw new Error(errors.join('\n'));
  const ordered = records.sort(byWeight);
  for (let from = 0; from < ordered.length; from += AT_ONCE) {
    const added = await Promise.all(
      ordered.slice(from, from + AT_ONCE).map((record) => index.addCustomRecord(pagefindRecord(record))),
    );
    const problems = added.flatMap((response) => response.errors);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  for (const name of UNUSED) rmSync(join(outputPath, `pagefind-${name}`), { force: true });
  await close();
}
