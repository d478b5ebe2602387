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

/** Where a heading or an item of the form stands in its source. */
export interface Placed {
  /** Anchor of the item on its page of the site: `i-2-system1-3`. */
  id: string;
  code: string;
  /** 特定個人情報ファイル, in sections that repeat for each. */
  file?: number;
  /** The form's own words for it, with its number: `③他のシステムとの接続`. */
  label: string;
  kind: 'heading' | 'item';
  /** Where its label stands. */
  place: Place;
  /** Where its answer stands: one place a page, or sheet, or one for each line of a text; none where it is printed empty. */
  answers: readonly Place[];
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
  /** Headings and items where they stand, in the order of the document; only those that the draft holds. */
  placed: readonly Placed[];
}
