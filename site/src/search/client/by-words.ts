import { fold } from '../fold.ts';
import type { Chosen, Hit } from './engine.ts';
import type { Intent } from './intent.ts';
import { matchIntent } from './match-intent.ts';
import { bestOf, type Matched, worth } from './matched.ts';
import type { Term } from './query.ts';
import type { Word } from './question.ts';
import type { Outcome, Scored, Search } from './search.ts';

/** How much a word counts that stands in a label, by how much of the label it is: 「委託先」 is more of 「委託先名」 than of 「委託先における取扱者数」. */
const LABEL = { least: 0.5, most: 1.1 };
/** Words that every document is about. */
const COMMON = 0.2;
/** What is done with a thing tells less than the thing: 「見る」 in 「マイナンバーを会社が見ることはある？」. */
const VERB = 0.6;
const isVerb = (word: string) => /[^ぁ-ゖ][ぁ-ゖ]*[うくぐすつぬぶむる]$|^[ぁ-ゖ]+$/u.test(word);
/** Records that answer to much less of the question than the best are no answers; the first ten may answer to a little less. */
const ENOUGH = 0.6;
const NEAR = 0.3;
const PAGE = 10;
/** How much the other words count beside a question of which the sentence has two words or more. */
const BESIDE = 0.4;
const CERTAIN = 3.3;

/**
 * Answers a question: takes its content words and finds the records that answer to most of them, rare words counting more. 「越谷市の
 * こども医療費の委託先はどこですか」 names a body, a document and a label, and none of these stands in the text of the answer.
 */
export async function byWords(search: Search, terms: readonly Term[], chosen: Chosen): Promise<Outcome> {
  const quoted = terms.filter((term) => term.quoted).map(({ text }) => ({ text, parts: [text] }));
  const words = terms.filter((term) => !term.quoted).flatMap(({ text }) => search.questions.read(text));
  const { agency, rest } = takeAgency(search, words);
  const condition: Chosen = agency && !chosen.agency ? { ...chosen, agency } : chosen;
  const sentence = terms.flatMap(({ text, quoted }) => (quoted ? [] : [text])).join(' ');
  const intent = search.intents.of(sentence, rest);
  const subjects = intent ? rest.flatMap((word) => subjectsOf(word, intent, search)) : rest.length > 0 ? rest : words;
  const asked = [...quoted, ...subjects];
  const found = await Promise.all(asked.map(async (word) => ({ word, matched: await match(search, word, condition) })));
  const notFound = found.filter(({ matched }) => matched.length === 0).map(({ word }) => word.text);
  const matched = found.flatMap((one) => one.matched);
  const asks = intent && (await matchIntent(search, intent, condition));
  // Words that every document is about are no answer to a question about something else.
  const isAnswered =
    notFound.length === 0 || asks !== undefined || matched.some(({ text }) => !search.thesaurus.common.has(text));
  return {
    ...(asks ? answering(asks, matched) : answers(isAnswered ? matched : [])),
    notFound,
    typed: terms.map(({ text }) => text),
    asQuestion: true,
  };
}

/** What a word says beside the question. */
function subjectsOf(word: Word, intent: Intent, { thesaurus }: Search): Word[] {
  if (intent.tells(word.text)) return [];
  const parts = word.parts.filter((part) => !intent.tells(part));
  const left = parts.length === word.parts.length ? [word] : parts.map((part) => ({ text: part, parts: [part] }));
  return left.filter(({ text }) => !thesaurus.common.has(text) && !isVerb(text));
}

/** The body a question names; its other words ask about that body. */
function takeAgency({ context }: Search, words: readonly Word[]): { agency?: string; rest: readonly Word[] } {
  for (const { id, names } of context.agencies) {
    const folded = names.map(fold);
    const rest = words.filter(({ text }) => !folded.includes(text));
    if (rest.length < words.length) return { agency: id, rest };
  }
  return { rest: words };
}

async function match(search: Search, word: Word, condition: Chosen): Promise<Matched[]> {
  const { engine, context, thesaurus } = search;
  const said = await search.term({ text: word.text, quoted: false }, condition, true);
  const { same, wider } = thesaurus.variants(word.text, true);
  const texts = [...same, ...wider].filter((text) => text.length > 1);
  const under = (kind: 't' | 'l' | 'h', names: readonly string[]) =>
    Promise.all(
      names.flatMap((name, number) => {
        const share = shareOf(name, texts);
        return share > 0 ? [engine.named(kind, number, condition).then((hits) => ({ share, hits }))] : [];
      }),
    );
  const [labelled, headed, titled] = await Promise.all([
    under('l', context.labels),
    under('h', context.headings),
    under('t', context.titles),
  ]);
  const underHeading = headed.flatMap(({ hits }) => hits);
  const inDocument = titled.flatMap(({ hits }) => hits);
  const saying = [...said.same.values(), ...said.wider.values()].map((hit) => ({ hit, share: 1 }));
  const byLabel = labelled.flatMap(({ share, hits }) =>
    hits.map((hit) => ({ hit, share: LABEL.least + (LABEL.most - LABEL.least) * share })),
  );
  const answers = bestOf([...byLabel, ...saying]);
  const count = answers.size;
  if (count + underHeading.length + inDocument.length === 0) return matchPieces(search, word, condition);
  // The root keeps a word that stands in one place only from outweighing all the others of the question.
  const rarity = Math.sqrt(Math.log(1 + engine.size / (1 + count)));
  const byId = (hits: readonly Hit[]) => new Map(hits.map((hit) => [hit.id, hit]));
  const weight = rarity * (thesaurus.common.has(word.text) ? COMMON : isVerb(word.text) ? VERB : 1);
  return [
    {
      text: word.text,
      weight,
      answers,
      underHeading: byId(underHeading),
      inDocument: byId(inDocument),
      marks: said.marks,
      wording: said.wording,
    },
  ];
}

/** How much of a name the longest of the words in it is; 0 where none is. */
function shareOf(name: string, words: readonly string[]): number {
  const folded = fold(name);
  return Math.max(0, ...words.filter((word) => folded.includes(word)).map((word) => word.length / folded.length));
}

/** A word that nobody says is looked for in pieces: its own parts, then the longest beginnings that somebody says. */
async function matchPieces(search: Search, { text, parts }: Word, condition: Chosen): Promise<Matched[]> {
  if (parts.length > 1)
    return (await Promise.all(parts.map((part) => match(search, { text: part, parts: [part] }, condition)))).flat();
  for (let length = text.length - 1; length > 1; length -= 1) {
    const piece = text.slice(0, length);
    if ((await search.engine.phrase(piece, condition)).length === 0) continue;
    const others =
      text.length - length > 1 ? await match(search, { text: text.slice(length), parts: [] }, condition) : [];
    return [...(await match(search, { text: piece, parts: [] }, condition)), ...others];
  }
  return text.length > 3 ? matchPieces(search, { text: text.slice(1), parts: [] }, condition) : [];
}

/** So few records that answer by text or label may not be all; what only stands under a fitting heading or title is then looked at too. */
const FEW = 3;

type Answers = Pick<Outcome, 'found' | 'marks' | 'alsoLookedFor'>;

/**
 * Answers to a known question. What stands in titles tells which documents are asked about: 「予防接種の記録はどこに保管していますか」 asks of
 * one document where things are kept, and not what it says about 予防接種.
 */
function answering(asks: Matched, subjects: readonly Matched[]): Answers {
  const named = subjects.filter(({ inDocument }) => inDocument.size > 0);
  const isAbout = (hit: Hit) => named.every(({ inDocument }) => inDocument.has(hit.id));
  const others = subjects
    .filter((word) => !named.includes(word))
    .map((word) => ({ ...word, weight: word.weight * (asks.weight >= CERTAIN ? BESIDE : 1) }));
  const found = answers([asks, ...others], isAbout);
  return found.found.length > 0 ? found : answers([asks, ...subjects]);
}

function answers(words: readonly Matched[], isAsked: (hit: Hit) => boolean = () => true): Answers {
  const candidates = new Map<string, Hit>();
  const add = (hits: Iterable<Hit>) => {
    for (const hit of hits) candidates.set(hit.id, hit);
  };
  for (const { answers } of words) add([...answers.values()].map(({ hit }) => hit));
  if (candidates.size < FEW) for (const { underHeading } of words) add(underHeading.values());
  if (candidates.size === 0) for (const { inDocument } of words) add(inDocument.values());
  const scored: Scored[] = [...candidates.values()].filter(isAsked).map((hit) => ({
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
