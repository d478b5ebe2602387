import { type Judged, judge } from './judge.ts';
import { plain, textOf } from './label.ts';
import { lineOf } from './line.ts';
import { HEADING, headingsAbove } from './outline.ts';
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
 * The links of a page that lead to assessments (特定個人情報保護評価書), in document order.
 * @param outside titles of the frames around this page, the innermost first.
 */
export function findAssessmentLinks(page: Document, outside: readonly string[] = []): FoundLink[] {
  if (page.querySelector(MAYBE_PDF) === null) return [];
  const titles = [page.title, ...outside].map(plain);
  if (!mentions(page, titles)) return [];
  const targets = pdfLinks(page);
  const headings = headingsAbove(page, new Set(targets.keys()));
  const tables = new Tables(targets.keys());
  const found: FoundLink[] = [];
  for (const [anchor, { url, label }] of targets) {
    const place = tables.placeOf(anchor);
    const judged = judge({ label, place, line: lineOf(anchor), headings: headings.get(anchor) ?? [], titles });
    if (judged) found.push({ ...judged, anchor, url });
  }
  return found.filter((link, index) => !isIconOf(link, found[index + 1]));
}

interface Target {
  url: string;
  label: string;
}

function pdfLinks(page: Document): Map<HTMLAnchorElement, Target> {
  const targets = new Map<HTMLAnchorElement, Target>();
  for (const anchor of [...page.querySelectorAll<HTMLAnchorElement>(MAYBE_PDF)].slice(0, MOST_LINKS)) {
    const label = textOf(anchor) || plain(anchor.title);
    const url = pdfTarget(anchor, label, page.baseURI);
    if (url && !anchor.closest(SITE_PARTS)) targets.set(anchor, { url: url.href, label });
  }
  return targets;
}

/** Cheap, and false on nearly every page: whether its titles, headings or links to files speak of assessments. */
function mentions(page: Document, titles: readonly string[]): boolean {
  if (titles.some(speaks)) return true;
  return [...page.querySelectorAll(`${HEADING}, th, ${MAYBE_PDF}`)].some(({ textContent }) =>
    speaks(textContent ?? ''),
  );
}

const speaks = (text: string): boolean => text.includes('保護評価') || text.includes('項目評価');

/** An icon and a text that lead to the same file are one link: the badge goes behind the second. */
function isIconOf(link: FoundLink, next: FoundLink | undefined): boolean {
  if (next?.url !== link.url) return false;
  return plain(link.anchor.textContent) === '' && link.anchor.parentElement === next.anchor.parentElement;
}
