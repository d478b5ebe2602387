import { furigana } from './read.ts';

/** A text of a card: strings, and words with their readings as pairs. Together the strings and words are the text. */
export type CardText = readonly (string | readonly [word: string, reading: string])[];

/** A sentence of ours as cards carry it (src/scripts/explain-card.ts). */
export function cardText(text: string): CardText {
  const parts: (string | readonly [string, string])[] = [];
  for (const { text: part, reading } of furigana(text)) {
    const last = parts.at(-1);
    if (reading !== undefined) parts.push([part, reading]);
    else if (typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}
