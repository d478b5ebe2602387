import { isSymbolFont, signsOf } from './symbols.ts';
import { type Attributes, parseXml, type XmlHandler } from './xml.ts';

/** `_x000D_`: how a workbook writes what XML cannot hold (ECMA-376 22.9.2.19). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;

export interface RichString {
  text: string;
  /** Some of it is set in a font of signs, and was read as those. */
  hasSigns: boolean;
}

/** Gathers the text of a rich string: its runs joined, readings of kanji (`rPh`) left out. */
export class RichText implements Required<XmlHandler> {
  readonly #done: (string: RichString) => void;
  readonly #element: string;
  #text = '';
  #inside = false;
  #reading = false;
  #run = false;
  /** Font of signs of the run, and where its text begins. */
  #font: string | undefined;
  #hasSigns = false;
  #start = 0;

  /** @param element The element that holds one string: `si`, `is`. */
  constructor(element: string, done: (string: RichString) => void) {
    this.#element = element;
    this.#done = done;
  }

  open = (name: string, attributes: () => Attributes): void => {
    if (name === this.#element) {
      this.#inside = true;
      this.#text = '';
      this.#hasSigns = false;
    } else if (name === 'r') this.#start = this.#text.length;
    else if (name === 'rFont' && this.#inside) this.#font = attributes()['val'];
    else if (name === 'rPh') this.#reading = true;
    else if (name === 't') this.#run = this.#inside && !this.#reading;
  };

  close = (name: string): void => {
    if (name === 't') this.#run = false;
    else if (name === 'rPh') this.#reading = false;
    else if (name === 'r') this.#endRun();
    else if (name === this.#element) {
      this.#inside = false;
      this.#done({ text: unescaped(this.#text), hasSigns: this.#hasSigns });
    }
  };

  #endRun(): void {
    if (this.#font && isSymbolFont(this.#font)) {
      this.#text = this.#text.slice(0, this.#start) + signsOf(unescaped(this.#text.slice(this.#start)), this.#font);
      this.#hasSigns = true;
    }
    this.#font = undefined;
  }

  text = (text: string): void => {
    if (this.#run) this.#text += text;
  };
}

export const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The table of strings that cells refer to by number. */
export function readStrings(xml: string): RichString[] {
  const strings: RichString[] = [];
  parseXml(xml, new RichText('si', (string) => strings.push(string)));
  return strings;
}
