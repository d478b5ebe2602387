import type { Agency, Assessment, FormName, State } from '@tsumabiraka/assessment';
import type { Explainer, ItemExplanation } from '@tsumabiraka/words';
import type { Point, Size } from '../pdf-view/view.ts';

/** An item of the form where it stands in the PDF. */
export interface PlacedItem {
  /** Anchor in the structured version: `i-2-system1-3`. */
  id: string;
  code: string;
  file?: number | undefined;
  /** As the form prints it: 「③他のシステムとの接続」. */
  label: string;
  page: number;
  /** Where its label stands: points from the top left corner of the page. */
  box: Point & Size;
  /** Label and answer together, as far as they stand on this page. */
  extent: Point & Size;
  /** What was answered, in plain words. */
  answer: string;
  state: State;
  /** Why the answer is doubtful. */
  doubt?: string | undefined;
}

/** Something that a person has to look at. */
export interface PlacedDoubt {
  /** One sentence. */
  reason: string;
  /** What was seen, as printed. */
  seen: string;
  page?: number | undefined;
  place?: Point | undefined;
}

/** What is known of the open document. */
export interface KnownDocument {
  form: FormName;
  /** Sentences: how the document was recognised, whether it was read by machine, whether the structured version is of another date. */
  facts: readonly string[];
  /** Read by machine just now, not by people. */
  isMachineRead: boolean;
  /** All pages were read; before, the first of them. */
  isWhole: boolean;
  /** Left out where the cover does not say enough, or as long as not all was read. */
  assessment?: Assessment | undefined;
  /** Its page on the site: `koshigaya` and `48`; left out where there is none. */
  structured?: { agency: string; number: string } | undefined;
  items: readonly PlacedItem[];
  doubts: readonly PlacedDoubt[];
  /** The body, with its desks. */
  agency?: Agency | undefined;
}

/** What we know beyond the document, and how the reader wants it shown. */
export interface Knowledge {
  explain: Explainer;
  explainItem(form: FormName, code: string): ItemExplanation | undefined;
  /** Address of the site, or undefined: then no links lead there. */
  site?: string | undefined;
  furigana: boolean;
}
