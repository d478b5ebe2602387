import { HEADINGS } from './outline.ts';
import { MAYBE_PDF_PREDICATE } from './target.ts';
import { PARTS, says } from './words.ts';

/**
 * Questions to the whole page, as XPath: the browser answers them without making an object of any element, and the first
 * such object of a page alone takes half a millisecond. Each begins at the few pieces of text that hold
 * the word, so that none looks into all elements.
 */
const EVALUATION = "//text()[contains(., '評価')]";
const WORDS = ['保護評価', '項目評価', '項目)', '項目）'];
const SPEAKS = `[${anyOf(WORDS, (word) => `contains(., '${word}')`)}]`;
const FIRST_ROW = '[not(parent::*/preceding-sibling::tr)]';
const SIGN = anyOf([...HEADINGS, 'th', `td${FIRST_ROW}`, 'li[.//li]'], (part) => `self::${part}`);
const HEADING = `${EVALUATION}/ancestor::*[${SIGN}]${SPEAKS}`;
/** Without a heading, a link has to name the document (`NAMED`), and that of a part of one does not count (`isPart`). */
const NAMES = "[contains(., '項目評価') or contains(., '保護評価書')]";
const WHOLE = `[not(${anyOf(PARTS, (part) => `starts-with(normalize-space(.), '${part}')`)})]`;
const LINK = `${EVALUATION}/ancestor::a${NAMES}${WHOLE}${MAYBE_PDF_PREDICATE}`;

function anyOf(words: readonly string[], ask: (word: string) => string): string {
  return words.map(ask).join(' or ');
}

/**
 * What on a page speaks of assessments, of all that can govern a link: headings (with titles, heads of columns and items above
 * an inner list), at least links to files themselves, or nothing; a sentence cannot. Headings also where these questions
 * do not name them: in XML, and where they are headings by their role.
 * @param titles of the page and of what frames it.
 */
export function whatSpeaks(page: Document, titles: readonly string[]): 'headings' | 'links' | 'nothing' {
  if (titles.some((title) => says(title, WORDS)) || page.contentType !== 'text/html') return 'headings';
  if (!has(page, EVALUATION)) return 'nothing';
  if (page.querySelectorAll('[role="heading"]').length > 0 || has(page, HEADING)) return 'headings';
  return has(page, LINK) ? 'links' : 'nothing';
}

const has = (page: Document, path: string): boolean =>
  page.evaluate(`boolean(${path})`, page, null, XPathResult.BOOLEAN_TYPE, null).booleanValue;
