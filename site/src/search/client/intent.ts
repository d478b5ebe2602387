import { fold } from '../fold.ts';
import type { AskedQuestion, Words } from '../manifest.ts';
import type { Clause } from './clauses.ts';
import { type Form, formOf, stands } from './inflection.ts';
import type { Word } from './question.ts';
import type { Thesaurus } from './variants.ts';

/** What a sentence asks, as `content/questions.yml` knows it. */
export interface Intent extends Pick<AskedQuestion, 'items' | 'says' | 'also'> {
  /** The line of the question that the sentence meets: 「だれ 閲覧」. */
  asked: string;
  /** How surely it is asked: 1 for one word that no other question has. */
  strength: number;
  /** Whether a word of the sentence is part of the question, and so tells no more about what is looked for. */
  tells(word: string): boolean;
}

/** A clause with its content words. */
export interface ReadClause extends Clause {
  words: readonly Word[];
}

/** What the words of a question are worth: the word itself, an everyday word for it, 「だれ」 and its like, by letter where they are longer. */
const LITERAL = 1;
const MEANT = 0.9;
const ASKING = 0.7;
const LETTER = 0.04;
/** A word that every document is about, or that says nothing by itself. */
const FAINT = 0.2;
/** A question whose words stand in several clauses, and one that only stands in what leads up to the question. */
const SPREAD = 0.8;
const LEADING = 0.6;
/** How surely a second question must be asked, beside the first. */
const SECOND = 0.7;

/** A word of a question as it stands in the sentence. */
interface Found {
  ways: string[];
  value: number;
  clauses: ReadonlySet<number>;
}

interface Match {
  question: AskedQuestion;
  line: readonly string[];
  ways: string[];
  value: number;
  clauses: ReadonlySet<number>;
}

/** Finds the questions that a sentence asks, if they are known: 「ワクチンの記録はいつ捨てますか」 asks when something is 廃棄. */
export class Intents {
  readonly #questions: { question: AskedQuestion; lines: string[][] }[];
  readonly #asking: ReadonlyMap<string, readonly string[]>;
  readonly #groups: ReadonlyMap<string, readonly string[]>;
  readonly #thesaurus: Thesaurus;
  readonly #forms = new Map<string, Form>();
  /** How much a word tells: 1 where one question has it, less the more questions do. */
  readonly #rarity: ReadonlyMap<string, number>;

  constructor({ asking, groups, questions }: Words, thesaurus: Thesaurus) {
    this.#questions = questions.map((question) => ({
      question,
      lines: question.asked.map((line) => line.split(' ')),
    }));
    this.#asking = folded(asking);
    this.#groups = folded(groups);
    this.#thesaurus = thesaurus;
    this.#rarity = rarities(this.#questions.map(({ lines }) => new Set(lines.flat())));
  }

  /**
   * @param clauses folded; a word of documents stands in a clause where one of its words is said so in documents
   * @returns the question that is asked most surely, and another one of a clause in which the first has no word
   */
  of(clauses: readonly ReadClause[]): Intent[] {
    const matches = this.#matches(clauses);
    const best = matches.reduce<Match | undefined>(
      (one, other) => (other.value > (one?.value ?? 0) ? other : one),
      undefined,
    );
    if (!best) return [];
    const second = matches
      .filter((other) => other.question !== best.question && other.clauses.isDisjointFrom(best.clauses))
      .filter(({ value, ways }) => value >= best.value * SECOND && !ways.some((way) => best.ways.includes(way)))
      .reduce<Match | undefined>((one, other) => (other.value > (one?.value ?? 0) ? other : one), undefined);
    return [best, ...(second ? [second] : [])].map((match) => this.#intent(match, clauses));
  }

  #matches(clauses: readonly ReadClause[]): Match[] {
    const read = clauses.map((clause) => ({ ...clause, official: this.#meanings(clause) }));
    const known = new Map<string, Found>();
    const find = (asked: string): Found => {
      const found = known.get(asked) ?? this.#find(asked, read);
      known.set(asked, found);
      return found;
    };
    return this.#questions.flatMap(({ question, lines }) =>
      lines.flatMap((line) => {
        const found = line.map(find);
        if (found.some(({ value }) => value === 0) || isMetTwice(found)) return [];
        const shared = found.reduce((left, one) => left.intersection(one.clauses), new Set(clauses.keys()));
        const own = shared.size > 0 ? shared : new Set(found.flatMap((one) => [...one.clauses]));
        const leads = [...own].every((index) => clauses[index]?.isBackground);
        const value = found.reduce((sum, one) => sum + one.value, 0);
        return [
          {
            question,
            line,
            ways: found.flatMap(({ ways }) => ways),
            value: value * (shared.size > 0 ? 1 : SPREAD) * (leads ? LEADING : 1),
            clauses: own,
          },
        ];
      }),
    );
  }

  #find(asked: string, clauses: readonly { text: string; official: ReadonlySet<string> }[]): Found {
    const asking = this.#asking.get(asked);
    const said = asking ?? this.#groups.get(asked) ?? [fold(asked)];
    const rarity = (this.#rarity.get(asked) ?? 1) * (!asking && this.#isFaint(asked) ? FAINT : 1);
    const ways = said.filter((way) => clauses.some(({ text }) => this.#stands(way, text)));
    const inClauses = (has: (clause: (typeof clauses)[number]) => boolean) =>
      new Set([...clauses.keys()].filter((index) => has(clauses[index] as (typeof clauses)[number])));
    if (ways.length > 0) {
      const longest = Math.max(...ways.map(({ length }) => length));
      const value = (asking ? ASKING + LETTER * longest : LITERAL) * rarity;
      return { ways, value, clauses: inClauses(({ text }) => ways.some((way) => this.#stands(way, text))) };
    }
    const meant = asking ? [] : said.filter((way) => clauses.some(({ official }) => official.has(way)));
    const value = meant.length > 0 ? MEANT * rarity : 0;
    return { ways: meant, value, clauses: inClauses(({ official }) => meant.some((way) => official.has(way))) };
  }

  #isFaint(asked: string): boolean {
    const { common, ignored } = this.#thesaurus;
    return common.has(asked) || ignored.has(asked);
  }

  #intent({ question, line, ways, value }: Match, clauses: readonly ReadClause[]): Intent {
    const texts = clauses.flatMap(({ words }) => words.flatMap(({ text, parts }) => [text, ...parts]));
    const meant = new Map(texts.map((text) => [text, this.#meaning(text)]));
    return {
      items: question.items,
      also: question.also,
      says: question.says.map(fold),
      asked: line.join(' '),
      strength: value,
      tells: (word) => (meant.get(word) ?? []).some((one) => ways.includes(one)) || isOf(ways, word),
    };
  }

  #meanings({ words }: ReadClause): ReadonlySet<string> {
    return new Set(words.flatMap(({ text, parts }) => [text, ...parts].flatMap((one) => this.#meaning(one))));
  }

  #meaning(word: string): string[] {
    const { same, wider } = this.#thesaurus.variants(word, true);
    return [...same, ...wider];
  }

  #stands(word: string, text: string): boolean {
    const form = this.#forms.get(word) ?? formOf(word);
    this.#forms.set(word, form);
    for (let at = text.indexOf(form.stem); at >= 0; at = text.indexOf(form.stem, at + 1))
      if (stands(form, text, at)) return true;
    return false;
  }
}

const folded = (words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(words).map(([name, ways]) => [name, ways.map(fold)]));

/** Whether the same words of the sentence would stand for two words of a question. */
function isMetTwice(found: readonly Found[]): boolean {
  return found.some((one, index) =>
    found.some(
      (other, place) => place !== index && one.ways.every((way) => other.ways.some((longer) => longer.includes(way))),
    ),
  );
}

/** How much each word tells which question is asked, by how many have it. */
function rarities(questions: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of questions) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(1 + questions.length);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + questions.length / count) / most]));
}

/** Whether a word is made of others, but for one letter: 「住民の意見」 of 「住民」 and 「意見」; or stands in one of them. */
function isOf(others: readonly string[], word: string): boolean {
  if (others.some((other) => other.includes(word))) return true;
  const { length } = others.reduce((rest, other) => rest.replace(other, ''), word);
  return length === 0 || (length === 1 && word.length > 2);
}
