import type { XmlHandler } from './xml.ts';
import { parseXml } from './xml.ts';

/** `_x000D_`: how a workbook writes what XML cannot hold (ECMA-376 22.9.2.19). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;

/** Gathers the text of a rich string: its runs joined, readings of kanji (`rPh`) left out. */
export class RichText implements Required<XmlHandler> {
  readonly #done: (text: string) => void;
  readonly #element: string;
  #text = '';
  #inside = false;
  #reading = false;
  #run = false;

  /** @param element The element that holds one string: `si`, `is`. */
  constructor(element: string, done: (text: string) => void) {
    this.#element = element;
    this.#done = done;
  }

  open = (name: string): void => {
    if (name === this.#element) {
      this.#inside = true;
      this.#text = '';
    } else if (name === 'rPh') this.#reading = true;
    else if (name === 't') this.#run = this.#inside && !this.#reading;
  };

  close = (name: string): void => {
    if (name === 't') this.#run = false;
    else if (name === 'rPh') this.#reading = false;
    else if (name === this.#element) {
      this.#inside = false;
      this.#done(unescaped(this.#text));
    }
  };

  text = (text: string): void => {
    if (this.#run) this.#text += text;
  };
}

export const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The table of strings that cells refer to by number. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  parseXml(xml, new RichText('si', (text) => strings.push(text)));
  return strings;
}
