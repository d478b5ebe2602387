import { checklist, emptyDraft, type RequesterId } from '@tsumabiraka/request';
import { toHtml } from 'hast-util-to-html';
import { makeHast } from '../../view/make-hast.ts';
import type { RequestData } from '../data.ts';
import { checklistParts } from './checklist.ts';

const made = new Map<string, string>();

/**
 * What to have at hand with a blank sheet, as HTML. All assessments of a body have the same: it is made once.
 * @param today ISO date
 */
export function blankChecks(
  { prefill, agency }: RequestData,
  requester: RequesterId,
  channel: 'window' | 'post',
  today: string,
): string {
  const key = [agency.code, requester, channel, today].join(' ');
  const found = made.get(key);
  if (found !== undefined) return found;
  const draft = { ...emptyDraft(prefill), requester, channel };
  const html = toHtml(checklistParts(checklist(draft, agency, today), makeHast));
  made.set(key, html);
  return html;
}
