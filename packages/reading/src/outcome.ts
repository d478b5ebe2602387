import type { Assessment } from '@tsumabiraka/assessment';
import type { Place } from './rows.ts';

/** Something that a person has to look at. */
export interface Doubt {
  /** Code of the item; left out where it concerns the document. A row of the change table is `変更箇所-47`. */
  code?: string;
  file?: number;
  /** Where to look. */
  place?: Place;
  /** What was seen, as printed. */
  seen: string;
  /** What was taken for it. */
  assumed: string;
  /** What else it may be. */
  alternatives: readonly string[];
  /** Why it is doubtful: one Japanese sentence. */
  reason: string;
}

/** Text that fits nowhere. It is never dropped. */
export interface Leftover {
  text: string;
  place: Place;
}

/** An assessment as far as it was read: what a document does not say (number, agency, date) is left out, nothing is made up. */
export type Draft = Omit<Assessment, 'number' | 'title' | 'agency' | 'published'> &
  Partial<Pick<Assessment, 'number' | 'title' | 'published'>> & {
    /** 評価実施機関名 as printed: 「越谷市長」. */
    printedAgency?: string;
  };

/** What reading gives. */
export interface Reading {
  draft: Draft;
  doubts: readonly Doubt[];
  leftovers: readonly Leftover[];
}
