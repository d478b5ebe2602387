/** The filters of the search page: names in the address and in the index. */
export const FILTERS = ['agency', 'form', 'section', 'year', 'subcontract', 'rating'] as const;
export type Filters = (typeof FILTERS)[number];

/** Sections by what they are about, the same for all three forms: id, what the page shows, and the labels of the forms. */
export const SECTIONS = [
  { id: 'cover', label: '表紙', labels: /表紙$/ },
  { id: 'basics', label: '基本情報', labels: /^(基本|関連)情報$/ },
  { id: 'business', label: '事務の内容', labels: /事務の内容$/ },
  { id: 'files', label: '特定個人情報ファイルの概要', labels: /概要$/ },
  { id: 'records', label: '記録項目', labels: /記録項目$/ },
  { id: 'risks', label: 'リスク対策', labels: /リスク対策$/ },
  { id: 'requests', label: '開示請求・問合せ', labels: /^開示請求/ },
  { id: 'procedure', label: 'しきい値判断・評価実施手続', labels: /^しきい値|評価実施手続$/ },
  { id: 'changes', label: '変更箇所', labels: /^変更箇所$/ },
  { id: 'annexes', label: '別紙', labels: /^別紙/ },
] as const;

/** 再委託の有無 of the document. */
export const SUBCONTRACT = [
  { id: 'yes', label: '再委託する' },
  { id: 'no', label: '再委託しない' },
] as const;

/** 「リスクへの対策は十分か」 (様式2, 3, 4). */
export const RATINGS = [
  { id: 'strong', label: '特に力を入れている' },
  { id: 'sufficient', label: '十分である' },
  { id: 'open', label: '課題が残されている' },
] as const;
