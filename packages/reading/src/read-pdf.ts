import type { Page, PageTrait, PdfDocument } from '@tsumabiraka/pdf';
import { interpret } from './core/interpret.ts';
import { whichForm } from './core/which-form.ts';
import { ReadingError } from './error.ts';
import type { Doubt, Draft, Reading } from './outcome.ts';
import { PdfRows } from './pdf/read-rows.ts';

/** What was found about the file itself. */
export interface PdfDiagnosis {
  pageCount: number;
  /** Pages with a trait that changes how far the text can be trusted. */
  pages: { number: number; traits: readonly PageTrait[] }[];
}

export interface PdfReading extends Reading {
  diagnosis: PdfDiagnosis;
}

/** Pages with text within which an assessment has begun: what has no title, stamp or heading of a form until then is not read to its end. */
const BEGINS_WITHIN = 40;

/**
 * Reads a PDF as an assessment, page by page.
 * @param onPage Called after each page, for progress. `soFar` reads what the pages until then say, as if there were no more; it costs as much as
 *   reading them again, so it is not for every page, and throws as `readPdf` does.
 * @throws ReadingError if it has no text or is no assessment.
 */
export async function readPdf(
  document: PdfDocument,
  onPage?: (page: Page, soFar: () => Reading) => void,
): Promise<PdfReading> {
  const rows = new PdfRows();
  const pages: PdfDiagnosis['pages'] = [];
  let silent = 0;
  for await (const page of document.pages()) {
    rows.add(page);
    if (page.traits.length > 0) pages.push({ number: page.number, traits: page.traits });
    onPage?.(page, () => interpret(rows.rows()));
    if (page.runs.length === 0) silent += 1;
    else if (page.number - silent === BEGINS_WITHIN && !whichForm(rows.rows())) {
      throw new ReadingError('not-an-assessment');
    }
  }
  if (silent === document.pageCount) throw new ReadingError('no-text');
  const reading = interpret(rows.rows());
  const doubts = [
    ...pages.flatMap(({ number, traits }) => traits.flatMap((trait) => traitDoubt(number, trait))),
    ...reading.doubts,
  ];
  return { ...reading, doubts, diagnosis: { pageCount: document.pageCount, pages } };
}

/** Pages that hold the facts of the cover. */
const COVER_PAGES = 2;

/** What the cover says of a document. */
export type Cover = Pick<Draft, 'form' | 'revision' | 'number' | 'title' | 'published' | 'printedAgency'>;

/**
 * The facts of the cover (form, revision, number, title, body, date) from the first two pages alone.
 * @throws ReadingError if they are not the cover of an assessment.
 */
export async function readCover(document: PdfDocument): Promise<Cover> {
  const rows = new PdfRows();
  for await (const page of document.pages()) {
    rows.add(page);
    if (page.number >= COVER_PAGES) break;
  }
  const { items: _, changes: _c, missing: _m, withheld: _w, ...cover } = interpret(rows.rows()).draft;
  return cover;
}

/** What a reader has to know about a page; an upright, complete page is turned back silently. */
const TRAITS: Partial<Record<PageTrait, string>> = {
  'no-text': '文字がありません。画像だけの頁か、白紙です。画像の中の文字は読んでいません。',
  'hidden-text': '画面に見えない文字があります。スキャンした紙を機械で読み取った文字かもしれません。',
  vertical: '縦書きか、横倒しの文字が多い頁です。順序が違うかもしれません。',
  damaged: 'この頁は壊れていて、最後まで読めませんでした。',
};

function traitDoubt(page: number, trait: PageTrait): Doubt[] {
  const reason = TRAITS[trait];
  return reason ? [{ place: { page }, seen: '', assumed: '', alternatives: [], reason }] : [];
}
