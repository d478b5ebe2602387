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

/** A city publishes some twenty to thirty assessments. */
const OF_ONE_AGENCY = 20;
const MOST_DAYS_LATER = 900;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Files for `content/assessments` and `content/agencies`, made from real ones: other bodies, numbers, titles, dates and words, so that no two say
 * the same; sections, tables and lengths are those of the real documents. All pass the checker.
 * @param options.seed the same seed gives the same files
 */
export function* generateContent(sources: Sources, options: { count: number; seed: number }): Generator<ContentFile> {
  const random = new Random(options.seed);
  const vocabulary = new Vocabulary(sources.assessments.flatMap(textsOf));
  for (let made = 0; made < options.count; made += OF_ONE_AGENCY) {
    const index = made / OF_ONE_AGENCY;
    const id = `city-${index + 1}`;
    const titles = random.shuffled(businesses);
    const count = Math.min(OF_ONE_AGENCY, options.count - made);
    // The first is made from the document that the desks of the body are read from.
    const like = sourceAt(sources, index);
    const agency = makeAgency(index, agencyOf(sources, like), `${id}-1`);
    yield { path: `agencies/${id}.yml`, text: stringify(agency) };
    for (let number = 1; number <= count; number += 1) {
      const source = sourceAt(sources, index + number - 1);
      const rewrite = vocabulary.rewriter(random);
      const own = agencyOf(sources, source).name;
      const rewritten = mapTexts(source, (text) => text.split(own).map(rewrite).join(agency.name));
      const published = new Date(Date.parse(source.published) + random.below(MOST_DAYS_LATER) * DAY)
        .toISOString()
        .slice(0, 10);
      const business = titles[number - 1] ?? '';
      const assessment = withFacts(rewritten, { id, agency, number: String(number), business, published });
      yield { path: `assessments/${id}/${number}.md`, text: serialise(assessment) };
    }
  }
}

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
