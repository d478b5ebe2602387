import { UNPRINTABLE } from '@tsumabiraka/assessment';
import type { Doubt } from '@tsumabiraka/reading';
import { placeText } from './place.ts';

/** Characters of what was seen; the whole stands in the document. */
const LONGEST = 60;

const unprintable = new RegExp(UNPRINTABLE.source, 'gu');
const oneLine = (text: string) => text.replace(unprintable, '�').replace(/\s+/gu, ' ').trim();
const brief = (text: string) => (text.length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text);

/** A doubt in one line: why, what was seen and where, what was taken for it, what else it may be. */
export function doubtText({ reason, seen, assumed, alternatives, place }: Doubt): string {
  const facts = [
    seen && `原本「${brief(oneLine(seen))}」`,
    assumed && assumed !== seen && `読み方「${brief(oneLine(assumed))}」`,
    alternatives.length > 0 && `ほかの読み方${alternatives.map((text) => `「${brief(oneLine(text))}」`).join('')}`,
    placeText(place),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return oneLine(`${reason}${facts.length > 0 ? `（${facts.join('、')}）` : ''}`);
}
