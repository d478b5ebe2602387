import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { readPdf } from '@tsumabiraka/reading';
import { send } from './send.ts';

/** What reading one PDF took. */
export interface ReadCost {
  name: string;
  pages: number;
  milliseconds: number;
}

const costs: ReadCost[] = [];
for (const file of globSync('packages/reading/fixtures/*.pdf').sort()) {
  const started = performance.now();
  const document = await openPdf(new Uint8Array(readFileSync(file)), nodeResources());
  const { diagnosis } = await readPdf(document);
  await document.close();
  costs.push({ name: basename(file), pages: diagnosis.pageCount, milliseconds: performance.now() - started });
}
send(costs);
