import { readFileSync } from 'node:fs';
import type { Item } from '@tsumabiraka/assessment';
import { Assessment, plainText } from '@tsumabiraka/assessment';
import { normaliseLabel } from '@tsumabiraka/forms';
import { parse, serialise } from '@tsumabiraka/markdown';
import { openPdf, PdfError } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { interpret, type Reading, ReadingError, readSource, toAssessment } from '@tsumabiraka/reading';
import fc from 'fast-check';
import { PdfRows } from '../../src/pdf/read-rows.ts';
import type { Row } from '../../src/rows.ts';
import { rowsOfText } from '../../src/text/read-rows.ts';
import { documents } from '../documents.ts';
import { type Mutated, mutate, mutations } from './mutate.ts';

/** The rows of the five documents, from the PDF and from the text. */
export async function realRows(): Promise<Row[][]> {
  const rows: Row[][] = [];
  for (const { pdf, text } of documents()) {
    rows.push(rowsOfText(readFileSync(text, 'utf8')));
    const document = await openPdf(new Uint8Array(readFileSync(pdf)), nodeResources());
    const pages = new PdfRows();
    for await (const page of document.pages()) pages.add(page);
    await document.close();
    rows.push(pages.rows());
  }
  return rows;
}

/** Mutated rows: refused, or read with nothing lost and nothing made up. */
export const rowsProperty = (rows: readonly (readonly Row[])[]) =>
  fc.property(mutations, (change) => {
    const mutated = mutate(rows, change);
    const reading = readOrRefused(mutated.rows);
    if (!reading) return;
    const lost = lostIn(mutated, reading);
    if (lost.length > 0) throw new Error(`lost: ${lost.join(' ')}`);
    const invented = inventedIn(mutated.rows, reading);
    if (invented.length > 0) throw new Error(`invented: ${invented.join(' ')}`);
  });

const COVER = { number: '48', title: '評価書', published: '2024-02-05' };

/** Mutated rows: what is read of them is an assessment, and its Markdown says the same again. */
export const draftProperty = (rows: readonly (readonly Row[])[]) =>
  fc.property(mutations, (change) => {
    const reading = readOrRefused(mutate(rows, change).rows);
    if (!reading) return;
    const made = toAssessment({ ...COVER, ...reading.draft }, { agency: 'koshigaya' });
    if (!('assessment' in made)) throw new Error(`lacking: ${made.lacking}`);
    const assessment = Assessment.parse(made.assessment);
    const markdown = serialise(assessment);
    const again = parse(markdown, { file: 'draft.md' }).assessment;
    if (!again || serialise(again) !== markdown) throw new Error('the Markdown of the draft says something else');
  });

function readOrRefused(rows: readonly Row[]): Reading | undefined {
  try {
    return interpret(rows);
  } catch (error) {
    if (error instanceof ReadingError) return undefined;
    throw error;
  }
}

/** Noise that stands neither in an item, nor in a doubt, nor in what is left over. */
function lostIn({ noise }: Mutated, { draft, doubts, leftovers }: Reading): string[] {
  const kept = squeeze(JSON.stringify([draft, doubts, leftovers]));
  return noise.filter((word) => !kept.includes(word));
}

/** Answers that the rows do not print; those that are doubted may differ by a letter. */
function inventedIn(rows: readonly Row[], { draft, doubts }: Reading): string[] {
  const printed = normalised(rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)).join(''));
  const doubted = new Set(doubts.map(({ code, file }) => `${file ?? ''}/${code ?? ''}`));
  return draft.items.flatMap((item) => {
    if (doubted.has(`${item.file ?? ''}/${item.code}`)) return [];
    const words = wordsOf(item).flatMap((text) => text.split(/\s+/u));
    return words.filter((word) => !printed.includes(normalised(word)));
  });
}

function wordsOf(item: Item): string[] {
  switch (item.kind) {
    case 'text':
      return (item.text ? plainText(item.text) : '').split('\n');
    case 'choice':
      return [item.value ?? ''];
    case 'checks':
      return item.boxes.flatMap(({ state, label, free = [] }) => (state === 'checked' ? [label, ...free] : free));
    case 'count':
      return [String(item.count ?? '')];
    case 'table':
      return item.groups.flatMap(({ rows }) => rows.flat());
    default:
      return [item.printed ?? ''];
  }
}

const squeeze = (text: string) => text.replace(/\s|\\n/gu, '');
const normalised = (text: string) => normaliseLabel(text).replace(/[\s,，.．]/gu, '');

/** Bytes of a file, cut and flipped: read, or refused with a message in Japanese. */
export const bytesProperty = (file: URL) => {
  const bytes = new Uint8Array(readFileSync(file));
  const flip = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) });
  const changes = fc.record({
    end: fc.integer({ min: 1, max: bytes.length }),
    flips: fc.array(flip, { maxLength: 20 }),
  });
  return fc.asyncProperty(changes, async ({ end, flips }) => {
    const broken = bytes.slice();
    for (const { at, bit } of flips) broken[at] = (broken[at] ?? 0) ^ (1 << bit);
    try {
      await readSource(flips.length > 10 ? broken : broken.subarray(0, end).slice(), { pdf: nodeResources() });
    } catch (error) {
      if (!(error instanceof ReadingError || error instanceof PdfError)) throw error;
    }
  });
};
