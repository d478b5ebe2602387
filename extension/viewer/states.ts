import type { SourceFault } from '../pdf-source/fault.ts';
import type { ViewFault } from '../pdf-view/fault.ts';

/** What the reader can do next; the first one is the best. */
export type Way = 'allow' | 'retry' | 'original' | 'choose' | 'password';

/** A state without a document, as it is told. */
export interface State {
  readonly title: string;
  readonly text: string;
  readonly ways: readonly Way[];
}

const DOWNLOAD = 'いつもの画面でPDFを開いて保存し、そのファイルをここで開くこともできます。';

/** Before anything was asked for. */
export const WELCOME: State = {
  title: 'PDFを開いてください',
  text: '特定個人情報保護評価書のPDFを、この画面に引いてきて放すか、下のボタンで選んでください。ファイルはこの機械の中だけで読み、外には送りません。',
  ways: ['choose'],
};

/** Something of ours went wrong. */
export const UNKNOWN: State = {
  title: 'PDFを表示できませんでした',
  text: 'この画面の不具合です。元のPDFはいつもの画面で読めます。',
  ways: ['original', 'retry', 'choose'],
};

export const STATES: Record<SourceFault['kind'] | ViewFault, State> = {
  'not-allowed': {
    title: 'このサイトのPDFを読む許可がありません',
    text: '「許可して開く」を押すと、ブラウザが確かめます。許可するのは、このサイトのファイルを読むことだけです。あとで取り消せます。',
    ways: ['allow', 'original', 'choose'],
  },
  foreign: {
    title: 'このサイトのPDFは、ここからは読めません',
    text: `この道具が読めるのは、日本のサイト（.jp）だけです。${DOWNLOAD}`,
    ways: ['original', 'choose'],
  },
  offline: {
    title: 'インターネットにつながっていません',
    text: 'つながってから、もう一度お試しください。手元にあるPDFなら、つながっていなくても開けます。',
    ways: ['retry', 'choose'],
  },
  unreachable: {
    title: 'サイトから返事がありません',
    text: 'サイトが止まっているか、PDFの場所が変わったのかもしれません。しばらくしてから、もう一度お試しください。',
    ways: ['retry', 'original', 'choose'],
  },
  missing: {
    title: 'PDFが見つかりません',
    text: 'この場所にPDFがありません。移されたか、消されたのかもしれません。サイトのページから、新しい場所を探してください。',
    ways: ['original', 'choose'],
  },
  refused: {
    title: 'サイトがPDFを渡してくれません',
    text: `ログインが必要か、公開が終わったのかもしれません。${DOWNLOAD}`,
    ways: ['original', 'retry', 'choose'],
  },
  'server-error': {
    title: 'サイトでエラーが起きています',
    text: 'サイトの側の不具合です。しばらくしてから、もう一度お試しください。',
    ways: ['retry', 'original', 'choose'],
  },
  'web-page': {
    title: 'PDFではなく、ウェブページが届きました',
    text: `ログインや確認のページかもしれません。「元のPDFを開く」で確かめてください。${DOWNLOAD}`,
    ways: ['original', 'retry', 'choose'],
  },
  redirected: {
    title: 'PDFは別のサイトに移されています',
    text: `移った先のサイトを読む許可がないので、ここでは開けません。${DOWNLOAD}`,
    ways: ['original', 'choose'],
  },
  'broken-off': {
    title: 'PDFを最後まで受け取れませんでした',
    text: '途中で通信が切れました。もう一度お試しください。',
    ways: ['retry', 'original', 'choose'],
  },
  'too-large': {
    title: 'ファイルが大きすぎます',
    text: '200メガバイトを超えるファイルは開けません。',
    ways: ['original', 'choose'],
  },
  'no-address': {
    title: 'PDFの場所がわかりません',
    text: 'この画面の住所に、PDFの場所が正しく書かれていません。',
    ways: ['choose'],
  },
  empty: {
    title: 'ファイルが空です',
    text: '中に何も入っていません。もう一度受け取るか、別のファイルを選んでください。',
    ways: ['retry', 'original', 'choose'],
  },
  'no-pdf': {
    title: 'PDFではないファイルです',
    text: 'この画面で開けるのはPDFだけです。',
    ways: ['choose', 'original'],
  },
  'cut-off': {
    title: 'PDFが途中で切れています',
    text: 'ファイルの終わりが欠けているので、表示できません。もう一度受け取ってください。',
    ways: ['retry', 'original', 'choose'],
  },
  damaged: {
    title: 'PDFが壊れています',
    text: 'ファイルの中身を読み取れません。サイトに置かれたPDFそのものが壊れているなら、公開している役所にお知らせください。',
    ways: ['retry', 'original', 'choose'],
  },
  locked: {
    title: 'このPDFにはパスワードがかかっています',
    text: 'パスワードがわかるときは、入れてください。パスワードは保存も送信もしません。',
    ways: ['password', 'original', 'choose'],
  },
  'wrong-password': {
    title: 'パスワードが違います',
    text: '大文字と小文字、全角と半角を確かめて、もう一度入れてください。',
    ways: ['password', 'original', 'choose'],
  },
};
