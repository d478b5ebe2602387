import type { Cover } from '@tsumabiraka/reading';
import type { KnownAssessment, KnownBody } from '../data/types.ts';
import { agencyNamed, sameNumber, sameTitle } from './names.ts';

/** What is known of a file before anything is looked up. */
export interface Evidence {
  /** SHA-256 of the bytes, hexadecimal, small letters. */
  readonly sha256: string;
  /** Where it came from, after redirects. */
  readonly url?: string | undefined;
  /** What its cover says, as soon as it was read. */
  readonly cover?: Cover | undefined;
}

/** The assessment that a file is, with a structured version on the site. */
export interface Identified {
  /** How it is known: the same bytes; the address of the official PDF; agency, number, form and title of the cover. */
  readonly by: 'bytes' | 'address' | 'cover';
  readonly body: KnownBody;
  readonly assessment: KnownAssessment;
  /** The structured version beside this file, by 公表日. `unknown` where the file says none. */
  readonly edition: 'same' | 'newer' | 'older' | 'unknown';
}

/**
 * Which assessment a file is. A wrong answer is worse than none: what the cover says must not contradict the address, and for the cover alone agency,
 * number, form and title must all agree.
 */
export function identify({ sha256, url, cover }: Evidence, lookup: readonly KnownBody[]): Identified | undefined {
  const known = lookup.flatMap((body) => body.assessments.map((assessment) => ({ body, assessment })));
  const equal = known.find(({ assessment }) => assessment.sha256 === sha256);
  if (equal) return { by: 'bytes', ...equal, edition: 'same' };
  const there = url === undefined ? [] : known.filter(({ assessment }) => isSameAddress(assessment.pdf, url));
  const [only, ...others] = there;
  if (only && others.length === 0 && !(cover && contradicts(cover, only))) {
    return { by: 'address', ...only, edition: editionOf(only.assessment, cover) };
  }
  if (!cover) return undefined;
  const body = agencyOf(cover, url, lookup);
  const assessment = body?.assessments.find((row) => isOnCover(row, cover));
  return body && assessment && { by: 'cover', body, assessment, edition: editionOf(assessment, cover) };
}

/** The body of a cover: by its printed name, and where several bodies have that name, by the host that the file came from. */
export function agencyOf(
  { printedAgency }: Pick<Cover, 'printedAgency'>,
  url: string | undefined,
  bodies: readonly KnownBody[],
): KnownBody | undefined {
  if (printedAgency === undefined) return undefined;
  const named = bodies.filter((body) => agencyNamed(printedAgency, body.printedName));
  if (named.length < 2) return named[0];
  const host = url === undefined || !URL.canParse(url) ? undefined : new URL(url).hostname;
  const here = named.filter(({ hosts }) => host !== undefined && hosts.includes(host));
  return here.length === 1 ? here[0] : undefined;
}

const isOnCover = (row: KnownAssessment, { form, number, title }: Cover): boolean =>
  row.form === form && sameNumber(row.number, number) && sameTitle(row.title, title);

/** Whether a cover says something else than a row; what it does not say contradicts nothing. */
function contradicts(cover: Cover, { body, assessment }: Pick<Identified, 'body' | 'assessment'>): boolean {
  const { form, number, title, printedAgency } = cover;
  return (
    form !== assessment.form ||
    (number !== undefined && !sameNumber(assessment.number, number)) ||
    (title !== undefined && !sameTitle(assessment.title, title)) ||
    (printedAgency !== undefined && !agencyNamed(printedAgency, body.printedName))
  );
}

function editionOf(structured: KnownAssessment, cover: Cover | undefined): Identified['edition'] {
  const published = cover?.published;
  if (published === undefined) return 'unknown';
  if (published === structured.published) return 'same';
  return structured.published > published ? 'newer' : 'older';
}

/** Fragments name a place in a file, not another file. */
function isSameAddress(a: string | undefined, b: string): boolean {
  if (a === undefined || !URL.canParse(a) || !URL.canParse(b)) return false;
  const bare = (text: string) => {
    const url = new URL(text);
    url.hash = '';
    return url.href.replace(/^https?:/, '');
  };
  return bare(a) === bare(b);
}
