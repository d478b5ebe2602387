import { form } from '@tsumabiraka/forms';
import type { Identified } from './identify.ts';
import type { DocumentFault } from './protocol.ts';

const HOW: Record<Identified['by'], string> = {
  bytes: 'ファイルの中身が同じなので',
  address: '置いてある場所から',
  cover: '表紙の機関名・番号・様式・評価書名から',
};

/** 2024-02-05 → 2024年2月5日 */
function inJapanese(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** What it is and how that is known; and which version the site has. */
export function identifiedFacts({ by, body, assessment, edition }: Identified): string[] {
  const { number, title, published } = assessment;
  const page = `つまびらかのページは、${inJapanese(published)}に公表された版`;
  const editions: Record<Identified['edition'], string[]> = {
    same: [],
    newer: [`${page}です。このPDFより新しい版です。`],
    older: [`${page}です。このPDFより古い版です。`],
    unknown: [`${page}です。このPDFと同じ版かどうかは分かりません。`],
  };
  return [`${HOW[by]}、${body.name}の評価書${number}番「${title}」と分かりました。`, ...editions[edition]];
}

/** For a document without a structured version; neutral. */
export function machineReadFacts(name: Parameters<typeof form>[0]): string[] {
  return [`特定個人情報保護評価書の${form(name).type}（${name}）です。つまびらかのページは、まだありません。`];
}

export const MACHINE_READ =
  'まとめと項目は、いまこの端末の中で機械が読み取ったものです。読み違いがあるかもしれません。PDFと見比べてください。';
export const PARTLY_READ = 'まだ途中まで読んだ内容です。';

const NO_PAGE_HELP = '項目ごとの説明は出せません。';
const FAULTS: Record<DocumentFault, string> = {
  empty: 'ファイルが空です。',
  'not-a-pdf': 'PDFではありません。',
  damaged: `PDFが壊れているので、読み取れませんでした。${NO_PAGE_HELP}`,
  locked: `PDFにパスワードがかかっているので、読み取れませんでした。${NO_PAGE_HELP}`,
  'too-long': `頁が多すぎるので、読み取りませんでした。${NO_PAGE_HELP}`,
  'no-text': `このPDFは、紙をスキャンした画像です。文字の情報がないので、言葉や${NO_PAGE_HELP}`,
  'broken-text': `このPDFの文字の情報は壊れていて、画面の文字と合いません。${NO_PAGE_HELP}`,
  'not-an-assessment': 'このPDFは、特定個人情報保護評価書ではないようです。項目の説明は出しません。',
  failed: `思いがけない誤りで、読み取りが止まりました。${NO_PAGE_HELP}`,
};

/** Why there is no summary and no items. */
export const faultSentence = (fault: DocumentFault): string => FAULTS[fault];

export const progressSentence = (page: number, pageCount: number): string =>
  `読み取っています（${pageCount}頁のうち${page}頁）。`;
