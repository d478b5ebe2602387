/** What stands in the addresses of links that may lead to a PDF, its ASCII letters in lower case. */
const PARTS = [
  'pdf',
  'ＰＤＦ',
  'ｐｄｆ',
  '%ef%bc%b0%ef%bc%a4%ef%bc%a6',
  'download',
  'attach',
  'file',
  '/dl',
  'redirect',
];

/** Links that may lead to a PDF at all, as a selector: the browser passes over all others of a page at no cost. */
export const MAYBE_PDF = PARTS.map((part) => `a[href*="${part}" i]`)
  .concat('a[href][type="application/pdf"]')
  .join();

const LOWER = "translate(@href, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')";

/** The same as a predicate of XPath. */
export const MAYBE_PDF_PREDICATE = `[${PARTS.map((part) => `contains(${LOWER}, '${part}')`)
  .concat("@type = 'application/pdf'")
  .join(' or ')}]`;

/** Files that are certainly no PDF. */
const OTHER_FILE = /\.(?:html?|xlsx?|docx?|pptx?|csv|zip|jpe?g|png|gif|mp4|txt|rtf|jtd|ods|odt)$/i;

/** Addresses that hand out files: download.php?id=, /dl.cgi/44, /attachment/12, getfile.asp. */
const HANDS_OUT = /download|attach|getfile|file_?get|\/dl[./?]|redirect|\/files?\//i;

const SAYS_PDF = /pdf/i;

/**
 * Where a link leads if it may lead to a PDF: by its address, a file name inside its query, its type, or, where the
 * address only hands out files, by what the link says.
 */
export function pdfTarget(anchor: Element, label: string, base: string): URL | undefined {
  const href = anchor.getAttribute('href');
  if (href === null || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  // Not searchParams: in Firefox its iterators do not reach content scripts.
  const names = [url.pathname, ...url.search.split(/[?&=]/)];
  if (names.some(isPdfName) || isFullWidthPdf(url)) return url;
  if (names.some((name) => OTHER_FILE.test(name)) || /Excel|Word|エクセル|ワード/i.test(label)) return undefined;
  if (anchor.getAttribute('type') === 'application/pdf') return url;
  return HANDS_OUT.test(url.pathname) && saysPdf(anchor, label) ? url : undefined;
}

const isPdfName = (name: string): boolean => name.normalize('NFKC').toLowerCase().endsWith('.pdf');

/** 「１.ＰＤＦ」 is percent-encoded in an address. */
function isFullWidthPdf({ pathname }: URL): boolean {
  if (!pathname.includes('%')) return false;
  try {
    return isPdfName(decodeURIComponent(pathname));
  } catch {
    return false; // Shift_JIS
  }
}

function saysPdf(anchor: Element, label: string): boolean {
  const after = anchor.nextSibling?.textContent?.slice(0, 20) ?? '';
  return SAYS_PDF.test(`${label} ${anchor.className} ${after.normalize('NFKC')}`);
}
