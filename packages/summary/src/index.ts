import type { Assessment } from '@tsumabiraka/assessment';
import { reader } from './reader.ts';
import type { Statement } from './statement.ts';
import { accidents } from './topics/accidents.ts';
import { entrustment } from './topics/entrustment.ts';
import { kinds } from './topics/kinds.ts';
import { people } from './topics/people.ts';
import { ratings } from './topics/ratings.ts';
import { reassessment } from './topics/reassessment.ts';
import { recipients } from './topics/recipients.ts';
import { retention } from './topics/retention.ts';
import { review } from './topics/review.ts';
import { sources } from './topics/sources.ts';
import { systems } from './topics/systems.ts';

export { type AnswerLines, answerLines } from './answer-lines.ts';
export { type Flow, type FlowNode, flows } from './flow.ts';
export type { Statement, Topic } from './statement.ts';
export { fiveYearsAfter } from './topics/reassessment.ts';

/** What an assessment means for a resident, in plain sentences, each with the items it was made from. Never hand-written. */
export function summarise(assessment: Assessment): Statement[] {
  const questions = reader(assessment);
  return [
    ...people(questions),
    ...kinds(questions),
    ...sources(questions),
    ...systems(questions),
    ...entrustment(questions),
    ...recipients(questions),
    ...retention(questions),
    ...ratings(assessment),
    ...accidents(questions),
    ...review(questions),
    ...reassessment(assessment),
  ];
}
