import { readFile } from 'node:fs/promises';
import type { Problem } from '@tsumabiraka/assessment';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a text file. One that is not UTF-8 would lose characters, so it is a problem and not a text.
 * @throws where the file cannot be read
 */
export async function readText(path: string, file: string): Promise<{ source?: string; problem?: Problem }> {
  const bytes = await readFile(path);
  try {
    return { source: decoder.decode(bytes) };
  } catch {
    const problem: Problem = {
      file,
      line: 1,
      column: 1,
      code: '',
      rule: 'not-utf8',
      severity: 'error',
      message: 'ファイルの文字コードが UTF-8 ではありません（Shift_JIS などで保存されています）。',
      hint: '保存するときに、文字コードに UTF-8 を選びます。',
    };
    return { problem };
  }
}
