import { fold } from '../fold.ts';
import type { AskedQuestion, Words } from '../manifest.ts';
import { type Form, formOf, stands } from './inflection.ts';
import type { Word } from './question.ts';
import type { Thesaurus } from './variants.ts';

/** What a sentence asks, as `content/questions.yml` knows it. */
export interface Intent extends Pick<AskedQuestion, 'items' | 'says'> {
  /** How much of the question the sentence has, in words. */
  strength: number;
  /** Whether a word of the sentence is part of the question, and so tells no more about what is looked for. */
  tells(word: string): boolean;
}

/** What the words of a question are worth: the word itself, an everyday word for it, 「だれ」 and its like, by letter where they are longer. */
const LITERAL = 1;
const MEANT = 0.9;
const ASKING = 0.7;
const LETTER = 0.04;

/** A word of a question as it stands in the sentence. */
interface Found {
  ways: string[];
  value: number;
}

/** Finds the question that a sentence asks, if it is a known one: 「ワクチンの記録はいつ捨てますか」 asks when something is 廃棄. */
export class Intents {
  readonly #questions: { question: AskedQuestion; lines: string[][] }[];
  readonly #asking: ReadonlyMap<string, readonly string[]>;
  readonly #groups: ReadonlyMap<string, readonly string[]>;
  readonly #thesaurus: Thesaurus;
  readonly #forms = new Map<string, Form>();

  constructor({ asking, groups, questions }: Words, thesaurus: Thesaurus) {
    this.#questions = questions.map((question) => ({
      question,
      lines: question.asked.map((line) => line.split(' ')),
    }));
    this.#asking = folded(asking);
    this.#groups = folded(groups);
    this.#thesaurus = thesaurus;
  }

  /**
   * @param sentence folded
   * @param words its content words; a word of documents stands in the sentence where one of them is said so in documents
   */
  of(sentence: string, words: readonly Word[]): Intent | undefined {
    const texts = words.flatMap(({ text, parts }) => [text, ...parts]);
    const meant = new Map(texts.map((text) => [text, this.#meaning(text)]));
    const official = new Set([...meant.values()].flat());
    const known = new Map<string, Found>();
    const find = (asked: string): Found => {
      const found = known.get(asked) ?? this.#find(asked, sentence, official);
      known.set(asked, found);
      return found;
    };
    let best: { question: AskedQuestion; found: Found[] } | undefined;
    let most = 0;
    for (const { question, lines } of this.#questions) {
      for (const line of lines) {
        const found = line.map(find);
        const value = found.reduce((sum, one) => sum + one.value, 0);
        if (value <= most || found.some((one) => one.value === 0)) continue;
        best = { question, found };
        most = value;
      }
    }
    if (!best) return undefined;
    const used = best.found.flatMap(({ ways }) => ways);
    return {
      items: best.question.items,
      says: best.question.says.map(fold),
      strength: most,
      tells: (word) => (meant.get(word) ?? []).some((one) => used.includes(one)) || isOf(used, word),
    };
  }

  #find(asked: string, sentence: string, official: ReadonlySet<string>): Found {
    const asking = this.#asking.get(asked);
    const said = asking ?? this.#groups.get(asked) ?? [fold(asked)];
    const ways = said.filter((way) => this.#stands(way, sentence));
    const longest = Math.max(...ways.map(({ length }) => length));
    if (ways.length > 0) return { ways, value: asking ? ASKING + LETTER * longest : LITERAL };
    const meant = asking ? [] : said.filter((way) => official.has(way));
    return { ways: meant, value: meant.length > 0 ? MEANT : 0 };
  }

  #meaning(word: string): string[] {
    const { same, wider } = this.#thesaurus.variants(word, true);
    return [...same, ...wider];
  }

  #stands(word: string, sentence: string): boolean {
    const form = this.#forms.get(word) ?? formOf(word);
    this.#forms.set(word, form);
    for (let at = sentence.indexOf(form.stem); at >= 0; at = sentence.indexOf(form.stem, at + 1))
      if (stands(form, sentence, at)) return true;
    return false;
  }
}

const folded = (words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(words).map(([name, ways]) => [name, ways.map(fold)]));

/** Whether a word is made of others, but for one letter: 「住民の意見」 of 「住民」 and 「意見」; or stands in one of them. */
function isOf(others: readonly string[], word: string): boolean {
  if (others.some((other) => other.includes(word))) return true;
  const { length } = others.reduce((rest, other) => rest.replace(other, ''), word);
  return length === 0 || (length === 1 && word.length > 2);
}
