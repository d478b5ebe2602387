import { describe, expect, test } from 'vitest';
import { type ChannelId, channelIds } from '../agency/channels.ts';
import { KindId } from './kinds.ts';
import { papersFor } from './papers.ts';
import { RequesterId } from './requesters.ts';

/** What is verified, per requester and channel: the same for every kind (個人情報の保護に関する法律77条2項, 91条2項, 99条2項). */
const identity = { window: ['paper-identity-window'], post: ['paper-identity-post', 'paper-resident-post'] } as const;
const right = { self: [], statutory: ['paper-statutory'], mandated: ['paper-mandate'] } as const;
const asked = { window: ['paper-no-photo', 'paper-insurance'], post: ['paper-no-photo', 'paper-insurance'] } as const;

const cases = KindId.options.flatMap((kind) =>
  RequesterId.options.flatMap((requester) => channelIds.map((channel) => [kind, requester, channel] as const)),
);

function expected(kind: KindId, requester: RequesterId, channel: ChannelId): { known: string[]; open: string[] } {
  if (channel === 'phone') return { known: [], open: [] };
  const proof = requester === 'mandated' ? ['paper-mandate-proof'] : [];
  const notice = kind.endsWith('correction') || kind === 'suspension' ? ['paper-disclosure-notice'] : [];
  if (channel === 'window' || channel === 'post') {
    return { known: [...identity[channel], ...right[requester]], open: [...proof, ...asked[channel], ...notice] };
  }
  return { known: [], open: [...proof, ...notice, 'paper-online'] };
}

describe('papers', () => {
  test('all 90 cases are in the table', () => expect(cases).toHaveLength(90));

  test.each(cases)('%s, %s, %s', (kind, requester, channel) => {
    const papers = papersFor(kind, requester, channel);
    const ids = (verified: boolean) =>
      papers.filter(({ rule }) => rule.verified === verified).map(({ rule }) => rule.id);
    expect({ known: ids(true), open: ids(false) }).toEqual(expected(kind, requester, channel));
  });

  test('originals are at most 30 days old, copies and shown papers have no age', () => {
    const all = cases.flatMap((each) => papersFor(...each)).flatMap((paper) => ('name' in paper ? [paper] : []));
    for (const { handling, maxAgeDays } of all) expect(maxAgeDays).toBe(handling === 'original' ? 30 : undefined);
    expect(new Set(all.map(({ name, handling }) => `${name}: ${handling}`))).toEqual(
      new Set([
        '請求する人の本人確認書類: show',
        '請求する人の本人確認書類のコピー: copy',
        '請求する人の住民票の写し: original',
        '戸籍謄本、登記事項証明書など: original',
        '委任状: original',
      ]),
    );
  });

  test('by post the card is copied on its front only, and no paper bears the My Number', () => {
    const texts = papersFor('disclosure', 'self', 'post').flatMap(({ rule }) => (rule.verified ? [rule.text] : []));
    expect(texts[0]).toContain('マイナンバーカードは表面だけ');
    expect(texts[1]).toContain('マイナンバーの記載がない');
  });

  test('an unverified paper has a question in place of a name', () => {
    for (const paper of papersFor('correction', 'mandated', 'online')) {
      expect(paper.rule.verified).toBe(false);
      expect(paper).not.toHaveProperty('name');
    }
  });
});
