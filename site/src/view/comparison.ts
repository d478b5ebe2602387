import type { Fragment, FragmentRow } from './fragment.ts';

/** How the answers to one question compare. */
type Verdict = 'same' | 'different' | 'partial' | 'none';

interface ComparisonRow {
  label: string;
  verdict: Verdict;
  /** One for each compared assessment; undefined where it has no such item. */
  answers: readonly (FragmentRow | undefined)[];
}

export interface ComparisonSection {
  heading: string;
  rows: ComparisonRow[];
}

/** Words that say how answers compare: neither colour nor a mark has to be understood. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  same: '答えは同じ',
  different: '答えがちがう',
  partial: '答えのない評価書がある',
  none: 'どれにも答えがない',
};

/** Equal questions of two to four assessments, in the order of the fullest form, by section. */
export function comparison(fragments: readonly Fragment[]): ComparisonSection[] {
  const rows = new Map<string, { first: FragmentRow; answers: (FragmentRow | undefined)[] }>();
  for (const [column, { rows: own }] of fragments.entries()) {
    for (const row of own) {
      const known = rows.get(row.key) ?? { first: row, answers: fragments.map(() => undefined) };
      known.answers[column] = row;
      rows.set(row.key, known);
    }
  }
  const sections: ComparisonSection[] = [];
  for (const { first, answers } of [...rows.values()].sort((a, b) => byOrder(a.first.order, b.first.order))) {
    if (sections.at(-1)?.heading !== first.section) sections.push({ heading: first.section, rows: [] });
    sections.at(-1)?.rows.push({ label: first.label, verdict: verdictOf(answers), answers });
  }
  return sections;
}

function byOrder(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((number, index) => number !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** Widths and white space do not matter. */
function verdictOf(answers: readonly (FragmentRow | undefined)[]): Verdict {
  const texts = answers.map((answer) => (answer?.lines ?? []).join('').normalize('NFKC').replace(/\s/gu, ''));
  if (texts.every((text) => text === '')) return 'none';
  if (texts.includes('')) return 'partial';
  return new Set(texts).size === 1 ? 'same' : 'different';
}

/** Makes an element, in a page that is built or in one that is open. */
export type Make<Node> = (
  tag: string,
  attributes: Record<string, string>,
  children: readonly (Node | string)[],
) => Node;

/**
 * The comparison as tables, one a section. A table keeps its roles where a narrow screen stacks the cells.
 * @param names short name of each assessment: 越谷市 48
 * @param href full path of a page of the site
 */
export function comparisonTables<Node>(
  fragments: readonly Fragment[],
  names: readonly string[],
  make: Make<Node>,
  href: (page: string) => string,
): Node[] {
  return comparison(fragments).map(({ heading, rows }, index) => {
    const id = `compare-${index + 1}`;
    const head = make('tr', { role: 'row' }, [
      make('th', { role: 'columnheader', scope: 'col' }, ['項目']),
      ...names.map((name) => make('th', { role: 'columnheader', scope: 'col' }, [name])),
    ]);
    const body = rows.map(({ label, verdict, answers }) =>
      make('tr', { role: 'row', class: verdict }, [
        make('th', { role: 'rowheader', scope: 'row' }, [
          make('span', { class: 'question' }, [label]),
          make('span', { class: 'verdict' }, [VERDICTS[verdict]]),
        ]),
        ...answers.map((answer, column) => {
          const page = fragments[column]?.page ?? '';
          return make('td', { role: 'cell', 'data-label': names[column] ?? '' }, cell(answer, page, label, make, href));
        }),
      ]),
    );
    return make('section', { class: 'compared', 'aria-labelledby': id }, [
      make('h2', { id }, [heading]),
      make('table', { role: 'table', class: `of${fragments.length}`, 'aria-labelledby': id }, [
        make('thead', { role: 'rowgroup' }, [head]),
        make('tbody', { role: 'rowgroup' }, body),
      ]),
    ]);
  });
}

function cell<Node>(
  answer: FragmentRow | undefined,
  page: string,
  label: string,
  make: Make<Node>,
  href: (page: string) => string,
): Node[] {
  if (!answer) return [make('p', { class: 'state' }, ['この評価書には、この項目がありません'])];
  const state = answer.state ? [make('p', { class: 'state' }, [answer.state])] : [];
  const link = make('a', { href: `${href(page)}#${answer.id}`, 'aria-label': `「${label}」を評価書で見る` }, [
    '評価書で見る',
  ]);
  return [...state, ...answer.lines.map((line) => make('p', {}, [line])), make('p', { class: 'source' }, [link])];
}
