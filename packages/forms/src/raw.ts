/** The shape of `data/form*.json`; `forms` turns it into `FormNode`s. Only keys that are read are listed. */
export type RawFormKey = 'form2' | 'form3' | 'form4';

interface RawNode {
  code: string;
  required_for_major_change: boolean;
  repeats: string | null;
  confidence: string;
  note?: string | null;
}

export interface RawOption {
  label: string;
  no?: number;
  free_text?: boolean;
  group?: string;
  count_code?: string;
}

export interface RawItem extends RawNode {
  number?: string;
  label: string;
  kind: string;
  options?: RawOption[];
  options_printed?: boolean;
  major_change_via: string | null;
  same_as?: Partial<Record<RawFormKey, string>>;
  related_to?: Partial<Record<RawFormKey, string>>;
  revisions?: string[];
  code_in_revisions?: Record<string, string>;
  revisions_note: string | null;
  seen_in: number[];
  seen_elsewhere?: string[];
  label_as_seen?: string;
  cell_group?: string;
  items?: RawItem[];
}

export interface RawSection extends RawNode {
  title: string;
  items: RawItem[];
}

export interface RawForm {
  form: string;
  type: string;
  title: string;
  change_table_section: string;
  revisions: { stamp: string; confidence: string; sources: string[]; note?: string }[];
  sections: RawSection[];
}
