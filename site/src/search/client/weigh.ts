import type { Hit } from './engine.ts';
import { type Matched, worth } from './matched.ts';
import type { Outcome, Scored } from './search.ts';

/** Records that answer to much less of the question than the best are no answers; the first ten may answer to a little less. */
const ENOUGH = 0.6;
const NEAR = 0.4;
const PAGE = 10;
/** How much the other words count beside a known question, and beside one that is asked surely. */
const BESIDE = { unsure: 1, sure: 0.3 };
const SURE = 1.9;
/** A word that hardly any record says is what is asked about, however surely a question is known: 「VRSとは何のためのシステムですか」. */
const RARE = 2.3;
/** How much a word for what documents are about counts beside one that only stands in their titles. */
const TOPIC = 2;
/** So few records that answer by text or label may not be all; what only stands under a fitting heading or title is then looked at too. */
const FEW = 3;

export type Answers = Pick<Outcome, 'found' | 'marks' | 'alsoLookedFor'>;

/**
 * Puts the records in order that answer to the words of a question, and to the known question if it is one. What stands in titles tells which
 * documents are asked about: 「予防接種の記録はどこに保管していますか」 asks of one document where things are kept, and not what it says about
 * 予防接種.
 */
export function weigh(asks: Matched | undefined, subjects: readonly Matched[]): Answers {
  const isAbout = scope(subjects);
  if (!asks) return answers(subjects, isAbout);
  const isNamed = ({ inDocument }: Matched) => inDocument.size > 0;
  const beside = asks.weight >= SURE ? BESIDE.sure : BESIDE.unsure;
  const others = subjects
    .filter((word) => !isNamed(word))
    .map((word) => ({ ...word, weight: word.weight * (word.weight >= RARE ? 1 : beside) }));
  const found = answers([asks, ...others], isAbout);
  return found.found.length > 0 ? found : answers([asks, ...subjects]);
}

/** The documents that have the most words of the question in their titles; all, where none has any. */
function scope(words: readonly Matched[]): (hit: Hit) => boolean {
  const count = ({ id }: Hit) =>
    words.reduce((sum, { inDocument, isTopic }) => sum + (inDocument.has(id) ? (isTopic ? TOPIC : 1) : 0), 0);
  const most = Math.max(0, ...words.flatMap(({ inDocument }) => [...inDocument.values()].map(count)));
  return (hit) => count(hit) === most;
}

function answers(words: readonly Matched[], isAsked: (hit: Hit) => boolean = () => true): Answers {
  const candidates = new Map<string, Hit>();
  const add = (hits: Iterable<Hit>) => {
    for (const hit of hits) if (isAsked(hit)) candidates.set(hit.id, hit);
  };
  for (const { answers } of words) add([...answers.values()].map(({ hit }) => hit));
  if (candidates.size < FEW) for (const { underHeading } of words) add(underHeading.values());
  if (candidates.size === 0) for (const { inDocument } of words) add(inDocument.values());
  const scored: Scored[] = [...candidates.values()].map((hit) => ({
    hit,
    score: words.reduce((sum, word) => sum + worth(word, hit.id), 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return {
    found: scored.filter(({ score }, place) => score >= best * (place < PAGE ? NEAR : ENOUGH)),
    marks: words.flatMap(({ marks }) => marks),
    alsoLookedFor: [...new Set(words.flatMap(({ wording }) => wording))],
  };
}
