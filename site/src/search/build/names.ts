import type { Agency } from '@tsumabiraka/assessment';
import type { Context } from '../manifest.ts';
import type { SearchRecord } from '../records.ts';

/** A record with the words that stand in the index for the names around it: `t3`, `l12`, `h4`. */
export interface NamedRecord extends SearchRecord {
  names: string[];
}

/** Numbers the titles, labels and headings of all records, for questions that speak of them. */
export class Names {
  readonly #titles = new Map<string, number>();
  readonly #labels = new Map<string, number>();
  readonly #headings = new Map<string, number>();

  add(record: SearchRecord): NamedRecord {
    const { document, label, trail } = record.card;
    // The label of a row of 変更箇所 is its own; only the section is asked for by name.
    const labels = record.filters.section.includes('changes') ? [] : [`l${numberOf(label, this.#labels)}`];
    const headings = trail.map((heading) => `h${numberOf(heading, this.#headings)}`);
    return { ...record, names: [`t${numberOf(document, this.#titles)}`, ...labels, ...headings] };
  }

  context(agencies: ReadonlyMap<string, Agency>): Context {
    return {
      titles: [...this.#titles.keys()],
      labels: [...this.#labels.keys()],
      headings: [...this.#headings.keys()],
      agencies: [...agencies].map(([id, agency]) => ({ id, names: namesOf(agency) })),
    };
  }
}

function numberOf(name: string, known: Map<string, number>): number {
  const number = known.get(name) ?? known.size;
  known.set(name, number);
  return number;
}

/** What people call a body: 「練馬区」「練馬区長」「練馬」. */
function namesOf({ name, printedName }: Agency): string[] {
  return [...new Set([name, printedName, name.replace(/[都道府県市区町村]$/u, '')])];
}
