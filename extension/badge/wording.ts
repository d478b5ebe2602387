import type { Judged } from '../links/judge.ts';

/** The parts of a badge. All are its name together, so that who speaks what is seen is understood (WCAG 2.5.3). */
export interface Wording {
  /** 「全項目」, 「基礎項目の案」; empty where the page does not say. */
  kind: string;
  action: string;
  /** The same for a column of a table on a small screen. */
  short: string;
  /** Says that the site has a structured version; empty where none is known, which is no fault of the document. */
  structured: string;
  /** Only heard: which document, and where it opens. */
  heard: string;
}

/** @param structured whether the site has a structured version of the document. */
export function wordingOf({ kind, title, draft, ended }: Judged, structured: boolean): Wording {
  const status = draft ? '案' : ended ? '終了' : '';
  const shown = kind === undefined ? status : status === '' ? kind : `${kind}・${status}`;
  const document = `${kind ?? ''}評価書${draft ? 'の案' : ''}`;
  const affair = title === '' ? document : `${document}「${title}」`;
  const sentences = [affair, ...(ended ? ['終了した事務です'] : []), '新しいタブで開きます'];
  return {
    kind: shown,
    action: 'やさしい説明つきで開く',
    short: '説明つき',
    structured: structured ? 'ページ版あり' : '',
    heard: sentences.join('。'),
  };
}
