import { type Assessment, assessmentId, completeItems, type ItemKey, plainText } from '@tsumabiraka/assessment';
import superseded from '../data/superseded.json' with { type: 'json' };

/** A provision that newer documents cite under another name. Neutral: the citation was right when it was written. */
export interface OldCitation {
  old: string;
  now: string;
  /** A newer document that shows the change, and the day this was checked. */
  seen: string;
  checked: string;
  /** Items that cite it. */
  items: readonly ItemKey[];
}

/** What a clerk wants to know before the next edition. */
export interface Freshness {
  assessment: string;
  published: string;
  /** Five years after publication (規則15条: the body endeavours to assess again before). */
  due: string;
  oldCitations: readonly OldCitation[];
  /** Items that are lost from the source, and items with a doubt. */
  missing: number;
  unclear: number;
}

const rules = superseded.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'u') }));

/** Age, gaps and old citations of one assessment; 変更箇所 are history and not looked at. */
export function freshness(assessment: Assessment, due: string): Freshness {
  const cited = new Map<string, ItemKey[]>();
  for (const item of assessment.items) {
    if (item.kind !== 'text' || !item.text) continue;
    const text = plainText(item.text).normalize('NFKC').replace(/\s/gu, '');
    for (const rule of rules) {
      if (!rule.pattern.test(text)) continue;
      const places = cited.get(rule.old) ?? [];
      places.push({ code: item.code, file: item.file });
      cited.set(rule.old, places);
    }
  }
  const all = completeItems(assessment);
  return {
    assessment: assessmentId(assessment),
    published: assessment.published,
    due,
    oldCitations: rules.flatMap(({ pattern: _, ...rule }) => {
      const items = cited.get(rule.old);
      return items ? [{ ...rule, items }] : [];
    }),
    missing: all.filter((item) => item.state === 'missing').length,
    unclear: all.filter((item) => item.state === 'unclear').length,
  };
}
