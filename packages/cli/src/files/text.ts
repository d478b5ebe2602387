import { readFile } from 'node:fs/promises';
import type { Problem } from '@tsumabiraka/assessment';

/** How a PDF, a workbook and an old document of Office begin. */
const DOCUMENT = /^(?:%PDF-|PK|ÐÏ)/u;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const READ_FIRST = {
  message: 'Markdown ではなく、PDF か Excel などのファイルです。',
  hint: '先に tsumabiraka read で Markdown にし、それを指定します。',
};
const SAVE_AGAIN = {
  message: 'ファイルの文字コードが UTF-8 ではありません（Shift_JIS などで保存されています）。',
  hint: '保存するときに、文字コードに UTF-8 を選びます。',
};

/**
 * Reads a text file. One that is not UTF-8 would lose characters, so it is a problem and not a text.
 * @throws where the file cannot be read
 */
export async function readText(path: string, file: string): Promise<{ source?: string; problem?: Problem }> {
  const bytes = await readFile(path);
  try {
    return { source: decoder.decode(bytes) };
  } catch {
    const isDocument = DOCUMENT.test(new TextDecoder('latin1').decode(bytes.subarray(0, 8)));
    const problem: Problem = {
      file,
      line: 1,
      column: 1,
      code: '',
      rule: 'not-utf8',
      severity: 'error',
      ...(isDocument ? READ_FIRST : SAVE_AGAIN),
    };
    return { problem };
  }
}
