import file from './golden.json' with { type: 'json' };

/** One way for an item to be right; all that is given must hold. */
export interface Condition {
  /** Every entry stands in the text of the item; of a list one does. */
  says?: (string | string[])[];
  /** Pattern for the label of the item. */
  label?: string;
  /** The body whose document it is. */
  in?: string;
}

export interface GoldenQuery {
  kind: string;
  q: string;
  /** Ways for an item to be right. Spellings that differ in okurigana or kana are one word. */
  right: Condition[];
  /** Not looked at while the search was tuned. */
  heldOut: boolean;
}

/** A query alone means that the text must hold it. */
type Entry = string | { q: string; right: Condition[] };

/** `golden.json`: what people look for, and which items are right; every third query is held out. */
export function readGolden(): GoldenQuery[] {
  const kinds = Object.entries<Entry[]>(file);
  const all = kinds.flatMap(([kind, entries]) =>
    entries.map((entry) =>
      typeof entry === 'string' ? { kind, q: entry, right: [{ says: [entry] }] } : { kind, ...entry },
    ),
  );
  return all.map((query, index) => ({ ...query, heldOut: index % 3 === 2 }));
}
