import { parseArgs } from 'node:util';
import { bench, SUITES, type Suite } from '../bench/bench.ts';
import { format, holds, type Table } from '../bench/measure.ts';

const USAGE = `使い方: npm run bench -- [${SUITES.join('|')} …] [--assessments 件数[,件数…]] [--seed 数] [--json]`;

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        assessments: { type: 'string', default: '100' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(String(error));
  }
}

const { values: asked, positionals } = readOptions();
const assessments = asked.assessments.split(',').map(Number);
if (!assessments.every((count) => Number.isInteger(count) && count > 0)) fail('--assessments は1以上の整数です。');
const only = positionals.length > 0 ? positionals : [...SUITES];
const unknown = only.filter((name) => !SUITES.includes(name as Suite));
if (unknown.length > 0) fail(`「${unknown.join('」「')}」という測定はありません。`);

const tables: Table[] = [];
for await (const table of bench({ assessments, only: new Set(only as Suite[]), seed: Number(asked.seed) })) {
  tables.push(table);
  if (!asked.json) console.log(format([table]));
}
if (asked.json) console.log(JSON.stringify(tables, null, 2));
if (tables.some(({ measures }) => !measures.every(holds))) process.exitCode = 1;
