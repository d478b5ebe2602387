import { getCollection } from 'astro:content';
import { type FormName, form } from '@tsumabiraka/forms';
import { agencies, agencyOf, type NamedAgency } from '../load/agencies.ts';
import type { AssessmentEntry } from '../load/entry.ts';
import { assessmentPage, url } from '../load/site.ts';
import { subjectsOf } from '../load/subjects.ts';

/** An assessment as lists show it. */
export interface Listed extends AssessmentEntry {
  /** `koshigaya-48` */
  id: string;
  /** Path below the base: `/assessments/koshigaya/48/`. */
  page: string;
  url: string;
  body: NamedAgency;
  /** 重点項目評価書 */
  type: string;
  /** Ids of what it is about. */
  subjects: string[];
}

const typeOf = (name: FormName) => form(name).type;

const entries: readonly { id: string; data: AssessmentEntry }[] = await getCollection('assessments');

/** All assessments, newest 公表日 first. Computed once a build; no page scans it more than its own list needs. */
export const assessments: readonly Listed[] = entries
  .map(({ id, data }): Listed => {
    const page = assessmentPage(data);
    const subjects = subjectsOf(data.title, data.business ?? '');
    return { ...data, id, page, url: url(page), body: agencyOf(data.agency), type: typeOf(data.form), subjects };
  })
  .sort((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id));

const byNumber = (a: Listed, b: Listed) => a.number.localeCompare(b.number, 'ja', { numeric: true });

/** By body, in the order of their 評価書番号. */
export const byAgency: ReadonlyMap<string, readonly Listed[]> = new Map(
  agencies.map(({ id }) => [id, assessments.filter(({ agency }) => agency === id).sort(byNumber)]),
);

interface Neighbours {
  previous?: Listed | undefined;
  next?: Listed | undefined;
}
const neighbours = new Map<string, Neighbours>();
for (const list of byAgency.values()) {
  for (const [index, { id }] of list.entries())
    neighbours.set(id, { previous: list[index - 1], next: list[index + 1] });
}

/** The assessments of the same body before and after this one. */
export function neighboursOf(id: string): Neighbours {
  return neighbours.get(id) ?? {};
}

const byId = new Map(assessments.map((item) => [item.id, item]));

/** The assessment of that id, if the site has it. */
export function findListed(id: string): Listed | undefined {
  return byId.get(id);
}

/** @throws where the site has no such assessment */
export function listed(id: string): Listed {
  const item = findListed(id);
  if (!item) throw new Error(`評価書 ${id} はありません。`);
  return item;
}
