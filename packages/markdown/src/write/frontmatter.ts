import { type Assessment, changeKey, formatKey, type Lacuna } from '@tsumabiraka/assessment';
import { stringify } from 'yaml';

/** What the frontmatter says of the document as a whole. */
export type Facts = Pick<Assessment, 'form' | 'number' | 'title' | 'agency' | 'published'> &
  Partial<Pick<Assessment, 'revision' | 'source'>>;

/** The YAML of the frontmatter, without fences. */
export function writeFrontmatter(assessment: Assessment): string {
  const unclear = [
    ...assessment.items.map((item) => [formatKey(item), item.reason] as const),
    ...assessment.changes.map((change, index) => [changeKey(index), change.reason] as const),
  ].filter(([, reason]) => reason !== undefined);
  const reasons = {
    missing: record(assessment.missing),
    withheld: record(assessment.withheld),
    unclear: unclear.length > 0 ? Object.fromEntries(unclear) : undefined,
  };
  return writeFacts(assessment, reasons);
}

/** The same of an assessment without answers. */
export function writeFacts(
  facts: Facts,
  reasons: Readonly<Record<string, Record<string, string | undefined> | undefined>> = {},
): string {
  const { form, revision, number, title, agency, published, source } = facts;
  const head = { form, revision, number, title, agency, published, source, ...reasons };
  const present = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
  return stringify(present, { lineWidth: 0 }).replace(/\n$/u, '');
}

function record(lacunae: readonly Lacuna[]): Record<string, string> | undefined {
  if (lacunae.length === 0) return undefined;
  return Object.fromEntries(lacunae.map((lacuna) => [formatKey(lacuna), lacuna.reason]));
}
