/** The three forms of 特定個人情報保護評価に関する規則: 基礎項目 (様式2), 重点項目 (様式3) and 全項目 (様式4). */
export type FormName = '様式2' | '様式3' | '様式4';

/** How an item is answered. A `group` has no answer of its own. */
export type Kind = 'group' | 'text' | 'choice' | 'checks' | 'date' | 'period' | 'count' | 'table';

/** What a node is repeated over, innermost. Risk blocks are numbered by the form itself and are no repeats. */
export type Repeat =
  | 'file'
  | 'system'
  | 'entrustment'
  | 'recipient-provide'
  | 'recipient-transfer'
  | 'change-row'
  | 'annex';

/** One printed answer of a choice, or one box. */
export interface Option {
  label: string;
  /** Printed number of a choice, from 1. */
  no?: number;
  /** Followed by 「( )」 to be filled in. */
  freeText: boolean;
  /** Heading above a run of boxes, as printed: `・識別情報`. */
  group?: string;
  /** Item that holds the number in 「( )件」 beside the box. */
  countCode?: string;
}

/** A stamp of the form, as at the foot of the cover: `平成30年5月`. */
export interface Revision {
  stamp: string;
  confidence: Confidence;
  sources: readonly string[];
  note?: string;
}

/** Whether a wording was read in a published document, or is only known by heart. */
export type Confidence = 'seen' | 'recalled';

/** A section, heading or item of a form. */
export interface FormNode {
  /** Catalogue code; a literal N stands for the number of a slot: `II-4-委託事項N-③`. */
  code: string;
  /** Code of the section: `表紙`, `I`, `別添1`. */
  section: string;
  /** Printed number: `①` or `1`. */
  number?: string;
  /** Official label without number and ※. */
  label: string;
  /** Canonical text of the heading in Markdown; see `headingText` for slots and files. */
  heading: string;
  kind: Kind;
  options: readonly Option[];
  /** False where the values of a choice are known but not printed in the form. */
  printedOptions: boolean;
  /** Marked ※: a change of it can be a 重要な変更 (規則11条, 指針 別表). */
  major: boolean;
  /** Where the ※ stands: `label`, `heading:I-4` or `section:III`. */
  majorVia?: string;
  repeat: Repeat | null;
  /** Written once per 特定個人情報ファイル. */
  perFile: boolean;
  parent?: string;
  /** Codes of the nodes directly below, in order. */
  children: readonly string[];
  /** Slot (`II-4-委託事項N`) whose name this item is: its value stands directly under the heading of the slot. */
  nameOf?: string;
  /** Code of the equal question in other forms. */
  sameAs: Partial<Record<FormName, string>>;
  /** Code of a similar question in other forms, with another kind, scope or options. */
  relatedTo: Partial<Record<FormName, string>>;
  /** Stamps of the form that have the item; absent where all have it. */
  revisions?: readonly string[];
  /** Code of the item under an older stamp, where it was renumbered. */
  codeInRevisions?: Readonly<Record<string, string>>;
  revisionsNote?: string;
  confidence: Confidence;
  /** Documents of the corpus that print it, by index. */
  seenIn: readonly number[];
  /** Other published documents that print it; ids of `sources` in the data. */
  seenElsewhere: readonly string[];
  note?: string;
  /** What documents print where it differs from the official wording. */
  labelAsSeen?: string;
  /** Label of the merged cell to the left: `再委託`. */
  cellGroup?: string;
}

export interface Form {
  name: FormName;
  /** `重点項目評価書` */
  type: string;
  title: string;
  /** Code of the section 変更箇所. */
  changeSection: string;
  revisions: readonly Revision[];
  sections: readonly FormNode[];
  /** Every code including sections, in document order. */
  nodes: ReadonlyMap<string, FormNode>;
  /**
   * Sheets that the form does not ask for but bodies insert: 別紙N, and in 様式3 the 「(別添1) 事務の内容」 of 様式4.
   * They are not in `nodes`, but have codes, ids, headings and a place in the order.
   */
  attachments: ReadonlyMap<string, FormNode>;
}
