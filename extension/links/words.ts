/**
 * The words by which pages of municipalities speak of assessments, all after NFKC. The names of the three kinds and of the
 * document are the ones of 特定個人情報保護評価に関する規則 (articles 5 to 7) and of 様式2 to 4.
 */

/** Letters of a page in Japanese, for a class: `\p{L}` takes a browser half a millisecond to make ready, on every page. */
export const LETTER = 'A-Za-z\u3005\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff';

/** Says that what follows is about assessments; 評価書 alone is not enough (環境影響評価書, 事務事業評価書). */
export const SUBJECT = /保護評価|(?:基礎|重点|全)項目(?:評価|\s*\))|項目評価書/;

/** The document itself, named in a link: stands on its own feet, without a heading. */
export const NAMED = /(?:基礎|重点|全)項目評価|保護評価書/;

/**
 * The lists below are asked word by word: an expression of that many words takes a browser up to a third of a millisecond to
 * make ready, and on nearly every page it would be asked a few times only.
 */
export const says = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Words of an affair (事務), or of what stands for one in a list of assessments. */
const AFFAIR = [
  ...[
    '事務',
    '関すること',
    '業務',
    '台帳',
    '税',
    '保険',
    '年金',
    '医療',
    '手当',
    '手帳',
    '福祉',
    '接種',
    '介護',
    '障害',
  ],
  ...['児童', '保護', '母子', '健診', '検診', '健康', '就学', '奨学', '支援', '給付', '住宅', '貸付', '助成', '保育'],
  ...['子育て', '感染症'],
];

export const namesAffair = (text: string): boolean => says(text.replaceAll('保護評価', ''), AFFAIR);

/** What a label of a part begins with. */
export const PARTS = ['別添', '別紙', '別表', '添付', '様式', '資料', '参考', '記載要領', '議題'];
const BEGINS_AS_PART = new RegExp(`^[^0-9${LETTER}]*(?:${PARTS.join('|')})`);

/** Whether a label begins as that of a part of an assessment, of a form or of a paper of a meeting. */
export const isPart = (label: string): boolean => says(label, PARTS) && BEGINS_AS_PART.test(label);

/** Papers about assessments or about affairs which are no assessments. */
const PAPERS = [
  ...[
    '記載要領',
    '様式',
    'しきい値',
    'フロー',
    '流れ',
    'とは',
    '見方',
    '読み方',
    '概要',
    '要約',
    'ダイジェスト',
    '別添',
  ],
  ...['別紙', '添付資料', '参考', '新旧', '対照表', '主な', '変更点', '変更箇所', '修正箇所', '意見', 'パブリック'],
  ...['考え方', '点検', '答申', '諮問', '審議', '審査', '計画管理書', '計画書', '指針', '規則', '要綱', '要領', '方針'],
  ...['規程', '基準', '条例', '契約', '手引', 'マニュアル', 'しおり', '案内', 'チラシ', 'リーフレット', 'パンフレット'],
  ...['Q&A', '解説', '説明', '一覧', 'リスト', '目次', '予定', '執行', '状況', '仕様書', '見積', '委託', '受託'],
  ...['プロポーザル', '手順', '研修', '取扱', '体制', 'シート', '訂正', '公告', '告示', 'お知らせ', 'お詫び', '議事'],
  ...['会議', '報告', '報道', '委任状', '請求書', '申請書', '申込書', '届出書', '同意書', '承諾書', '用紙', '結果'],
  ...['方法', '理由', '根拠', '規範', '印刷', 'ファイル簿'],
];
const PAPERS_AT_END = ['計画', '内容', 'について'];

export const namesPaper = (text: string): boolean =>
  says(text, PAPERS) || PAPERS_AT_END.some((word) => text.endsWith(word));

const OTHER_SUBJECTS = [
  ...['様式', '記載要領', '指針', '規則', '要綱', '規程', '計画管理書', '計画書', 'しきい値', '意見', 'パブリック'],
  ...['点検', '答申', '審議', '審査', '会議', '委員会資料', '入札', 'プロポーザル', '業務委託', 'ファイル簿', '開示'],
  ...[
    '申請',
    'リンク',
    '問い合わせ',
    '問合わせ',
    '問い合せ',
    '問合せ',
    'お知らせ',
    '新着',
    '報道',
    '独自利用',
    'カード',
  ],
  ...['取扱い', '関連情報', '関連資料', '関連ページ', '参考', '制度の概要', 'よくある'],
];

/** Whether links under a heading are of another subject, even where a heading above it speaks of assessments. */
export const isOtherSubject = (heading: string): boolean =>
  says(heading, OTHER_SUBJECTS) || heading.endsWith('とは') || heading.endsWith('概要');

/** What a list says of an affair that is over. */
export const ENDED = ['終了', '廃止'];

export const DRAFT = /素案|原案|[(【「]案[)】」]|評価書案|\(案/;
