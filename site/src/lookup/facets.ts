import { forms } from '@tsumabiraka/forms';
import { agencies } from '../load/agencies.ts';
import { subjects } from '../load/subjects.ts';
import { assessments, type Listed } from './assessments.ts';

/** One way to part the list, with a page for each of its values. */
interface Facet {
  /** Part of the address: `/assessments/by/subject/health/`. */
  id: 'agency' | 'subject' | 'form' | 'year';
  label: string;
  values: readonly FacetValue[];
}
interface FacetValue {
  id: string;
  label: string;
  page: string;
  items: readonly Listed[];
}

function facet(
  id: Facet['id'],
  label: string,
  names: readonly { id: string; name: string }[],
  keysOf: (item: Listed) => readonly string[],
): Facet {
  const items = Map.groupBy(
    assessments.flatMap((item) => keysOf(item).map((key) => ({ key, item }))),
    ({ key }) => key,
  );
  const values = names.flatMap(({ id: key, name }) => {
    const own = items.get(key)?.map(({ item }) => item);
    const page = id === 'agency' ? `/agencies/${key}/` : `/assessments/by/${id}/${key}/`;
    return own ? [{ id: key, label: name, page, items: own }] : [];
  });
  return { id, label, values };
}

const yearOf = ({ published }: Listed) => published.slice(0, 4);
const years = [...new Set(assessments.map(yearOf))].map((year) => ({ id: year, name: `${year}年` }));
const formNames = forms.map(({ name, type }) => ({ id: name.replace('様式', 'form'), name: `${type}（${name}）` }));

/** Only values that some assessment has. A body's value leads to its own page. */
export const facets: readonly Facet[] = [
  facet('agency', '評価実施機関', agencies, ({ agency }) => [agency]),
  facet('subject', '分野', subjects, (item) => item.subjects),
  facet('form', '評価書の種類', formNames, ({ form }) => [form.replace('様式', 'form')]),
  facet('year', '公表された年', years, (item) => [yearOf(item)]),
];
