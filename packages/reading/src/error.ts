/** Why a document cannot be read as an assessment. */
export type ReadingFault = 'not-an-assessment' | 'no-text';

const MESSAGES: Record<ReadingFault, string> = {
  'not-an-assessment':
    '特定個人情報保護評価書として読めません。様式2・様式3・様式4のどれかの見出しと項目が見つかりませんでした。評価書のファイルか確かめてください。',
  'no-text':
    '文字が一つもありません。紙をスキャンした画像だけのPDFです。文字の入ったPDFか、元のExcelファイルを用意してください。',
};

/** A document that cannot be read as an assessment. The message says in Japanese what is wrong and what to do. */
export class ReadingError extends Error {
  readonly fault: ReadingFault;

  constructor(fault: ReadingFault) {
    super(MESSAGES[fault]);
    this.name = 'ReadingError';
    this.fault = fault;
  }
}
