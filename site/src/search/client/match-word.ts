import { fold } from '../fold.ts';
import type { Chosen, Hit } from './engine.ts';
import { bestOf, type Matched } from './matched.ts';
import type { Word } from './question.ts';
import type { Search } from './search.ts';

/** How much a word counts that stands in a label, by how much of the label it is: 「委託先」 is more of 「委託先名」 than of 「委託先における取扱者数」. */
const LABEL = { least: 0.5, most: 1.1 };
/** Words that every document is about. */
const COMMON = 0.2;
/** What is done with a thing tells less than the thing: 「見る」 in 「マイナンバーを会社が見ることはある？」. */
const VERB = 0.6;

/** Whether a word is in the dictionary form of a verb, or in hiragana. */
export const isVerb = (word: string) => /[^ぁ-ゖ][ぁ-ゖ]*[うくぐすつぬぶむる]$|^[ぁ-ゖ]+$/u.test(word);

/** The records that answer to a word: they say it, or stand under a label, a heading or a title that does. */
export async function matchWord(search: Search, word: Word, condition: Chosen): Promise<Matched[]> {
  const { engine, context, thesaurus } = search;
  const said = await search.term({ text: word.text, quoted: false }, condition, true);
  const { same, wider } = thesaurus.variants(word.text, true);
  const texts = [...same, ...wider].filter((text) => text.length > 1);
  const topics = search.topicsOf(word.text);
  const under = (kind: 't' | 'l' | 'h', names: readonly string[], ways: readonly string[]) =>
    Promise.all(
      names.flatMap((name, number) => {
        const share = shareOf(name, ways);
        return share > 0 ? [engine.named(kind, number, condition).then((hits) => ({ share, hits }))] : [];
      }),
    );
  const [labelled, headed, titled] = await Promise.all([
    under('l', context.labels, texts),
    under('h', context.headings, texts),
    under('t', context.titles, [...texts, ...topics]),
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
      isTopic: topics.length > 0,
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
    return (await Promise.all(parts.map((part) => matchWord(search, { text: part, parts: [part] }, condition)))).flat();
  for (let length = text.length - 1; length > 1; length -= 1) {
    const piece = text.slice(0, length);
    if ((await search.engine.phrase(piece, condition)).length === 0) continue;
    const others =
      text.length - length > 1 ? await matchWord(search, { text: text.slice(length), parts: [] }, condition) : [];
    return [...(await matchWord(search, { text: piece, parts: [] }, condition)), ...others];
  }
  return text.length > 3 ? matchPieces(search, { text: text.slice(1), parts: [] }, condition) : [];
}
