import type { Agency } from '@tsumabiraka/assessment';
import type { Prefill } from '@tsumabiraka/request';
import { agencyOf } from '../load/agencies.ts';
import { readPart } from '../load/cache.ts';
import type { Listed } from '../lookup/assessments.ts';

/** What a request page carries, so that it asks nothing of the network. Nothing in it is about the reader. */
export interface RequestData {
  prefill: Prefill;
  agency: Agency;
}

/** What the page of requests about an assessment knows. */
export function requestData(item: Listed): RequestData {
  const { id: _, ...agency } = agencyOf(item.agency);
  return { prefill: readPart(item.digest, 'prefill'), agency };
}
