import type { RefreshState } from './refresh-state.ts';

const FAULTS: Record<NonNullable<RefreshState['fault']>, string> = {
  unreachable: 'サイトにつながりませんでした。アドレスと通信を確かめてください。',
  status: 'サイトにデータが見つかりませんでした。アドレスを確かめてください。',
  'too-large': 'サイトのデータが大きすぎます。',
  'no-json': 'サイトのデータが読めません。アドレスを確かめてください。',
  'other-version': 'サイトのデータの版が違います。拡張機能を新しくすると読めることがあります。',
  invalid: 'サイトのデータに誤りがあるので、使いません。',
};

const when = new Intl.DateTimeFormat('ja', { dateStyle: 'long', timeStyle: 'short' });

/** How the last refresh went, for the options. */
export function refreshSentences(state: RefreshState | undefined, site: string | undefined): string[] {
  const shipped = '言葉や評価書の一覧は、拡張機能に入っているものを使います。';
  if (site === undefined || state?.site !== site) return [shipped];
  const { fetched, tried, fault } = state;
  return [
    fetched === undefined ? shipped : `言葉や評価書の一覧は、${when.format(fetched)}にサイトから受け取ったものを使います。`,
    ...(fault === undefined ? [] : [`${when.format(tried)}に受け取ろうとしましたが、できませんでした。${FAULTS[fault]}`]),
  ];
}
