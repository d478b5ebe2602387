import type { ItemKey } from '@tsumabiraka/assessment';
import type { Answer } from './reader.ts';

/** One sentence of the summary, and the items it was made from. */
export interface Statement {
  /** What the sentence is about; stable, for anchors and tests. */
  topic: Topic;
  /** Plain Japanese, one or two sentences. */
  text: string;
  /** Items that the sentence rests on, in document order; the first is where a reader goes to check. */
  from: readonly ItemKey[];
  /** `unknown`: the document does not say it, or it cannot be read. `doubtful`: it says it, with a doubt noted at the item. */
  certainty: 'known' | 'doubtful' | 'unknown';
}

export type Topic =
  | 'people'
  | 'kinds'
  | 'sources'
  | 'systems'
  | 'entrustment'
  | 'recipients'
  | 'retention'
  | 'ratings'
  | 'accidents'
  | 'review'
  | 'reassessment';

/** Why an answer cannot be given, as the end of a sentence. */
export function gap(answer: Answer): string {
  switch (answer.state) {
    case 'missing':
      return '手元の原本にその頁がなく、わかりません。';
    case 'withheld':
      return '安全のために公表されていません（規則13条）。';
    case 'not-asked':
      return 'この様式では聞いていません。';
    default:
      return '書かれていません。';
  }
}

/** A statement that says what is not known. */
export function unknown(topic: Topic, about: string, answer: Answer): Statement {
  return { topic, text: `${about}は、${gap(answer)}`, from: 'key' in answer ? [answer.key] : [], certainty: 'unknown' };
}

/** Known, or doubtful where any of the answers carries a doubt. */
export function certainty(...answers: readonly Answer[]): 'known' | 'doubtful' {
  return answers.some((answer) => answer.state === 'answered' && answer.item.state === 'unclear')
    ? 'doubtful'
    : 'known';
}

/** 「A」「B」「C」など7か所: at most `most` names, then how many there are in all; without a counter where that is said before. */
export function listed(names: readonly string[], most: number, counter?: string): string {
  const shown = names
    .slice(0, most)
    .map((name) => `「${name}」`)
    .join('');
  if (names.length <= most) return shown;
  return counter === undefined ? `${shown}など` : `${shown}など${names.length}${counter}`;
}

/** 9つ, 10個: つ ends at nine. */
export function things(count: number): string {
  return `${count}${count < 10 ? 'つ' : '個'}`;
}
