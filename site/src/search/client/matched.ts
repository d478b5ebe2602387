import type { Hit } from './engine.ts';

/** A hit, and how much of what is asked it answers, 1 being all. */
interface Answer {
  hit: Hit;
  share: number;
}

/** A part of the question, a word of it or what it asks as a whole, and which records answer to it. */
export interface Matched {
  text: string;
  /** How much it counts beside the other parts. */
  weight: number;
  /** Records that say it or stand under a label that does. */
  answers: ReadonlyMap<string, Answer>;
  underHeading: ReadonlyMap<string, Hit>;
  inDocument: ReadonlyMap<string, Hit>;
  /** Whether it is a word for what documents are about: 「接種」 tells more of them than 「子ども」, which stands in titles as well. */
  isTopic: boolean;
  /** What to mark in texts, and what was looked for instead of the word. */
  marks: readonly string[];
  wording: readonly string[];
}

/** How much a word counts where it is not said, but stands in a heading above or in the title. */
const HEADING = 0.6;
const DOCUMENT = 0.5;

/** How much of a part's weight a record has. */
export function worth({ weight, answers, underHeading, inDocument }: Matched, id: string): number {
  const around = Math.max(underHeading.has(id) ? HEADING : 0, inDocument.has(id) ? DOCUMENT : 0);
  return weight * Math.max(answers.get(id)?.share ?? 0, around);
}

/** The best answer for each record. */
export function bestOf(answers: Iterable<Answer>): Map<string, Answer> {
  const best = new Map<string, Answer>();
  for (const answer of answers) {
    if ((best.get(answer.hit.id)?.share ?? 0) < answer.share) best.set(answer.hit.id, answer);
  }
  return best;
}
