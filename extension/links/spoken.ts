import { HEADINGS } from './outline.ts';
import { MAYBE_PDF_PREDICATE } from './target.ts';
import { says } from './words.ts';

/**
 * Questions to the whole page, as XPath: the browser answers them without making an object of any element, and the first
 * such object of a page alone takes half a millisecond.
 */
const EVALUATION = "contains(/, '評価')";
const WORDS = ['保護評価', '項目評価', '項目)', '項目）'];
const SPEAKS = `[contains(., '評価')][${WORDS.map((word) => `contains(., '${word}')`).join(' or ')}]`;
const HEADING = anyOf([...HEADINGS, 'th', 'tr[1]/td', 'li[.//li]'].map((path) => `//${path}${SPEAKS}`));
const LINK = anyOf([`//a${SPEAKS}${MAYBE_PDF_PREDICATE}`]);

function anyOf(paths: readonly string[]): string {
  return paths.map((path) => `boolean(${path})`).join(' or ');
}

/**
 * What on a page speaks of assessments, of all that can govern a link: headings (with titles, heads of columns and items above
 * an inner list), at least links to files themselves, or nothing; a sentence cannot. Headings also where these questions
 * do not name them: in XML, and where they are headings by their role.
 * @param titles of the page and of what frames it.
 */
export function whatSpeaks(page: Document, titles: readonly string[]): 'headings' | 'links' | 'nothing' {
  if (titles.some((title) => says(title, WORDS)) || page.contentType !== 'text/html') return 'headings';
  if (!asks(page, EVALUATION)) return 'nothing';
  if (page.querySelectorAll('[role="heading"]').length > 0 || asks(page, HEADING)) return 'headings';
  return asks(page, LINK) ? 'links' : 'nothing';
}

const asks = (page: Document, question: string): boolean =>
  page.evaluate(question, page, null, XPathResult.BOOLEAN_TYPE, null).booleanValue;
