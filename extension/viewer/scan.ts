import type { PdfView } from '../pdf-view/view.ts';
import { next } from './next.ts';
import { byId } from './page.ts';

/** As many pages are looked at: a cover may be a picture, a whole document of pictures is a scan. */
const LOOKED_AT = 3;

/**
 * Says so where the first pages have no text: then nothing can be found, selected, explained or read aloud. It looks when a text layer stands, so that
 * the first page is not taken apart once more before it is drawn.
 */
export async function noticeScan(view: PdfView, signal: AbortSignal): Promise<void> {
  const notice = byId('notice');
  notice.hidden = true;
  const { strings } = await next(view, 'textlayer', signal);
  if (strings.some((text) => text.trim() !== '')) return;
  for (let number = 1; number <= Math.min(LOOKED_AT, view.pageCount); number++) {
    const page = await view.document.getPage(number);
    const { items } = await page.getTextContent();
    if (signal.aborted || items.some((item) => 'str' in item && item.str.trim() !== '')) return;
  }
  notice.textContent =
    'このPDFは紙を写した画像で、文字の情報がありません。そのため、検索も、文字の選択も、言葉の説明もできません。文字の入ったPDFがないか、公開している役所におたずねください。';
  notice.hidden = false;
}
