import type { Box, ItemDescription } from '@tsumabiraka/assessment';
import type { Place } from '@tsumabiraka/reading';

/** One item, or row of 変更箇所, as the page shows it. */
export interface ReviewItem {
  /** Key of the frontmatter: `II-6-②-期間`, `変更箇所-3`. */
  key: string;
  label: string;
  kind: ItemDescription['kind'] | 'change';
  /** The answer as the file writes it, in Markdown; empty where the item is missing. */
  answer: string;
  /** `missing`: not in the document, as far as it was read. */
  state: 'answered' | 'none' | 'unclear' | 'missing';
  reason?: string;
  /** Answers that a choice can have. */
  options: readonly string[];
  /** The chosen one. */
  choice?: string;
  /** Boxes of a list, those of the form that the document does not print among them, blank. */
  boxes?: readonly (Box & { freeText: boolean })[];
  /** Where it stands in the PDF: its answer, else its label. */
  places: readonly Place[];
}

/** What reading the PDF leaves to people and the Markdown has no place for. */
export interface ReviewNote {
  text: string;
  place?: Place;
}

export interface ReviewState {
  title: string;
  /** Name of the Markdown file. */
  file: string;
  items: readonly ReviewItem[];
  notes: readonly ReviewNote[];
}

/** What the page asks to be written. */
export interface Edit {
  key: string;
  /** The answer that the page showed before. */
  base: string;
  answer: Answer;
}

/** What was entered: Markdown, an option of a choice (empty for none), or boxes. */
export type Answer = string | { choice: string } | { boxes: readonly Box[] };

/** What came of it. A conflict says what the file holds by now; nothing was written then. */
export type EditResult = { item: ReviewItem } | { conflict: ReviewItem } | { problem: string };
