import type { Assessment } from '../schema/assessment.ts';
import { answersRule } from './answers.ts';
import { coverRule } from './cover.ts';
import { datesRule } from './dates.ts';
import type { Finding } from './finding.ts';
import { lacunaeRule } from './lacunae.ts';
import { namesRule } from './names.ts';
import { requiredRule } from './required.ts';
import { slotsRule } from './slots.ts';

/** Everything that the rules find in an assessment, all at once. */
export function checkAssessment(assessment: Assessment): Finding[] {
  return [answersRule, slotsRule, datesRule, requiredRule, coverRule, lacunaeRule, namesRule].flatMap((rule) =>
    rule(assessment),
  );
}
