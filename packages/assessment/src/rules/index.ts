import { formatKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import { answersRule } from './answers.ts';
import { blanksRule } from './blanks.ts';
import { coverRule, type KnownAgencies } from './cover.ts';
import { datesRule } from './dates.ts';
import { changeKey, type Finding } from './finding.ts';
import { lacunaeRule } from './lacunae.ts';
import { myNumberRule } from './my-number.ts';
import { namesRule } from './names.ts';
import { optOutsRule } from './opt-outs.ts';
import { requiredRule } from './required.ts';
import { slotsRule } from './slots.ts';

const rules = [
  answersRule,
  slotsRule,
  optOutsRule,
  datesRule,
  requiredRule,
  blanksRule,
  lacunaeRule,
  namesRule,
  myNumberRule,
];

/** Contradictions that a document may really print: a reason in `unclear` accounts for them. */
const explicable: ReadonlySet<string> = new Set([
  'count-mismatch',
  'none-but-filled',
  'date-impossible',
  'date-unreadable',
  'published-before-performed',
  'frontmatter-differs-from-cover',
  'required-item-empty',
]);

/**
 * Everything that the rules find in an assessment, all at once.
 * @param agencies the known bodies, by the name of their file; without them the agency is taken as it is
 */
export function checkAssessment(assessment: Assessment, agencies?: KnownAgencies): Finding[] {
  const findings = [...rules.flatMap((rule) => rule(assessment)), ...coverRule(assessment, agencies)];
  const explained = new Set([
    ...assessment.items.filter((item) => item.reason !== undefined).map(formatKey),
    ...assessment.changes.flatMap((change, index) => (change.reason === undefined ? [] : [changeKey(index)])),
  ]);
  return findings.filter(({ rule, at }) => !(explicable.has(rule) && explained.has(at)));
}
