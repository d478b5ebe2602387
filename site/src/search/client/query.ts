import { fold } from '../fold.ts';

/** One thing that was asked for. A quoted term is looked for as it is written. */
export interface Term {
  text: string;
  quoted: boolean;
}

/** A question with its story is longer than a line. */
const LONGEST_TERM = 200;
const quotes = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』/gu;

/** Reads what was typed: quoted phrases, and words parted by spaces. Terms are folded. */
export function readQuery(typed: string): Term[] {
  const terms: Term[] = [];
  const add = (text: string | undefined, quoted: boolean) => {
    const folded = fold(text ?? '')
      .trim()
      .slice(0, LONGEST_TERM);
    if (/[\p{Alphabetic}\p{N}]/u.test(folded) && !terms.some((term) => term.text === folded))
      terms.push({ text: folded, quoted });
  };
  const rest = typed.normalize('NFKC').replace(quotes, (_, ...parts: (string | undefined)[]) => {
    add(
      parts.slice(0, 4).find((part) => part !== undefined),
      true,
    );
    return ' ';
  });
  for (const word of rest.split(/\s+/u)) add(word, false);
  return terms;
}
