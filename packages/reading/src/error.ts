/** Why a document cannot be read as an assessment. */
export type ReadingFault =
  | 'not-an-assessment'
  | 'several'
  | 'no-text'
  | 'empty'
  | 'unknown-format'
  | 'other-office'
  | 'old-excel'
  | 'locked'
  | 'damaged'
  | 'too-large';

const MESSAGES: Record<ReadingFault, string> = {
  'not-an-assessment':
    '特定個人情報保護評価書として読めません。様式2・様式3・様式4のどれかの見出しと項目が見つかりませんでした。評価書のファイルか確かめてください。',
  several: '2つ目の評価書の表紙があります。評価書を一つずつ別のPDFに分けてから、それぞれを指定してください。',
  'no-text':
    '文字が一つもありません。紙をスキャンした画像だけのPDFか、壊れたPDFです。文字の入ったPDFか、元のExcelファイルを用意してください。',
  empty: 'ファイルが空です。ダウンロードし直してください。',
  'unknown-format':
    'PDFでもExcelファイル（.xlsx）でもテキストでもありません。評価書のPDFか、元のExcelファイルを指定してください。',
  'other-office':
    'Excelファイル（.xlsx）ではないOffice文書か、ほかの圧縮ファイルです。PDFに書き出すか、評価書のExcelファイルを指定してください。',
  'old-excel': '古い形式のOffice文書（.xlsや.doc）です。Excelなどで開き、.xlsxかPDFの形式で保存し直してください。',
  locked: 'Excelファイルにパスワードがかかっています。パスワードを外して保存し直してください。',
  damaged: 'Excelファイルが壊れていて開けません。ダウンロードし直すか、Excelなどで開いて保存し直してください。',
  'too-large':
    'ファイルの中身が大きすぎます。評価書は数百行の表です。評価書だけ（Excelなら評価書のシートだけ）を残して保存し直してください。',
};

/** A document that cannot be read as an assessment. The message says in Japanese what is wrong and what to do. */
export class ReadingError extends Error {
  readonly fault: ReadingFault;

  /** @param where where in the document, to stand before the message: 「45頁に、」 */
  constructor(fault: ReadingFault, cause?: unknown, where = '') {
    super(where + MESSAGES[fault], { cause });
    this.name = 'ReadingError';
    this.fault = fault;
  }
}
