import { hostOf } from '../settings/patterns.ts';
import type { TabState } from './tab.ts';

/** What the popup says of a tab, and its button; no button where there is nothing to press. */
export interface Said {
  text: string;
  button: string | undefined;
}

export function say(state: TabState): Said {
  switch (state.kind) {
    case 'ours':
      return { text: 'いま、つまびらかの画面を見ています。', button: undefined };
    case 'pdf':
      return {
        text:
          state.pattern === undefined
            ? 'このPDFに、やさしい説明をつけて開けます。'
            : `このPDFを読むには、${hostOf(state.pattern)}を見る許可が必要です。許可はあとで設定から取り消せます。`,
        button: '説明つきで開く',
      };
    case 'page':
      return {
        text:
          state.found === 0
            ? 'このページに、評価書へのリンクは見つかりませんでした。'
            : `このページに、評価書へのリンクが${state.found}件あります。リンクの横のボタンから、説明つきで開けます。`,
        button: undefined,
      };
    case 'other':
      return {
        text: `${hostOf(state.pattern)}では、まだ評価書を探していません。このサイトだけを見る許可をすると、探せるようになります。`,
        button: 'このサイトで使う',
      };
    case 'closed':
      return {
        text: 'このページでは使えません。自治体のページかPDFを開いてから、もう一度押してください。',
        button: undefined,
      };
  }
}

/** The reader, or the browser, said no: nothing is lost, and there is a way without permission. */
export const REFUSED =
  '許可されなかったので、このサイトは見ていません。PDFを保存して、下のボタンから開くこともできます。';
export const GRANTED = '許可されました。このページの評価書を探しています。';
