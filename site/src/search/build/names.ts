import { type Agency, type Assessment, assessmentId } from '@tsumabiraka/assessment';
import type { Context } from '../manifest.ts';
import type { SearchRecord } from '../records.ts';

/** Gathers the names of documents, bodies, labels and headings, for questions that speak of them. */
export class Names {
  readonly #agencies: ReadonlyMap<string, Agency>;
  readonly #documents: Context['documents'] = [];
  readonly #labels = new Set<string>();
  readonly #headings = new Set<string>();

  constructor(agencies: ReadonlyMap<string, Agency>) {
    this.#agencies = agencies;
  }

  add(assessment: Assessment, records: readonly SearchRecord[]): void {
    this.#documents.push({ id: assessmentId(assessment), agency: assessment.agency, title: assessment.title });
    for (const { filters } of records) {
      for (const label of filters.label) this.#labels.add(label);
      for (const heading of filters.heading) this.#headings.add(heading);
    }
  }

  context(): Context {
    const agencies = [...this.#agencies].map(([id, agency]) => ({ id, names: namesOf(agency) }));
    return {
      documents: this.#documents,
      agencies,
      labels: [...this.#labels].sort(),
      headings: [...this.#headings].sort(),
    };
  }
}

/** What people call a body: 「練馬区」「練馬区長」「練馬」. */
function namesOf({ name, printedName }: Agency): string[] {
  return [...new Set([name, printedName, name.replace(/[都道府県市区町村]$/u, '')])];
}
