import { fold } from '../fold.ts';
import { clausesOf } from './clauses.ts';
import type { Chosen } from './engine.ts';
import type { Intent, ReadClause } from './intent.ts';
import { matchIntents } from './match-intent.ts';
import { isVerb, matchWord } from './match-word.ts';
import type { Matched } from './matched.ts';
import type { Term } from './query.ts';
import type { Word } from './question.ts';
import type { Outcome, Search } from './search.ts';
import { weigh } from './weigh.ts';

/** A word of the question that is looked for. */
interface Subject extends Word {
  /** Said before the question is asked: it may name a document and a body, and is no more looked for. */
  isBackground: boolean;
}

/**
 * Answers a question: takes its content words and finds the records that answer to most of them, rare words counting more. 「越谷市の
 * こども医療費の委託先はどこですか」 names a body, a document and a label, and none of these stands in the text of the answer.
 */
export async function byWords(search: Search, terms: readonly Term[], chosen: Chosen): Promise<Outcome> {
  const quoted = terms.filter((term) => term.quoted).map(({ text }) => ({ text, parts: [text], isBackground: false }));
  const clauses = readClauses(search, terms);
  const words = clauses.flatMap(({ words, isBackground }) => words.map((word) => ({ ...word, isBackground })));
  const { agency, rest } = takeAgency(search, words);
  const condition: Chosen = agency && !chosen.agency ? { ...chosen, agency } : chosen;
  const intents = search.intents.of(clauses);
  const left = intents.length > 0 ? rest.flatMap((word) => subjectsOf(word, intents, search)) : rest;
  const subjects = left.length > 0 || intents.length > 0 ? left : words;
  const asked = unique([...quoted, ...subjects]);
  const found = await Promise.all(
    asked.map(async (word) => ({ word, matched: withoutBackground(word, await matchWord(search, word, condition)) })),
  );
  const notFound = found
    .filter(({ word, matched }) => matched.length === 0 && !word.isBackground)
    .map(({ word }) => word.text);
  const matched = found.flatMap((one) => one.matched);
  const asks = intents.length > 0 ? await matchIntents(search, intents, condition) : undefined;
  // Words that every document is about are no answer to a question about something else.
  const isAnswered =
    notFound.length === 0 || asks !== undefined || matched.some(({ text }) => !search.thesaurus.common.has(text));
  return {
    ...weigh(asks, isAnswered ? matched : []),
    about: asks ? matched.filter(isSpecial).flatMap(({ marks }) => marks) : [],
    notFound,
    typed: terms.map(({ text }) => text),
    asQuestion: true,
  };
}

/** A word that few records say tells one thing from another; a word of titles tells documents apart. */
function isSpecial({ answers, inDocument }: Matched): boolean {
  return inDocument.size === 0 && answers.size > 0;
}

/** The clauses of what was typed, with their content words. */
export function readClauses({ questions }: Search, terms: readonly Term[]): ReadClause[] {
  const sentence = terms.flatMap(({ text, quoted }) => (quoted ? [] : [text])).join(' ');
  return clausesOf(sentence).map((clause) => ({ ...clause, words: questions.read(clause.text) }));
}

/** What a word says beside the questions. */
function subjectsOf(word: Subject, intents: readonly Intent[], { thesaurus }: Search): Subject[] {
  const tells = (text: string) => intents.some((intent) => intent.tells(text));
  if (tells(word.text)) return [];
  const parts = word.parts.filter((part) => !tells(part));
  const left =
    parts.length === word.parts.length ? [word] : parts.map((part) => ({ ...word, text: part, parts: [part] }));
  return left.filter(({ text }) => !thesaurus.common.has(text) && !isVerb(text));
}

/** What is said before the question tells which document it is about, and nothing else. */
function withoutBackground({ isBackground }: Subject, matched: readonly Matched[]): Matched[] {
  if (!isBackground) return [...matched];
  const named = matched.filter(({ inDocument }) => inDocument.size > 0);
  return named.map((word) => ({ ...word, answers: new Map(), underHeading: new Map() }));
}

/** The body a question names; its other words ask about that body. */
function takeAgency<T extends Word>({ context }: Search, words: readonly T[]): { agency?: string; rest: readonly T[] } {
  for (const { id, names } of context.agencies) {
    const folded = names.map(fold);
    const rest = words.filter(({ text }) => !folded.includes(text));
    if (rest.length < words.length) return { agency: id, rest };
  }
  return { rest: words };
}

/** Each word once; one that is asked is no background. */
function unique(words: readonly Subject[]): Subject[] {
  const asked = words.toSorted((a, b) => Number(a.isBackground) - Number(b.isBackground));
  return words.filter((word) => asked.find(({ text }) => text === word.text) === word);
}
