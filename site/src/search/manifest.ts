import type { Questions, Synonyms } from '@tsumabiraka/markdown/settings';
import type { Filters } from './filters.ts';

/** What is shown of a record. It travels in the `url` of the Pagefind record: the one field that Pagefind keeps and never searches. */
export interface Card {
  /** Path below the base with the anchor: `assessments/koshigaya/48/#i-1-1`. */
  path: string;
  /** Label of the item. */
  label: string;
  /** Headings above it, the section first. */
  trail: string[];
  document: string;
  agency: string;
  text: string;
}

/** A part of the index, built and loaded apart. */
export interface Shard {
  /** Folder below the index: `0/`. */
  path: string;
  agencies: string[];
  records: number;
}

/** `search-index/index.json`: what the page needs to know before it loads any part. */
export interface Manifest {
  shards: Shard[];
}

/**
 * `search-index/context.json`: names that questions speak of. Titles, labels and headings stand in the order of their numbers: a record under
 * `labels[12]` has the word `l12` in the index.
 */
export interface Context {
  /** Titles of documents (`t`). */
  titles: string[];
  /** Labels of items (`l`). */
  labels: string[];
  /** Headings above items (`h`). */
  headings: string[];
  agencies: { id: string; names: string[] }[];
}

/** A question of residents, with where the index has the items that answer it. */
export interface AskedQuestion {
  asked: string[];
  /** The items, the best answer first; each by the words that stand for it: `l12`, or `l12 h4` below a heading. */
  items: string[][];
  says: string[];
  also: string[][];
}

/** `search-index/words.json`: what authors wrote about words and questions. */
export interface Words extends Synonyms, Omit<Questions, 'questions'> {
  questions: AskedQuestion[];
}

/** The filters of a record, as Pagefind takes them. */
export type RecordFilters = Record<Filters, string[]>;
