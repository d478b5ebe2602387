import type { Agency } from '@tsumabiraka/assessment';
import type { Context } from '../manifest.ts';
import type { SearchRecord } from '../records.ts';

/** A record with the words that stand in the index for the names around it: `t3`, `l12`, `h4`. */
export interface NamedRecord extends SearchRecord {
  names: string[];
}

/** Numbers the titles, labels and headings of all records, for questions that speak of them. */
export class Names {
  /** Titles, labels and headings, each with its word in the index. */
  readonly titles = new Map<string, string>();
  readonly labels = new Map<string, string>();
  readonly headings = new Map<string, string>();
  /** Labels with a heading above them, as words of the index: `l12 h4`. */
  readonly pairs = new Set<string>();

  add(record: SearchRecord): NamedRecord {
    const { document, label, trail } = record.card;
    // The label of a row of 変更箇所 is its own; only the section is asked for by name.
    const labels = record.filters.section.includes('changes') ? [] : [wordOf(label, 'l', this.labels)];
    const headings = trail.map((heading) => wordOf(heading, 'h', this.headings));
    for (const one of labels) for (const other of headings) this.pairs.add(`${one} ${other}`);
    return { ...record, names: [wordOf(document, 't', this.titles), ...labels, ...headings] };
  }

  context(agencies: ReadonlyMap<string, Agency>): Context {
    return {
      titles: [...this.titles.keys()],
      labels: [...this.labels.keys()],
      headings: [...this.headings.keys()],
      agencies: [...agencies].map(([id, agency]) => ({ id, names: namesOf(agency) })),
    };
  }
}

function wordOf(name: string, kind: string, known: Map<string, string>): string {
  const word = known.get(name) ?? `${kind}${known.size}`;
  known.set(name, word);
  return word;
}

/** What people call a body: 「練馬区」「練馬区長」「練馬」. */
function namesOf({ name, printedName }: Agency): string[] {
  return [...new Set([name, printedName, name.replace(/[都道府県市区町村]$/u, '')])];
}
