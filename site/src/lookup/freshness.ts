import { readPart } from '../load/cache.ts';
import { assessments, type Listed } from './assessments.ts';

export interface Due {
  item: Listed;
  /** Five years after 公表日. */
  due: string;
  /** Provisions that newer documents cite under another name. */
  oldCitations: readonly string[];
  missing: number;
  unclear: number;
}

/** All assessments by the day on which the next one is due, found once a build. */
export const freshnessList: readonly Due[] = assessments
  .map((item): Due => {
    const { due, oldCitations, missing, unclear } = readPart(item.digest, 'freshness');
    return { item, due, oldCitations: oldCitations.map(({ old }) => old), missing, unclear };
  })
  .sort((a, b) => a.due.localeCompare(b.due) || a.item.id.localeCompare(b.item.id));
