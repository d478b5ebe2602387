import { fold } from '../fold.ts';
import type { AskedQuestion, Words } from '../manifest.ts';
import { type Form, formOf, stands } from './inflection.ts';
import type { Thesaurus } from './variants.ts';

/** What a sentence asks, as `content/questions.yml` knows it. */
export interface Intent extends Pick<AskedQuestion, 'items' | 'says'> {
  /** How much of the sentence the question is, in words. */
  strength: number;
  /** Whether a word of the sentence is part of the question, and so tells no more about what is looked for. */
  tells(word: string): boolean;
}

/** What the words of a question are worth: the word itself, an everyday word for it, 「だれ」 and its like. */
const LITERAL = 1;
const MEANT = 0.9;
const ASKING = 0.9;

/** Finds the question that a sentence asks, if it is a known one: 「ワクチンの記録はいつ捨てますか」 asks when something is 廃棄. */
export class Intents {
  readonly #questions: readonly AskedQuestion[];
  readonly #asking: ReadonlyMap<string, readonly string[]>;
  readonly #thesaurus: Thesaurus;
  readonly #forms = new Map<string, Form>();

  constructor({ asking, questions }: Words, thesaurus: Thesaurus) {
    this.#questions = questions;
    this.#asking = new Map(Object.entries(asking).map(([name, ways]) => [name, ways.map(fold)]));
    this.#thesaurus = thesaurus;
  }

  /**
   * @param sentence folded
   * @param words its content words; a word of documents stands in the sentence where one of them is said so in documents
   */
  of(sentence: string, words: readonly string[]): Intent | undefined {
    const meant = new Map(words.map((word) => [word, this.#meaning(word)]));
    const official = new Set([...meant.values()].flat());
    const known = new Map<string, { ways: string[]; value: number }>();
    const worthOf = (asked: string): number => {
      const found = known.get(asked) ?? this.#look(asked, sentence, official);
      known.set(asked, found);
      return found.value;
    };
    let best: { question: AskedQuestion; asked: string[] } | undefined;
    let most = 0;
    for (const question of this.#questions) {
      for (const line of question.asked) {
        const asked = line.split(' ');
        const values = asked.map(worthOf);
        const value = values.reduce((sum, one) => sum + one, 0);
        if (value <= most || values.includes(0)) continue;
        best = { question, asked };
        most = value;
      }
    }
    if (!best) return undefined;
    const used = new Set(best.asked.flatMap((asked) => known.get(asked)?.ways ?? []));
    return {
      items: best.question.items,
      says: best.question.says.map(fold),
      strength: most,

      tells: (word) =>
        (meant.get(word) ?? [word]).some((one) => used.has(one)) || [...used].some((one) => one.includes(word)),
    };
  }

  /** How a word of a question stands in the sentence, and how much that tells. */
  #look(asked: string, sentence: string, official: ReadonlySet<string>): { ways: string[]; value: number } {
    const asking = this.#asking.get(asked);
    const literal = (asking ?? [fold(asked)]).filter((way) => this.#stands(way, sentence));
    if (asking)
      return {
        ways: literal,
        value: literal.length > 0 ? ASKING + 0.01 * Math.max(...literal.map(({ length }) => length)) : 0,
      };
    if (literal.length > 0) return { ways: literal, value: LITERAL };
    return official.has(fold(asked)) ? { ways: [fold(asked)], value: MEANT } : { ways: [], value: 0 };
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
