/** A character that the document prints and does not name. */
export const UNKNOWN_LETTER = '\ufffd';
export const UNKNOWN_REASON = 'PDFに文字の情報がなく、読めない文字があります（�の所）。';
