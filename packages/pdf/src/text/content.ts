import type { PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { asMatrix } from '../matrix.ts';
import type { PackedOperators } from '../port/packed.ts';
import { type Font, fontOf } from './font.ts';
import type { TextPiece } from './pieces.ts';
import { type PageText, textOf } from './text.ts';

/** What stands on a page. */
interface Content extends Pick<PageText, 'pieces' | 'vertical'> {
  /** What it paints; undefined where pdf.js could not say. */
  list: readonly PackedOperators[] | undefined;
  /** pdf.js came to the end of the page. */
  isWhole: boolean;
}

/**
 * Text and operators of a page of a document that `servePdfjs` serves. Only where its operators alone may not tell the text, pdf.js is asked to look at the page once more.
 * @param trusted names of Type 3 fonts that were read right from the operators; where both ways say the same, their fonts are added
 */
export async function contentOf(page: PDFPageProxy, trusted: Set<string>): Promise<Content> {
  const operators = await page.getOperatorList({ annotationMode: 0 }).catch(() => undefined);
  const list = operators?.argsArray as PackedOperators[] | undefined;
  const own = list && textOf(list, fontsOf(page), page.view);
  if (own?.drawn.isSubsetOf(trusted)) return { list, ...own, isWhole: true };
  const asked = await askedText(page);
  if (asked && own && isSame(own.pieces, asked.pieces)) for (const name of own.drawn) trusted.add(name);
  const { pieces, vertical } = asked ?? { pieces: [], vertical: new Set<string>() };
  return { list, pieces, vertical, isWhole: list !== undefined && asked !== undefined };
}

/** The fonts of a page by name; printed by Chromium, it may have another one for every letter. */
function fontsOf({ commonObjs }: PDFPageProxy): (name: string) => Font | undefined {
  const known = new Map<string, Font | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, fontOf(commonObjs.has(name) ? commonObjs.get(name) : undefined));
    return known.get(name);
  };
}

async function askedText(page: PDFPageProxy): Promise<Pick<PageText, 'pieces' | 'vertical'> | undefined> {
  const content = await page.getTextContent({ disableNormalization: true }).catch(() => undefined);
  if (!content) return undefined;
  const items = content.items.filter((item): item is TextItem => 'str' in item);
  const styles = Object.entries(content.styles);
  return {
    pieces: items.map((item) => ({ ...item, transform: asMatrix(item.transform) })),
    vertical: new Set(styles.filter(([, style]) => style.vertical).map(([name]) => name)),
  };
}

/** Points; pdf.js hands on places with seven digits. */
const SAME = 0.01;

/** Whether the same text stands at the same places in the same size; pdf.js has gaps as pieces too. */
function isSame(own: readonly TextPiece[], asked: readonly TextPiece[]): boolean {
  const [mine, others] = [own, asked].map((pieces) => pieces.filter(({ str }) => str.trim() !== ''));
  if (!mine || mine.length !== others?.length) return false;
  return mine.every(({ str, transform }, index) => {
    const other = others[index];
    return other?.str === str && transform.every((value, at) => Math.abs(value - (other.transform[at] ?? 0)) < SAME);
  });
}
