import type { Problem } from '@tsumabiraka/assessment';
import { normalise } from '@tsumabiraka/text';
import { z } from 'zod';
import { Report, type SourceFile } from './report.ts';
import { readYaml } from './yaml.ts';

const Longer = z.array(z.string().trim().min(1));

/**
 * Reads `longer.yml`: a list of words that hold a word of the glossary by chance.
 * @param spellings folded spelling → slug, of all words
 */
export function readLonger(
  { file, text }: SourceFile,
  spellings: ReadonlyMap<string, string>,
): { longer: string[]; problems: Problem[] } {
  const report = new Report(file);
  const { value, errors, lineOf } = readYaml(text);
  const parsed = Longer.safeParse(value ?? []);
  if (errors.length > 0 || !parsed.success) {
    const line = errors[0]?.line ?? lineOf(parsed.error?.issues[0]?.path ?? []);
    report.error('longer-broken', line, '長い言葉の一覧が読めません。', '1行に1つ、「- 言葉」の形で書きます。');
    return { longer: [], problems: report.problems };
  }
  const seen = new Set<string>();
  for (const [index, word] of parsed.data.entries()) {
    const line = lineOf([index]);
    const folded = normalise(word).text;
    const owner = spellings.get(folded);
    if (owner !== undefined) {
      report.error(
        'longer-is-word',
        line,
        `「${word}」は、${owner}.md の言葉です。`,
        'この一覧から消します。長い言葉は、先に見つかります。',
      );
    } else if (seen.has(folded)) {
      report.error('longer-twice', line, `「${word}」が二度あります。`, '片方を消します。');
    }
    seen.add(folded);
  }
  return { longer: parsed.data, problems: report.problems };
}
