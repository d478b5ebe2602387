import { fold } from '../fold.ts';
import type { Card } from '../manifest.ts';

/** 「委託事項2」, 「システム3」: the anchors of its items begin alike (`…/#ii-4-entrust2-6`). */
const anchor = /^(?<slot>.*#.*-(?<kind>entrust|provide|transfer|system)\d+)-/u;

/**
 * Leaves the slots that are asked about: 「予診票を印刷しているのはどの会社ですか」 asks for the 委託先名 of the 委託事項 that speaks of printing, and
 * not for that of the others. Where none of them speaks of it, all stay.
 * @param about what is asked about, folded
 */
export function inAskedSlots<T extends { card: Card }>(results: readonly T[], about: readonly string[]): T[] {
  const places = results.map((result) => ({ result, ...anchor.exec(result.card.path)?.groups }) as Placed<T>);
  const speaking = places.filter(({ slot, result }) => slot !== undefined && says(result.card, about));
  const kinds = new Set(speaking.map(({ kind }) => kind));
  const slots = new Set(speaking.map(({ slot }) => slot));
  return places
    .filter(({ kind, slot }) => kind === undefined || !kinds.has(kind) || slots.has(slot))
    .map(({ result }) => result);
}

interface Placed<T> {
  result: T;
  kind?: string;
  slot?: string;
}

function says({ text }: Card, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.some((word) => folded.includes(word));
}
