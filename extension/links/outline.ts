import { plain } from './label.ts';
import { MAYBE_PDF } from './target.ts';

/** Elements that may be headings of a page; any with the role of one may be too. */
export const HEADINGS = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'summary',
  'legend',
  'dt',
  'b',
  'strong',
  'font',
];
const HEADING = [...HEADINGS, '[role="heading"]'].join();
/** Headings that hold only inside an element. */
const SCOPES: Record<string, string> = { CAPTION: 'table', SUMMARY: 'details', LEGEND: 'fieldset', DT: 'dl' };
const LEVELS: Record<string, number> = {
  ...{ H1: 1, H2: 2, H3: 3, H4: 4, H5: 5, H6: 6 },
  ...{ LEGEND: 7, SUMMARY: 7, CAPTION: 8, DT: 9 },
};
const BOLD = 7;
const BOLD_TAGS = ['B', 'STRONG', 'FONT'];
const LONGEST = 120;

interface Heading {
  element: Element;
  level: number;
  scope: Element | undefined;
}

/**
 * The headings above each of these links, the nearest first, as the page's outline has them: a heading ends the ones of its
 * level and below. Captions, summaries, terms and lines in bold count, for old pages have nothing else.
 * @param links in document order.
 */
export function headingsAbove(root: ParentNode, links: ReadonlySet<Element>): Map<Element, string[]> {
  const above = new Map<Element, string[]>();
  const texts = new Map<Element, string>();
  // Most headings of a page have no such link below them: their text is read only where one has.
  const read = (element: Element) => {
    const text = plain(element.textContent).slice(0, LONGEST * 2);
    texts.set(element, text);
    return text;
  };
  const textOf = ({ element }: Heading) => texts.get(element) ?? read(element);
  let open: Heading[] = [];
  for (const element of root.querySelectorAll(`${HEADING}, ${MAYBE_PDF}`)) {
    if (links.has(element)) {
      const headings = open.filter(({ scope }) => scope?.contains(element) !== false);
      above.set(element, [...headings.map(textOf).reverse(), ...listItemsAbove(element)]);
      continue;
    }
    const heading = headingOf(element);
    if (heading)
      open = [
        ...open.filter(({ level, scope }) => level < heading.level && scope?.contains(element) !== false),
        heading,
      ];
  }
  return above;
}

function headingOf(element: Element): Heading | undefined {
  const { tagName } = element;
  if (tagName === 'A' || element.closest('a')) return undefined;
  const bold = BOLD_TAGS.includes(tagName);
  if (bold && !isLine(element)) return undefined;
  const length = element.textContent?.trim().length ?? 0;
  if (length === 0 || (bold && length > LONGEST)) return undefined;
  const scope = SCOPES[tagName];
  return {
    element,
    level: levelOf(element, bold),
    scope: scope ? (element.closest(scope) ?? undefined) : undefined,
  };
}

function levelOf(element: Element, bold: boolean): number {
  if (bold) return BOLD;
  return LEVELS[element.tagName] ?? Number(element.getAttribute('aria-level') ?? 2);
}

/** Whether bold text is a line of its own, as headings of old pages are, and no emphasis inside a sentence. */
function isLine(element: Element): boolean {
  if (
    element.tagName === 'FONT' &&
    !element.querySelector('b, strong') &&
    !/^(?:\+?[4-7]|\+[1-3])$/.test(element.getAttribute('size') ?? '')
  )
    return false;
  if (element.closest('td, th, li, h1, h2, h3, h4, h5, h6')?.matches('th, li, h1, h2, h3, h4, h5, h6')) return false;
  let line = element;
  while (
    line.parentElement?.matches('font, b, strong, u, span, big') &&
    line.parentElement.textContent?.trim() === line.textContent?.trim()
  )
    line = line.parentElement;
  return isEdge(line.previousSibling) && isEdge(line.nextSibling);
}

/** The end of a block, a line break, or a block that follows. */
function isEdge(node: Node | null): boolean {
  let next = node;
  while (next?.nodeType === 3 && next.textContent?.trim() === '') next = next.nextSibling;
  return next === null || (next.nodeType === 1 && /^(?:BR|HR|TABLE|UL|OL|DL|P|DIV)$/.test((next as Element).tagName));
}

/** What list items say before the lists inside them (福祉保健部 → 障害福祉課 → link). */
function listItemsAbove(link: Element): string[] {
  const texts: string[] = [];
  for (let item = link.closest('li')?.parentElement?.closest('li'); item; item = item.parentElement?.closest('li')) {
    const own = [...item.childNodes].filter(
      (node) => !(node.nodeType === 1 && (node as Element).querySelector('a[href]')),
    );
    texts.push(plain(own.map((node) => node.textContent).join(' ')));
  }
  return texts;
}
