import { parseXml } from './xml.ts';

/**
 * Fonts that draw signs in place of letters: in Wingdings 「þ」 is ☑. The file has the letter and the name of the font; what no box is made of stays �, for the
 * letter itself is never seen (Microsoft, Wingdings character set).
 */
const SYMBOL_FONT = /^(?:wingdings|webdings|symbol|marlett)/iu;
const WINGDINGS: Readonly<Record<string, string>> = {
  ü: '✓',
  þ: '☑',
  ý: '☒',
  û: '×',
  o: '□',
  '¨': '□',
  q: '□',
  n: '■',
  l: '●',
  '¡': '○',
};
const UNKNOWN = '\ufffd';

export const isSymbolFont = (name: string | undefined): boolean => name !== undefined && SYMBOL_FONT.test(name);

/** The signs that a text shows in a font of signs; letters of the private use area (U+F0xx) are those of the font's own code. */
export function signsOf(text: string, font: string): string {
  const isKnown = /^wingdings$/iu.test(font.trim());
  return text.replace(/\S/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const plain = code >= 0xf020 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : letter;
    return (isKnown ? WINGDINGS[plain] : undefined) ?? UNKNOWN;
  });
}

/** The font of each cell style, by its number. */
export function readFonts(xml: string): (string | undefined)[] {
  const names: string[] = [];
  const styles: (string | undefined)[] = [];
  let inside: string | undefined;
  parseXml(xml, {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'cellXfs') inside = name;
      else if (name === 'font' && inside === 'fonts') names.push('');
      else if (name === 'name' && inside === 'fonts') names[names.length - 1] = attributes()['val'] ?? '';
      else if (name === 'xf' && inside === 'cellXfs') styles.push(names[Number(attributes()['fontId'] ?? 0)]);
    },
    close: (name) => {
      if (name === inside) inside = undefined;
    },
  });
  return styles;
}
