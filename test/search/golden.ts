import aside from './aside.json' with { type: 'json' };
import blind from './blind.json' with { type: 'json' };
import dev from './dev.json' with { type: 'json' };
import fresh from './fresh.json' with { type: 'json' };
import golden from './golden.json' with { type: 'json' };
import guests from './guests.json' with { type: 'json' };
import last from './last.json' with { type: 'json' };
import newcomers from './newcomers.json' with { type: 'json' };
import passers from './passers.json' with { type: 'json' };
import plain from './plain.json' with { type: 'json' };
import readers from './readers.json' with { type: 'json' };
import residents from './residents.json' with { type: 'json' };
import strangers from './strangers.json' with { type: 'json' };
import visitors from './visitors.json' with { type: 'json' };
import voices from './voices.json' with { type: 'json' };

/** One way for an item to be right; all that is given must hold. */
export interface Condition {
  /** Every entry stands in the text of the item; of a list one does. */
  says?: (string | string[])[];
  /** Pattern for the label of the item. */
  label?: string;
  /** Pattern for the code of the item, where labels do not tell items apart. */
  item?: string;
  /** The body whose document it is. */
  in?: string;
}

export interface GoldenQuery {
  kind: string;
  q: string;
  /** Ways for an item to be right. Spellings that differ in okurigana or kana are one word. */
  right: Condition[];
  set: Part;
}

/**
 * Sets that were written from the documents before any of their queries was asked, measured, and only then looked at, and `dev`, which was
 * tuned on; first figures in `site/src/search/README.md`. The first three have every kind of query, as an acceptor would ask.
 */
const SETS = {
  visitors,
  strangers,
  guests,
  blind,
  aside,
  fresh,
  last,
  residents,
  voices,
  newcomers,
  plain,
  readers,
  passers,
  dev,
};

/** Where a query comes from; of `golden.json`, which the search was tuned on, each third is held out. */
type Part = 'tuned' | 'held out' | keyof typeof SETS;

/** A query alone means that the text must hold it. */
type Entry = string | { q: string; right: Condition[] };

/** What people look for, and which items are right. */
export function readGolden(): GoldenQuery[] {
  return [
    ...entriesOf(golden).map((query, index) => ({
      ...query,
      set: index % 3 === 2 ? ('held out' as const) : ('tuned' as const),
    })),
    ...Object.entries(SETS).flatMap(([set, file]) =>
      entriesOf(file).map((query) => ({ ...query, set: set as keyof typeof SETS })),
    ),
  ];
}

function entriesOf(file: Record<string, unknown>): Omit<GoldenQuery, 'set'>[] {
  return Object.entries(file as Record<string, Entry[]>).flatMap(([kind, entries]) =>
    entries.map((entry) =>
      typeof entry === 'string' ? { kind, q: entry, right: [{ says: [entry] }] } : { kind, ...entry },
    ),
  );
}
