import { Agency, type Agency as AgencyType } from '@tsumabiraka/assessment';
import places from './data/places.json' with { type: 'json' };

const MOST_AGENCIES = places.first.length * places.second.length;

/**
 * A body that does not exist, with the desks of a real one.
 * @param index from 0; each has another name and code
 * @param assessment id of the document that its desks are read from
 * @throws where there are more bodies than names
 */
export function makeAgency(index: number, like: AgencyType, assessment: string): AgencyType {
  const [first, second] = [
    places.first[index % places.first.length],
    places.second[Math.floor(index / places.first.length)],
  ];
  if (!first || !second) throw new Error(`more than ${MOST_AGENCIES} bodies cannot be named`);
  const name = `${first[0]}${second[0]}市`;
  const copied = JSON.parse(JSON.stringify(like), (key, value) => {
    if (key === 'assessment') return assessment;
    return typeof value === 'string' ? value.replaceAll(like.name, name) : value;
  });
  return Agency.parse({
    ...copied,
    name,
    reading: `${first[1]}${second[1]}し`,
    printedName: `${name}長`,
    code: codeOf(index),
    hosts: [`www.city-${index + 1}.example`],
  });
}

/** Five digits and the one that checks them. */
function codeOf(index: number): string {
  const digits = String(10_000 + index);
  const codes = Array.from({ length: 10 }, (_, last) => `${digits}${last}`);
  return codes.find((code) => Agency.shape.code.safeParse(code).success) ?? digits;
}
