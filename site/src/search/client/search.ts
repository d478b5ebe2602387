import { fold } from '../fold.ts';
import type { Context, Words } from '../manifest.ts';
import { byWords, readClauses } from './by-words.ts';
import type { Chosen, Engine, Hit } from './engine.ts';
import { Intents } from './intent.ts';
import { readQuery, type Term } from './query.ts';
import { Questions } from './question.ts';
import { looserSpellings, Thesaurus } from './variants.ts';

/** A hit and how well it fits; higher is better. */
export interface Scored {
  hit: Hit;
  score: number;
}

export interface Outcome {
  /** Best first, as far as can be told without loading what is shown. */
  found: Scored[];
  /** The terms of the query, folded. */
  typed: string[];
  /** What to mark in the texts, folded. */
  marks: string[];
  /** Everyday words of the query with the words of documents that were looked for instead. */
  alsoLookedFor: string[];
  /** What a question is about beside what it asks, folded; it tells which of several 委託事項 is meant. */
  about: string[];
  /** Words of a question that no document knows. */
  notFound: string[];
  /** Whether no text holds the query as it stands, so that it was read as a question. */
  asQuestion: boolean;
}

/** Hits of one term: said as it was typed, in another spelling as well, or in words of documents for it. */
export interface TermHits {
  typed: ReadonlySet<string>;
  same: Map<string, Hit>;
  wider: Map<string, Hit>;
  marks: string[];
  wording: string[];
}

/** The search of the site: what stands in a text as it was typed comes first; only where nothing does is the query taken apart. */
export class Search {
  readonly engine: Engine;
  readonly thesaurus: Thesaurus;
  readonly context: Context;
  readonly questions: Questions;
  readonly intents: Intents;
  readonly #topics: readonly { name: string; ways: readonly string[] }[];

  constructor(engine: Engine, words: Words, context: Context) {
    this.engine = engine;
    this.context = context;
    this.thesaurus = new Thesaurus(words);
    this.questions = new Questions(this.thesaurus, {
      bodies: context.agencies.flatMap((agency) => agency.names).map(fold),
      labels: context.labels.map(fold),
    });
    this.intents = new Intents(words, this.thesaurus);
    this.#topics = Object.entries(words.topics).map(([name, ways]) => ({ name: fold(name), ways: ways.map(fold) }));
  }

  /** What titles call the things that a folded word speaks of: 「介護認定」 is about 「介護保険」. */
  topicsOf(word: string): string[] {
    return this.#topics.filter(({ ways }) => ways.some((way) => word.includes(way))).map(({ name }) => name);
  }

  async run(query: string, chosen: Chosen): Promise<Outcome> {
    this.engine.forget();
    const terms = readQuery(query);
    const typed = terms.map(({ text }) => text);
    if (terms.length === 0) return { ...nothing, found: scored(await this.engine.all(chosen), 1) };
    if (this.#isQuestion(terms)) return byWords(this, terms, chosen);
    const hits = await Promise.all(terms.map((term) => this.term(term, chosen)));
    const found = inAll(hits);
    const isBodyNamed = terms.length > 1 && terms.some(({ text }) => this.isBody(text));
    if (found.length === 0 ? terms.every(({ quoted }) => quoted) : !isBodyNamed)
      return { ...summary(hits, found), found, typed, about: [], notFound: [], asQuestion: false };
    const answer = await byWords(this, terms, chosen);
    const literal = new Set(found.map(({ hit }) => hit.id));
    return {
      ...answer,
      found: [
        ...found.map(({ hit }) => ({ hit, score: 1000 })),
        ...answer.found.filter(({ hit }) => !literal.has(hit.id)),
      ],
    };
  }

  /**
   * A question in a whole sentence stands in no text, so it is not looked for as it was typed: its hiragana are the largest part of the index.
   * Where it might be a statement of a document, it is a question only if it is a known one.
   */
  #isQuestion(terms: readonly Term[]): boolean {
    const [only, ...others] = terms;
    if (!only || others.length > 0 || only.quoted) return false;
    if (asks.test(only.text)) return true;
    return mayAsk.test(only.text) && this.intents.of(readClauses(this, terms)).length > 0;
  }

  /** Whether a folded word is the name of a body. */
  isBody(word: string): boolean {
    return this.context.agencies.some(({ names }) => names.some((name) => fold(name) === word));
  }

  /** Looks for a term and for its other spellings and words; for looser spellings only where there is nothing else. */
  async term({ text, quoted }: Term, chosen: Chosen, inQuestion = false): Promise<TermHits> {
    if (quoted) return this.#look(text, [text], [], chosen);
    const { same, wider } = this.thesaurus.variants(text, inQuestion);
    const found = await this.#look(text, same, wider, chosen);
    const looser = found.same.size + found.wider.size === 0 ? looserSpellings(text) : [];
    if (looser.length === 0) return found;
    const others = looser.map((spelling) => this.thesaurus.variants(spelling, inQuestion));
    return this.#look(
      text,
      others.flatMap((one) => one.same),
      others.flatMap((one) => one.wider),
      chosen,
    );
  }

  async #look(typedText: string, same: string[], wider: string[], chosen: Chosen): Promise<TermHits> {
    const look = async (texts: readonly string[]) => {
      const lists = await Promise.all(texts.map((variant) => this.engine.phrase(variant, chosen)));
      return {
        hits: new Map(lists.flat().map((hit) => [hit.id, hit])),
        texts: texts.filter((_, index) => lists[index]?.length),
      };
    };
    const [literal, official] = await Promise.all([look(same), look(wider)]);
    const typed = await this.engine.phrase(typedText, chosen);
    return {
      typed: new Set(typed.map(({ id }) => id)),
      same: literal.hits,
      wider: official.hits,
      marks: [...same, ...wider],
      wording: official.texts,
    };
  }
}

/** How a question in a whole sentence ends, and how one may. */
const asks = /.{6}(?:か|\?|ください|下さい|教えて)[?。]?$/u;
const mayAsk = /.{6}(?:[るた]の|たい|ほしい|欲しい|です|ます|ません|ない|しょう|よね|かな|かしら|けど|が)[。]?$/u;

const nothing: Outcome = {
  found: [],
  typed: [],
  marks: [],
  alsoLookedFor: [],
  about: [],
  notFound: [],
  asQuestion: false,
};

const scored = (hits: readonly Hit[], score: number): Scored[] => hits.map((hit) => ({ hit, score }));

/** Marks and wording of all terms; wording only of those without which nothing would be found. */
function summary(terms: readonly TermHits[], found: readonly Scored[]): Pick<Outcome, 'marks' | 'alsoLookedFor'> {
  const usesWider = found.some(({ score }) => score < 2);
  return {
    marks: terms.flatMap(({ marks }) => marks),
    alsoLookedFor: usesWider ? [...new Set(terms.flatMap(({ wording }) => wording))] : [],
  };
}

/** Records that have every term: 3 where all are said as they were typed, 2 in another spelling, 1 where a word of documents stands for one. */
function inAll(terms: readonly TermHits[]): Scored[] {
  const [first, ...others] = terms;
  if (!first) return [];
  const candidates = new Map([...first.same, ...first.wider]);
  return [...candidates.values()]
    .filter(({ id }) => others.every(({ same, wider }) => same.has(id) || wider.has(id)))
    .map((hit) => ({ hit, score: closeness(terms, hit.id) }))
    .sort((a, b) => b.score - a.score);
}

function closeness(terms: readonly TermHits[], id: string): number {
  if (terms.every(({ typed }) => typed.has(id))) return 3;
  return terms.every(({ same }) => same.has(id)) ? 2 : 1;
}
