import { type Agency, type Assessment, assessmentId, eraDate, type Item } from '@tsumabiraka/assessment';
import { form } from '@tsumabiraka/forms';
import { serialise } from '@tsumabiraka/markdown';
import { stringify } from 'yaml';
import { makeAgency } from './agencies.ts';
import businesses from './data/businesses.json' with { type: 'json' };
import { Random } from './random.ts';
import { mapTexts, textsOf } from './texts.ts';
import { Vocabulary } from './vocabulary.ts';

/** Real documents and their bodies, from which others are made. */
export interface Sources {
  assessments: readonly Assessment[];
  agencies: ReadonlyMap<string, Agency>;
}

export interface ContentFile {
  /** Below `content/`. */
  path: string;
  text: string;
}

/** A body and what it has published. */
export interface Body {
  id: string;
  agency: Agency;
  assessments: Assessment[];
}

export interface Amount {
  /** Number of documents. */
  count: number;
  /** The same seed gives the same documents. */
  seed: number;
}

/** A city publishes some twenty to thirty assessments. */
const OF_ONE_AGENCY = 20;
const MOST_DAYS_LATER = 900;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Documents made from real ones, body by body: other names, numbers, titles, dates and words, so that no two say the same; sections, tables
 * and lengths are those of the real documents. All pass the checker.
 */
export function* generateBodies(sources: Sources, { count, seed }: Amount): Generator<Body> {
  const random = new Random(seed);
  const vocabulary = new Vocabulary(sources.assessments.flatMap(textsOf));
  for (let index = 0; index * OF_ONE_AGENCY < count; index += 1) {
    const id = `city-${index + 1}`;
    const titles = random.shuffled(businesses).slice(0, Math.min(OF_ONE_AGENCY, count - index * OF_ONE_AGENCY));
    // The first is made from the document that the desks of the body are read from.
    const first = sourceAt(sources, index);
    const agency = makeAgency(index, agencyOf(sources, first), `${id}-1`);
    const assessments = titles.map((business, position) => {
      const source = sourceAt(sources, index + position);
      const rewrite = vocabulary.rewriter(random);
      const own = agencyOf(sources, source).name;
      const rewritten = mapTexts(source, (text) => text.split(own).map(rewrite).join(agency.name));
      const published = later(source.published, random.below(MOST_DAYS_LATER));
      return withFacts(rewritten, { id, agency, number: String(position + 1), business, published });
    });
    yield { id, agency, assessments };
  }
}

/** The same as files for `content/assessments` and `content/agencies`. */
export function* generateContent(sources: Sources, amount: Amount): Generator<ContentFile> {
  for (const { id, agency, assessments } of generateBodies(sources, amount)) {
    yield { path: `agencies/${id}.yml`, text: stringify(agency) };
    for (const assessment of assessments)
      yield { path: `assessments/${id}/${assessment.number}.md`, text: serialise(assessment) };
  }
}

const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

function sourceAt({ assessments }: Sources, index: number): Assessment {
  const source = assessments[index % assessments.length];
  if (!source) throw new Error('there is no document to make others from');
  return source;
}

function agencyOf({ agencies }: Sources, assessment: Assessment): Agency {
  const agency = agencies.get(assessment.agency);
  if (!agency) throw new Error(`${assessmentId(assessment)} has no body`);
  return agency;
}

interface Facts {
  id: string;
  agency: Agency;
  number: string;
  business: string;
  published: string;
}

/** Frontmatter and cover that say the same. */
function withFacts(assessment: Assessment, { id, agency, number, business, published }: Facts): Assessment {
  const title = `${business}に関する事務 ${form(assessment.form).type}`;
  const cover = new Map([
    ['表紙-評価書番号', number],
    ['表紙-評価書名', title],
    ['表紙-評価実施機関名', agency.printedName],
    ['表紙-公表日', eraDate(published)],
    ['I-1-①', `${business}に関する事務`],
  ]);
  const items = assessment.items.map((item): Item => {
    const said = cover.get(item.code);
    if (said === undefined) return item;
    if (item.kind === 'text') return { ...item, text: [{ kind: 'paragraph', lines: [said] }] };
    return item.kind === 'date' ? { ...item, printed: said } : item;
  });
  return { ...assessment, agency: id, number, title, published, items };
}
