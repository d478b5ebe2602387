/** A line of the sheet: its printed label, what is filled in, and how many lines to leave for writing where it is blank. */
export interface SheetField {
  kind: 'field';
  /** Field of the draft that it shows, for editing in place; absent where it is composed. */
  name?: string | undefined;
  label: string;
  value: string;
  /** Lines to keep: at least so many are ruled where the value is blank. */
  lines: number;
}

/** Boxes to tick, each with its printed label. */
export interface SheetBoxes {
  kind: 'boxes';
  name?: string | undefined;
  label: string;
  boxes: readonly { value: string; label: string; checked: boolean }[];
}

export type SheetEntry = SheetField | SheetBoxes;

/** A numbered part of the sheet. */
export interface SheetSection {
  title: string;
  /** 「任意」: may stay blank. */
  optional: boolean;
  entries: readonly SheetEntry[];
  note?: string | undefined;
}

/** One printed side of A4. */
export interface SheetPage {
  sections: readonly SheetSection[];
}

/** A request as a form of A4 pages, in the usual order: date, addressee, requester, statement, 記, parts, office use. */
export interface Sheet {
  title: string;
  /** That this is a draft, and that the form of the office goes first. */
  notice: string;
  /** Address of that form, where the file of the body names it. */
  officialForm: string | undefined;
  date: SheetField;
  /** 「（宛先）越谷市長」. */
  addressee: string;
  requester: readonly SheetField[];
  /** The sentence that asks. */
  statement: string;
  /** One page, or two where an agent asks. */
  pages: readonly SheetPage[];
  /** Rows of the box that the office fills in. */
  office: readonly string[];
}
