/** First and last year of the eras that assessments know. */
const ERAS = [
  { name: '令和', letter: 'r', first: 2019, last: 2099 },
  { name: '平成', letter: 'h', first: 1989, last: 2019 },
  { name: '昭和', letter: 's', first: 1926, last: 1989 },
] as const;

const pattern =
  /(?:(?<era>令和|平成|昭和)(?<eraYear>元|\d{1,2})年|(?<![a-z])(?<letter>[rhs])(?<letterYear>\d{1,2})(?![a-z\d])年?|(?<year>(?:19|20)\d\d)(?!\d)年?)(?:[-/.]?(?<month>\d{1,2})(?!\d)月?(?:[-/.]?(?<day>\d{1,2})(?!\d)日?)?)?/gu;

/** Ways to write the dates of a folded text: 「2023年12月」「r5.12」「令和5年12月」 find each other. The text itself is not among them. */
export function dateSpellings(text: string): string[] {
  const found = [...text.matchAll(pattern)];
  const [only] = found;
  if (found.length !== 1 || !only?.groups) return [];
  const { era, eraYear, letter, letterYear, year, month, day } = only.groups;
  const known = ERAS.find(({ name, letter: short }) => name === era || short === letter);
  const western = year
    ? Number(year)
    : (known?.first ?? 0) + (eraYear === '元' ? 1 : Number(eraYear ?? letterYear)) - 1;
  const rest = month ? `${Number(month)}月${day ? `${Number(day)}日` : ''}` : '';
  const years = [
    `${western}年`,
    ...ERAS.filter(({ first, last }) => western >= first && western <= last).flatMap(({ name, first }) =>
      eraYears(name, western - first + 1),
    ),
  ];
  const spellings = years.map((written) => text.replace(only[0], written + rest));
  return spellings.filter((spelling) => spelling !== text);
}

function eraYears(name: string, year: number): string[] {
  return year === 1 ? [`${name}元年`, `${name}1年`] : [`${name}${year}年`];
}
