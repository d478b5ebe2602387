/** The four headings under a row of 変更箇所: columns of the official change table. */
export const changeParts = {
  before: '変更前の記載',
  after: '変更後の記載',
  timing: '提出時期',
  explanation: '提出時期に係る説明',
} as const;
