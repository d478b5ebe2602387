/** Why a PDF cannot be read at all. */
export type PdfFault = 'empty' | 'not-a-pdf' | 'damaged' | 'locked' | 'too-long';

const MESSAGES: Record<PdfFault, string> = {
  empty: 'ファイルが空です。ダウンロードし直してください。',
  'not-a-pdf': 'PDFではありません。評価書のPDFを指定してください。',
  damaged: 'PDFが壊れていて開けません。ダウンロードし直すか、元のファイルからPDFを作り直してください。',
  locked: 'PDFにパスワードがかかっています。パスワードを外したPDFを用意してください。',
  'too-long': 'PDFの頁が多すぎます。評価書だけを一つのPDFにしてください。',
};

/** A PDF that cannot be read at all. The message says in Japanese what is wrong and what to do. */
export class PdfError extends Error {
  readonly fault: PdfFault;

  constructor(fault: PdfFault, cause?: unknown) {
    super(MESSAGES[fault], { cause });
    this.name = 'PdfError';
    this.fault = fault;
  }
}
