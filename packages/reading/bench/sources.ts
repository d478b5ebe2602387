import { readFileSync } from 'node:fs';
import { readText, readXlsx } from '@tsumabiraka/reading';
import { compare, type Score } from './compare.ts';
import { documents } from './documents.ts';
import { makeWorkbook } from './workbooks/make.ts';
import { ASIDE, isInForm, KNOWN } from './workbooks/setting.ts';

/** How right the five documents are read from one kind of source. */
export interface SourceFigures {
  name: string;
  scores: Score[];
}

/** The five texts. */
export function benchTexts(): SourceFigures[] {
  return documents().map(({ name, text, truth }) => ({
    name,
    scores: [compare(readText(new Uint8Array(readFileSync(text))), truth, () => true)],
  }));
}

/** Workbooks of the five documents in each setting. */
export function benchWorkbooks(): SourceFigures[] {
  const settings = [
    ...KNOWN.map((setting) => ['known', setting] as const),
    ...ASIDE.map((one) => ['kept aside', one] as const),
  ];
  return settings.map(([kind, setting]) => ({
    name: `${kind} ${setting.name}`,
    scores: documents().map(({ truth }) => compare(readXlsx(makeWorkbook(truth, setting)), truth, isInForm)),
  }));
}
