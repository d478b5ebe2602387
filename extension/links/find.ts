import { isAmongPapers, type Judged, judge, mayBeOne } from './judge.ts';
import { isNamed, plain, textOf } from './label.ts';
import { lineOf } from './line.ts';
import { headingsAbove } from './outline.ts';
import { whatSpeaks } from './spoken.ts';
import { Tables } from './table.ts';
import { MAYBE_PDF, pdfTarget } from './target.ts';

/** A link of a page that leads to an assessment. */
export interface FoundLink extends Judged {
  anchor: HTMLAnchorElement;
  /** Address of the PDF. */
  url: string;
}

/** No list of one municipality is longer; of one that is, the rest stays as it is. */
const MOST_LINKS = 2000;

/** Parts of a page that belong to the site, not to its text. */
const SITE_PARTS = 'nav, footer, aside, [role="navigation"], [role="contentinfo"], [role="complementary"]';

/**
 * The links of a page that lead to assessments (特定個人情報保護評価書), in document order. Nearly every page has none, and this runs on
 * all of them: each step asks only what the one before could not rule out, the cheapest first.
 * @param outside titles of the frames around this page, the innermost first.
 */
export function findAssessmentLinks(page: Document, outside: readonly string[] = []): FoundLink[] {
  const speaking = whatSpeaks(page, [page.title, ...outside]);
  if (speaking === 'nothing') return [];
  const links = [...page.querySelectorAll<HTMLAnchorElement>(MAYBE_PDF)].slice(0, MOST_LINKS);
  const targets = pdfLinks(links, page.baseURI, speaking === 'links');
  if (targets.size === 0) return [];
  const tables = new Tables(links);
  const places = new Map([...targets.keys()].map((anchor) => [anchor, tables.placeOf(anchor)]));
  for (const [anchor, place] of places) if (isAmongPapers(place)) targets.delete(anchor);
  if (targets.size === 0) return [];
  const headings = headingsAbove(page, new Set(targets.keys()));
  const titles = [page.title, ...outside].map(plain);
  const found: FoundLink[] = [];
  for (const [anchor, { url, label }] of targets) {
    const judged = judge({
      label,
      place: places.get(anchor),
      line: lineOf(anchor),
      headings: headings.get(anchor) ?? [],
      titles,
    });
    if (judged) found.push({ ...judged, anchor, url });
  }
  return found.filter((link, index) => !isIconOf(link, found[index + 1]));
}

interface Target {
  url: string;
  label: string;
}

/**
 * The links that lead to PDFs and may be assessments by their own words.
 * @param onlyNamed where no heading tells what the others are.
 */
function pdfLinks(
  links: readonly HTMLAnchorElement[],
  base: string,
  onlyNamed: boolean,
): Map<HTMLAnchorElement, Target> {
  const targets = new Map<HTMLAnchorElement, Target>();
  for (const anchor of links) {
    const label = textOf(anchor) || plain(anchor.title);
    if ((onlyNamed && !isNamed(label)) || !mayBeOne(label)) continue;
    const url = pdfTarget(anchor, label, base);
    if (url && !anchor.closest(SITE_PARTS)) targets.set(anchor, { url: url.href, label });
  }
  return targets;
}

/** An icon and a text that lead to the same file are one link: the badge goes behind the second. */
function isIconOf(link: FoundLink, next: FoundLink | undefined): boolean {
  if (next?.url !== link.url) return false;
  return plain(link.anchor.textContent) === '' && link.anchor.parentElement === next.anchor.parentElement;
}
