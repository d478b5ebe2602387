import { check, type Draft, emptyDraft, type KindId, type RequesterId, saveDraft } from '@tsumabiraka/request';
import { type Body, TODAY } from './bodies.ts';

const long = (length: number): string => '長い名前と住所を持つ人'.repeat(30).slice(0, length);

/** A draft with every field as long as it may be, and as many record items as `check` lets pass. */
export function brimful({ prefill, agency }: Body, kind: KindId, requester: RequesterId): Draft {
  const full: Draft = {
    ...emptyDraft(prefill, kind),
    ...{ requester, channel: 'post', from: '2019-04-01', to: '2026-03-31', date: '2026-11-21' },
    ...{ name: long(60), reading: long(60), postalCode: '343-8501', address: long(90), phone: '000-0000-0000-000000' },
    ...{ principalName: long(60), principalReading: long(60), principalAddress: long(90), principalStatus: 'ward' },
    ...{ disclosed: '2026-10-01', noticeNumber: long(60), noticeDate: '2026-09-20', stop: 'use' },
    ...{ purport: Array(6).fill(long(22)).join('\n'), reason: Array(6).fill(long(22)).join('\n') },
  };
  const passes = (change: Partial<Draft>) =>
    check({ ...full, ...change }, { prefill, agency, today: TODAY }).problems.length === 0;
  // Own words first, as far as they fit; then single items, which take the most room.
  for (let length = 240; length > 0 && full.words === ''; length -= 10)
    if (passes({ words: long(length) })) full.words = long(length);
  const items = prefill.files.flatMap(({ records }) => records.flatMap(({ items: own }) => own.slice(1)));
  for (const { id } of items) if (passes({ choices: [...full.choices, id] })) full.choices = [...full.choices, id];
  if (!passes({})) throw new Error(`${prefill.assessment.id}: the draft is not right`);
  return full;
}

/** The draft as a device keeps it: the way to put it into a page. */
export function kept(draft: Draft): { key: string; text: string } {
  const saved = saveDraft(draft, TODAY);
  if (!saved.safe) throw new Error('no such draft is kept');
  return { key: `request-draft:${draft.assessment}`, text: saved.value };
}
