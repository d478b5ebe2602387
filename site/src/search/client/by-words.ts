import { fold } from '../fold.ts';
import type { Chosen, Hit } from './engine.ts';
import type { Term } from './query.ts';
import type { Outcome, Scored, Search, TermHits } from './search.ts';

/** A word of the question, and which records answer to it: in their text, by their label, by the document they stand in. */
interface Matched {
  text: string;
  weight: number;
  said: TermHits;
  /** By label, and how much of the label the word is: 「委託先」 is more of 「委託先名」 than of 「委託先における取扱者数」. */
  labelled: Map<string, { hit: Hit; share: number }>;
  underHeading: Map<string, Hit>;
  inDocument: Map<string, Hit>;
}

/** How much a word counts where it is not said, but stands in a label, in a heading above, in the title. */
const LABEL = { least: 0.5, most: 1.1 };
const HEADING = 0.6;
const DOCUMENT = 0.5;
/** Words that every document is about. */
const COMMON = 0.2;
/** What is done with a thing tells less than the thing: 「見る」 in 「マイナンバーを会社が見ることはある？」. */
const VERB = 0.6;
const isVerb = (word: string) => /[^ぁ-ゖ][ぁ-ゖ]*[うくぐすつぬぶむる]$|^[ぁ-ゖ]+$/u.test(word);
/** Records that answer to much less of the question than the best are no answers; the first ten may answer to a little less. */
const ENOUGH = 0.6;
const NEAR = 0.4;
const PAGE = 10;

/**
 * Answers a question: takes its content words and finds the records that answer to most of them, rare words counting more. 「越谷市の
 * こども医療費の委託先はどこですか」 names a body, a document and a label, and none of these stands in the text of the answer.
 */
export async function byWords(search: Search, terms: readonly Term[], chosen: Chosen): Promise<Outcome> {
  const quoted = terms.filter((term) => term.quoted).map(({ text }) => ({ text, parts: [text] }));
  const words = terms.filter((term) => !term.quoted).flatMap(({ text }) => search.questions.read(text));
  const { agency, rest } = takeAgency(search, words);
  const condition: Chosen = agency && !chosen.agency ? { ...chosen, agency } : chosen;
  const asked = [...quoted, ...(rest.length > 0 ? rest : words)];
  const found = await Promise.all(asked.map(async (word) => ({ word, matched: await match(search, word, condition) })));
  const notFound = found.filter(({ matched }) => matched.length === 0).map(({ word }) => word.text);
  const matched = found.flatMap((one) => one.matched);
  // Words that every document is about are no answer to a question about something else.
  const isAnswered = notFound.length === 0 || matched.some(({ text }) => !search.thesaurus.common.has(text));
  return { ...answers(isAnswered ? matched : []), notFound, typed: terms.map(({ text }) => text), asQuestion: true };
}

interface Word {
  text: string;
  parts: string[];
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
  const byLabel = labelled.flatMap(({ share, hits }) => hits.map((hit) => [hit.id, { hit, share }] as const));
  const count = new Set([...said.same.keys(), ...said.wider.keys(), ...byLabel.map(([id]) => id)]).size;
  if (count + underHeading.length + inDocument.length === 0) return matchPieces(search, word, condition);
  // The root keeps a word that stands in one place only from outweighing all the others of the question.
  const rarity = Math.sqrt(Math.log(1 + engine.size / (1 + count)));
  const byId = (hits: readonly Hit[]) => new Map(hits.map((hit) => [hit.id, hit]));
  const weight = rarity * (thesaurus.common.has(word.text) ? COMMON : isVerb(word.text) ? VERB : 1);
  return [
    {
      text: word.text,
      weight,
      said,
      labelled: new Map(byLabel),
      underHeading: byId(underHeading),
      inDocument: byId(inDocument),
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

function answers(words: readonly Matched[]): Pick<Outcome, 'found' | 'marks' | 'alsoLookedFor'> {
  const candidates = new Map<string, Hit>();
  const add = (hits: Iterable<Hit>) => {
    for (const hit of hits) candidates.set(hit.id, hit);
  };
  for (const { said, labelled } of words) {
    add(said.same.values());
    add(said.wider.values());
    add([...labelled.values()].map(({ hit }) => hit));
  }
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
    marks: words.flatMap(({ said }) => said.marks),
    alsoLookedFor: [...new Set(words.flatMap(({ said }) => said.wording))],
  };
}

function worth({ weight, said, labelled, underHeading, inDocument }: Matched, id: string): number {
  const label = labelled.get(id);
  const ways = [
    said.same.has(id) || said.wider.has(id) ? 1 : 0,
    label ? LABEL.least + (LABEL.most - LABEL.least) * label.share : 0,
    underHeading.has(id) ? HEADING : 0,
    inDocument.has(id) ? DOCUMENT : 0,
  ];
  return weight * Math.max(...ways);
}
