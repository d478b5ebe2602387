import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Assessment, Item } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';

/** One of the five documents: its transcription in `content/`, and the PDF set again from the same seed. */
export interface BenchDocument {
  name: string;
  pdf: string;
  /** The seed itself: the text that a machine read from the published PDF. */
  text: string;
  truth: Assessment;
  /** Whether the PDF prints the item; some were transcribed from what the setting of the PDF lost. */
  isPrinted: (item: Item) => boolean;
}

const DOCUMENTS: readonly (readonly [agency: string, number: string])[] = [
  ['koshigaya', '48'],
  ['nara', '21'],
  ['nerima', '7'],
  ['setagaya', '70'],
  ['yokohama', '38'],
];

/** Cells that the PDFs print empty, or with other letters, though the seed and so the transcription have them (seen by eye and with pdftotext). */
const NOT_SET: Readonly<Record<string, readonly string[]>> = {
  'nerima-7': ['別添1-事務の内容', '別紙1', '別紙2'],
  'setagaya-70': ['別添1-事務の内容', '別添1-備考'],
  'yokohama-38': [
    ...['別添1-事務の内容', 'II-2-④-その妥当性', 'II-3-③', 'II-4-委託事項2-④', 'V-1-①'],
    ...['2/II-6-②-その妥当性', '2/II-6-③'],
  ],
};

/** The five documents of the corpus. */
export function documents(): BenchDocument[] {
  return DOCUMENTS.map(([agency, number]) => {
    const name = `${agency}-${number}`;
    const file = fileURLToPath(new URL(`../../../content/assessments/${agency}/${number}.md`, import.meta.url));
    const { assessment, problems } = parse(readFileSync(file, 'utf8'), { file });
    if (!assessment) throw new Error(`${file}: ${problems[0]?.message}`);
    const lost = new Set(NOT_SET[name]);
    const keyOf = (item: Item) => ((item.file ?? 1) > 1 ? `${item.file}/${item.code}` : item.code);
    const fixture = (type: string) => fileURLToPath(new URL(`../fixtures/${name}.${type}`, import.meta.url));
    return {
      name,
      pdf: fixture('pdf'),
      text: fixture('txt'),
      truth: assessment,
      isPrinted: (item) => !lost.has(keyOf(item)),
    };
  });
}
