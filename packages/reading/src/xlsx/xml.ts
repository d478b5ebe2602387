import { Parser } from 'saxen';
import { ReadingError } from '../error.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part wants to know; names are without prefix. */
export interface XmlHandler {
  open?: (name: string, attributes: () => Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads XML element by element. Entities of its own (DTD) are not expanded.
 * @throws ReadingError if it is not well-formed; errors of the handler as they are.
 */
export function parseXml(xml: string, { open, close, text }: XmlHandler): void {
  const parser = new Parser();
  let failure: unknown;
  const guard = (work: () => void) => {
    if (failure !== undefined) return;
    try {
      work();
    } catch (error) {
      failure = error;
      parser.stop();
    }
  };
  parser.on('openTag', (name, attributes, decode) => {
    if (open) guard(() => open(local(name), () => localAttributes(attributes(), decode)));
  });
  parser.on('closeTag', (name) => {
    if (close) guard(() => close(local(name)));
  });
  if (text) {
    parser.on('text', (value, decode) => guard(() => text(decode(value))));
    parser.on('cdata', (value) => guard(() => text(value)));
  }
  parser.on('error', (error) => {
    failure ??= new ReadingError('damaged', error);
    parser.stop();
  });
  parser.parse(xml);
  if (failure !== undefined) throw failure;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: Attributes, decode: (value: string) => string): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), decode(value)]));
}
