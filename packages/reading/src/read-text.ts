import { interpret } from './core/interpret.ts';
import type { Reading } from './outcome.ts';
import { decode } from './text/decode.ts';
import { rowsOfText } from './text/read-rows.ts';

/**
 * Reads a text as an assessment.
 * @param bytes UTF-8, UTF-16 with byte order mark, Shift_JIS or EUC-JP.
 * @throws ReadingError if it is no text or no assessment.
 */
export function readText(bytes: Uint8Array): Reading {
  return interpret(rowsOfText(decode(bytes)));
}
